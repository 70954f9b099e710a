import { type Instant, MINUTE, overlaps, type Span } from "../../instant.ts";
import { takesTime } from "../../programme/own.ts";
import { placed } from "../../programme/placed.ts";
import type { Placed } from "../../programme/session.ts";
import type { ProgrammeFacts } from "./facts.ts";

/** The time a programme may be planned in, cut into slots of equal length; slots follow each other without what is closed. */
export type OpenTime = {
  minutes: 5 | 15;
  /** First instant of each slot, and the place of its day in the list of days. */
  slots: { start: Instant; day: number }[];
  /** Slots of a span, first and last; null when it touches none. What begins within a slot takes all of it. */
  touched: (span: Span) => [first: number, last: number] | null;
  /** First slots from which `ms` of one day follow without a break. */
  startsFor: (ms: number, day: number) => number[];
  /** The slot that begins at an instant, -1 for none. */
  slotAt: (at: Instant) => number;
  /** Last slot of `ms` from a slot on. */
  length: (ms: number) => number;
};

/**
 * From the first to the last session of each day that takes time, in the draft or in the release; without pauses and match
 * squares for all, which stand still and let nothing run beside them, and without what is past.
 * The grid is of quarters where every session begins and ends on one, else of five minutes.
 */
export function openTime({ now, draft, release, days }: ProgrammeFacts): OpenTime {
  const sessions = placed(draft);
  const shown = [...sessions, ...(release ? placed(release) : [])];
  const quarters = sessions.every(({ start, end }) => start % (15 * MINUTE) === 0 && end % (15 * MINUTE) === 0);
  const minutes = quarters ? 15 : 5;
  const step = minutes * MINUTE;
  const closed = sessions.filter(isClosing);
  const from = Math.ceil(now / step) * step;
  const slots = days.flatMap((span, day) => {
    const content = shown.filter((one) => takesTime(one) && span.start <= one.start && one.start < span.end);
    if (content.length === 0) return [];
    const first = Math.floor(Math.min(...content.map(({ start }) => start)) / step) * step;
    const last = Math.max(...content.map(({ end }) => Math.min(end, span.end)));
    const found: OpenTime["slots"] = [];
    for (let at = Math.max(first, from); at < last; at += step) {
      const slot = { start: at as Instant, end: (at + step) as Instant };
      if (!closed.some((pause) => overlaps(pause, slot))) found.push({ start: slot.start, day });
    }
    return found;
  });
  const places = new Map(slots.map(({ start }, slot) => [start, slot]));
  const length = (ms: number) => Math.max(1, Math.ceil(ms / step));
  return {
    minutes,
    slots,
    length,
    slotAt: (at) => places.get(at) ?? -1,
    touched({ start, end }) {
      const first = slots.findIndex((slot) => start < slot.start + step && slot.start < end);
      if (first < 0) return null;
      let last = first;
      while (last + 1 < slots.length && (slots[last + 1]?.start ?? end) < end) last++;
      return [first, last];
    },
    startsFor(ms, day) {
      const ahead = length(ms) - 1;
      return slots.flatMap((slot, at) => {
        const end = slots[at + ahead];
        return slot.day === day && end?.day === day && end.start === slot.start + ahead * step ? [at] : [];
      });
    },
  };
}

/** What stops the programme for all while it lasts. A pause for some only takes its room. */
export const isClosing = (session: Placed): boolean =>
  !takesTime(session) && (session.access === "all" || session.access === "half");

/** Runs of slots that follow each other in time; a run goes on over what is closed where one of `through` does. */
export function blocksOf({ slots, minutes }: OpenTime, through: readonly (readonly [number, number])[]) {
  const blocks: [number, number][] = [];
  slots.forEach((slot, at) => {
    const before = slots[at - 1];
    const goesOn =
      before !== undefined &&
      ((before.start + minutes * MINUTE === slot.start && before.day === slot.day) ||
        through.some(([first, last]) => first < at && at <= last));
    const block = blocks.at(-1);
    if (goesOn && block) block[1] = at;
    else blocks.push([at, at]);
  });
  return blocks;
}
