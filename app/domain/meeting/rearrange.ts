import type { ChallengeId, MeetingId, PersonId } from "../id.ts";
import { MINUTE, overlaps } from "../instant.ts";
import { accept, type Result, refuse } from "../refusal.ts";
import type { Calendar, Entry } from "./calendar.ts";
import type { Meeting } from "./meeting.ts";
import { propose } from "./propose.ts";
import { type Hall, type Place, retime, seatIn } from "./retime.ts";

/** A meeting that goes elsewhere, or a new one that the organisers propose: then `meeting` is null. */
export type Wished = {
  id: MeetingId;
  meeting: Meeting | null;
  /** The version that was shown; null for a new one. */
  version: number | null;
  parties: PersonId[];
  broker: PersonId | null;
  challenge: ChallengeId | null;
  to: Place;
};

/** A meeting as it was and as it comes to stand. */
export type Arranged = { before: Meeting | null; next: Meeting };

/** The hall as `retime` looks at it, with every challenge a wish may name. */
export type WholeHall = Omit<Hall, "challenge"> & {
  challenges: ReadonlyMap<ChallengeId, NonNullable<Hall["challenge"]>>;
};

/**
 * Judges changes that are to happen together, all or none: what one leaves another may take, and no two may want the same
 * person or table at once. `by` proposes the new ones; everybody still has to say yes to those.
 * Refuses with the first that may not be. O(changes · entries).
 */
export function rearrange(wishes: readonly Wished[], by: PersonId, hall: WholeHall): Result<Arranged[]> {
  const going = new Set<string>(wishes.map(({ id }) => id));
  const without = <Key>(lists: ReadonlyMap<Key, Calendar>) =>
    new Map([...lists].map(([key, list]) => [key, list.filter(({ ref }) => !going.has(ref))]));
  const calendars = without(hall.calendars);
  const tables = without(hall.tables);
  const arranged: Arranged[] = [];
  for (const wish of wishes) {
    const challenge = wish.challenge === null ? null : (hall.challenges.get(wish.challenge) ?? null);
    const judged = judge(wish, by, { ...hall, calendars, tables, challenge });
    if (!judged.ok) return judged;
    const next = judged.value;
    const entry: Entry = { kind: "meeting", ref: next.id, start: next.start, end: next.end };
    // A booking that only changes its table keeps its people's time, whatever the rules say of it today.
    const crowded = arranged.find(
      ({ next: other }) =>
        other.parties.some((person) => next.parties.includes(person)) &&
        overlaps(other, next, hall.rules.restMinutes * MINUTE) &&
        !(other.state === "booked" && next.state === "booked"),
    );
    if (crowded)
      return refuse({ code: "busy", person: next.parties[0] as PersonId, by: "meeting", ref: crowded.next.id });
    for (const person of next.parties) calendars.set(person, [...(calendars.get(person) ?? []), entry]);
    tables.set(next.table as number, [...(tables.get(next.table as number) ?? []), entry]);
    arranged.push({ before: wish.meeting, next });
  }
  return accept(arranged);
}

function judge(
  { id, meeting, version, parties, broker, challenge, to }: Wished,
  by: PersonId,
  hall: Hall,
): Result<Meeting> {
  if (meeting) return retime(meeting, version ?? 0, to, hall);
  if (version !== null) return refuse({ code: "not-found" });
  const [one, other] = parties;
  if (one === undefined || other === undefined) return refuse({ code: "party-count", got: parties.length });
  const asked = propose({ meeting: id, by: one, to: other, broker, challenge, start: to.start }, hall);
  return asked.ok ? seatIn({ ...asked.value, kind: "planned", by, yes: [], table: to.table }, hall) : asked;
}
