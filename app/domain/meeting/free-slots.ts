import type { MeetingRules } from "../conference.ts";
import { type Instant, overlaps, type Span } from "../instant.ts";
import { type Calendar, inTheWay } from "./calendar.ts";
import { freeTables } from "./table.ts";

/** A time all parties have free, and how many tables are free then. */
export type FreeSlot = { start: Instant; end: Instant; freeTables: number };
/** What takes a party's time: booked things, and what they have closed themselves. */
export type Availability = { calendar: Calendar; unavailable: readonly Span[] };

/**
 * The slots in which all parties and at least one table are free, in order of time.
 *
 * @param from - the earliest start: now and the notice a proposal needs
 * @param tables - table number → its calendar; a table without entries may be missing
 * @param dayOf - local day of an instant, for the limit of meetings a day; without it there is no limit
 * Rest stands between two meetings and a walk between a meeting and a session, as in `inTheWay`.
 * Cost O(slots · (entries of the parties + entries of the tables)).
 */
export function freeSlots(
  parties: readonly Availability[],
  rules: Pick<MeetingRules, "slots" | "tables" | "maxPerDay" | "restMinutes" | "walkMinutes">,
  { from, tables, dayOf }: { from: Instant; tables: ReadonlyMap<number, Calendar>; dayOf?: (at: Instant) => string },
): FreeSlot[] {
  return [...rules.slots]
    .sort((a, b) => a.start - b.start)
    .flatMap(({ start, end }) => {
      const slot = { start, end };
      if (start < from || !parties.every((party) => isFree(party, slot, rules, dayOf))) return [];
      const free = freeTables(tables, rules.tables, slot).length;
      return free > 0 ? [{ start, end, freeTables: free }] : [];
    });
}

function isFree(
  { calendar, unavailable }: Availability,
  slot: Span,
  rules: Pick<MeetingRules, "maxPerDay" | "restMinutes" | "walkMinutes">,
  dayOf: ((at: Instant) => string) | undefined,
): boolean {
  if (unavailable.some((closed) => overlaps(closed, slot)) || inTheWay(calendar, slot, rules)) return false;
  if (!dayOf) return true;
  const day = dayOf(slot.start);
  return calendar.filter(({ kind, start }) => kind === "meeting" && dayOf(start) === day).length < rules.maxPerDay;
}
