import { type Instant, overlaps, type Span } from "../../instant.ts";
import { takesTime } from "../../programme/own.ts";
import type { Placed } from "../../programme/session.ts";
import type { Guest } from "./facts.ts";
import { isClosing, type OpenTime } from "./open-time.ts";
import type { RoomsToPlan } from "./rooms-to-plan.ts";

/** What the planner places beside rotations: a session, or the meetings booked for one time, which stand still. */
export type Item = {
  session: Placed | null;
  /** Where it stays, first and last slot; null for what may be moved. */
  slots: [first: number, last: number] | null;
  duration: number;
  starts: number[];
  rooms: number[];
  plenary: boolean;
  /** Of meetings: the places of their people in the list of guests. */
  people: number[];
};

type Laid = {
  time: OpenTime;
  rooms: RoomsToPlan;
  dayOf: (session: Placed) => number;
  stays: (session: Placed) => boolean;
  /** Sessions that have ended, and pauses: they hold rooms outside the open time. */
  outside: readonly Placed[];
  guests: readonly Guest[];
};

/** The sessions of a draft as items, then the booked meetings. What stays outside the open time takes nothing and is left out. */
export function draftPieces(sessions: readonly Placed[], laid: Laid): Item[] {
  const items = sessions.flatMap((session): Item[] => {
    if (isClosing(session)) return [];
    const plenary = session.format === "fmt.plenary" && session.access === "all";
    const own = laid.rooms.at(session.room);
    const common = { session, plenary, people: [] };
    if (!laid.stays(session)) {
      const { time } = laid;
      const ms = session.end - session.start;
      const starts = time.startsFor(ms, laid.dayOf(session));
      const rooms = [...new Set([...(own < 0 ? [] : [own]), ...laid.rooms.for(session, laid.guests.length)])];
      return [{ ...common, slots: null, duration: time.length(ms), starts, rooms: rooms.sort((a, b) => a - b) }];
    }
    const slots = laid.time.touched(session);
    if (!slots || (own < 0 && !takesTime(session))) return [];
    const rooms = own < 0 ? otherRooms(session, laid) : [own];
    return [{ ...common, slots, duration: slots[1] - slots[0] + 1, starts: [slots[0]], rooms }];
  });
  return [...items, ...meetingsOf(laid, items)];
}

/** Rooms for a session that stays and has lost its own: where it has begun or reaches into a pause, those free there too, if any. */
function otherRooms(session: Placed, { rooms, guests, outside }: Laid): number[] {
  const beside = outside.filter((one) => overlaps(one, session)).map(({ room }) => rooms.at(room));
  const able = rooms.for(session, guests.length);
  const free = able.filter((room) => !beside.includes(room));
  return free.length > 0 ? free : able;
}

/** Booked meetings, one item a time. Beside a plenary they change nothing, since it stays, and are left out. */
function meetingsOf({ time, rooms, guests }: Laid, items: readonly Item[]): Item[] {
  const times = new Map<string, { span: Span; people: number[] }>();
  guests.forEach(({ meetings }, person) => {
    for (const { start, end } of meetings) {
      const key = `${start}-${end}`;
      const known = times.get(key) ?? { span: { start: start as Instant, end }, people: [] };
      known.people.push(person);
      times.set(key, known);
    }
  });
  const loud = items.flatMap(({ plenary, slots }) => (plenary && slots ? [slots] : []));
  return [...times.values()].flatMap(({ span, people }): Item[] => {
    const slots = time.touched(span);
    if (!slots || loud.some(([first, last]) => first <= slots[1] && slots[0] <= last)) return [];
    const duration = slots[1] - slots[0] + 1;
    return [{ session: null, slots, duration, starts: [slots[0]], rooms: [rooms.nowhere], plenary: false, people }];
  });
}
