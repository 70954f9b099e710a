import type { PersonId } from "../../app/domain/id.ts";
import type { Meeting } from "../../app/domain/meeting/meeting.ts";
import type { Choices, Person } from "../../app/domain/person.ts";
import { type Duty, type DutyClash, myClashes, mySessions } from "../../app/domain/programme/my-day.ts";
import type { Placed } from "../../app/domain/programme/session.ts";
import type { Ports } from "../actions/ports.ts";
import type { MeetingsRead } from "./cards/meeting-card.ts";

/** What makes the programme one reader's own. */
export type Mine = { person: Person; choices: Choices; meetings: Meeting[] };

/** The reader's own records in one round of reads; null for somebody not signed in. */
export async function readMyDay(ports: Ports, me: PersonId | null): Promise<Mine | null> {
  if (me === null) return null;
  const [people, choices, meetings] = await Promise.all([
    ports.people.all(),
    ports.choices.of(me),
    ports.meetings.of(me),
  ]);
  const person = people.get(me);
  return person ? { person, choices, meetings } : null;
}

/** What the cards of `shown`, meetings of the reader's, tell besides: messages, and what is in the way. One round of reads. */
export async function tellMeetings(
  ports: Ports,
  { person, meetings }: Mine,
  shown: readonly Meeting[],
): Promise<MeetingsRead> {
  if (shown.length === 0) return { calendar: [], meetings, messages: new Map() };
  const [calendars, messages] = await Promise.all([
    ports.calendars.of([person.id]),
    ports.meetings.messages(shown.map(({ id }) => id)),
  ]);
  return { calendar: calendars.get(person.id) ?? [], meetings, messages };
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
