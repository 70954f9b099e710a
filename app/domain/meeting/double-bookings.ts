import type { MeetingId, PersonId, SessionId, TableNo } from "../id.ts";
import { overlaps, type Span } from "../instant.ts";
import type { Calendar } from "./calendar.ts";
import { CLOSED } from "./closed-table.ts";
import type { Meeting } from "./meeting.ts";

/** One thing that happens at a time. */
type Live = Span & ({ meeting: MeetingId } | { session: SessionId } | { offer: string });
export type DoubleBooking = { who: { person: PersonId } | { table: TableNo | number }; one: Live; other: Live };
export type Scan = {
  /** A person or a table in two live meetings at once, or a meeting in a session its party chose. Must be empty. */
  double: DoubleBooking[];
  /** Meetings on which a later release put a session of their party. Each is told to its people and stays booked. */
  moved: DoubleBooking[];
};

/** A session that takes a person's time, as released now; `since` is when a release put it there. */
export type Chosen = Span & { session: SessionId; since: number };

/**
 * Counts double bookings from the meetings themselves and from what people chose, not from the calendars that the
 * scripts keep, so that it finds what those would hide. Two sessions at once are a person's own choice and not counted.
 *
 * @param chosen - per person, what `chosenOf` of the views or a test works out: starred sessions and own passes
 *   with since when; one put there after a meeting was booked has moved onto it
 * @param holds - tables of open offers, from their calendars
 * Cost O(n log n) for n meetings, sessions and holds.
 */
export function doubleBookings(
  meetings: readonly Meeting[],
  chosen: ReadonlyMap<PersonId, readonly Chosen[]>,
  holds: ReadonlyMap<number, Calendar> = new Map(),
): Scan {
  const people = new Map<PersonId, Live[]>();
  const tables = new Map<number, Live[]>();
  const booked = meetings.filter(({ state }) => state === "booked");
  for (const { id, parties, table, start, end } of booked) {
    const live = { meeting: id, start, end };
    for (const person of parties) append(people, person, live);
    if (table !== null) append(tables, table, live);
  }
  const known = new Set<string>(booked.map(({ id }) => id));
  const bookings = new Map(booked.map(({ id, bookedAt }) => [id, bookedAt ?? Number.POSITIVE_INFINITY]));
  for (const [table, calendar] of holds) {
    for (const { ref, start, end } of calendar)
      if (!known.has(ref) && ref !== CLOSED) append(tables, table, { offer: ref, start, end });
  }
  const double: DoubleBooking[] = [];
  const moved: DoubleBooking[] = [];
  for (const [person, lives] of people) {
    const who = { person };
    for (const [one, other] of clashes(lives)) double.push({ who, one, other });
    for (const { session, start, end, since } of chosen.get(person) ?? []) {
      for (const one of lives.filter((live) => overlaps(live, { start, end }))) {
        const bookedAt = "meeting" in one ? bookings.get(one.meeting) : undefined;
        (bookedAt !== undefined && since > bookedAt ? moved : double).push({
          who,
          one,
          other: { session, start, end },
        });
      }
    }
  }
  for (const [table, lives] of tables)
    for (const [one, other] of clashes(lives)) double.push({ who: { table }, one, other });
  return { double, moved };
}

/** Every two that share an instant; sorted first, so that only neighbours are compared. */
function clashes(lives: readonly Live[]): [Live, Live][] {
  const sorted = [...lives].sort((a, b) => a.start - b.start);
  return sorted.flatMap((one, index) => {
    const found: [Live, Live][] = [];
    for (let next = index + 1; next < sorted.length && (sorted[next] as Live).start < one.end; next++)
      found.push([one, sorted[next] as Live]);
    return found;
  });
}

function append<Key>(lists: Map<Key, Live[]>, key: Key, live: Live): void {
  const list = lists.get(key);
  if (list) list.push(live);
  else lists.set(key, [live]);
}
