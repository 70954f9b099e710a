import type { HalfId, MeetingId, SessionId } from "../id.ts";
import { overlaps, type Span } from "../instant.ts";
import type { Choices } from "../person.ts";
import { ownPasses, takesTime } from "./own.ts";
import type { Placed } from "./session.ts";

/** Sessions of a person's day: passes of the own half unless released, and what is starred. In the order of times. */
export function mySessions(sessions: readonly Placed[], half: HalfId | null, { starred, released }: Choices): Placed[] {
  const own = new Set(ownPasses(sessions, half).map(({ id }) => id));
  return sessions
    .filter(({ id }) => (own.has(id) && !released.includes(id)) || starred.includes(id))
    .sort((a, b) => a.start - b.start || (a.id < b.id ? -1 : 1));
}

/** Something at which a person must be. Meetings are those that are booked. */
export type Duty = Span & ({ kind: "session"; ref: SessionId } | { kind: "meeting"; ref: MeetingId });

/** Two things at the same time. The earlier is first; of two that start together, the meeting. */
export type DutyClash = [Duty, Duty];

/** The sessions of one's day that take time, as duties. */
export const dutiesOf = (sessions: readonly Placed[]): Duty[] =>
  sessions.filter(takesTime).map(({ id, start, end }) => ({ kind: "session", ref: id, start, end }));

/**
 * What clashes in a person's day, each pair once: sessions with sessions and with booked meetings. Two meetings never
 * clash: the store refuses it. O(n²) of what runs at the same time.
 */
export function myClashes(
  sessions: readonly Placed[],
  meetings: readonly Extract<Duty, { kind: "meeting" }>[],
): DutyClash[] {
  const duties = [...meetings, ...dutiesOf(sessions)].sort(
    (a, b) => a.start - b.start || (a.kind === b.kind ? (a.ref < b.ref ? -1 : 1) : a.kind === "meeting" ? -1 : 1),
  );
  return duties.flatMap((one, place) => {
    const clashing: DutyClash[] = [];
    for (const other of duties.slice(place + 1)) {
      if (other.start >= one.end) break;
      if (overlaps(one, other) && !(one.kind === "meeting" && other.kind === "meeting")) clashing.push([one, other]);
    }
    return clashing;
  });
}
