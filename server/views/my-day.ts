import type { PersonId } from "../../app/domain/id.ts";
import type { Calendar } from "../../app/domain/meeting/calendar.ts";
import type { Meeting } from "../../app/domain/meeting/meeting.ts";
import type { Choices, Person } from "../../app/domain/person.ts";
import { type Duty, type DutyClash, myClashes, mySessions } from "../../app/domain/programme/my-day.ts";
import type { Placed } from "../../app/domain/programme/session.ts";
import type { Ports } from "../actions/ports.ts";

/** What makes the programme one reader's own. */
export type Mine = { person: Person; choices: Choices; calendar: Calendar; meetings: Meeting[] };

/** The reader's own records in one round of reads; null for somebody not signed in. */
export async function readMyDay(ports: Ports, me: PersonId | null): Promise<Mine | null> {
  if (me === null) return null;
  const [people, choices, calendars, meetings] = await Promise.all([
    ports.people.all(),
    ports.choices.of(me),
    ports.calendars.of([me]),
    ports.meetings.of(me),
  ]);
  const person = people.get(me);
  return person ? { person, choices, calendar: calendars.get(me) ?? [], meetings } : null;
}

/** The reader's sessions and meetings, and what clashes among them. */
export type Day = { sessions: Placed[]; meetings: Meeting[]; clashes: DutyClash[] };

/** The part of `sessions` that is the reader's day, with their booked meetings; null without a reader. */
export function dayOf(sessions: readonly Placed[], mine: Mine | null): Day | null {
  if (mine === null) return null;
  const own = mySessions(sessions, mine.person.half, mine.choices);
  const meetings = mine.meetings.filter(({ state }) => state === "booked");
  return { sessions: own, meetings, clashes: myClashes(own, meetings.map(dutyOf)) };
}

export const dutyOf = ({ id, start, end }: Meeting): Extract<Duty, { kind: "meeting" }> => ({
  kind: "meeting",
  ref: id,
  start,
  end,
});
