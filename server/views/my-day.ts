import type { PersonId } from "../../app/domain/id.ts";
import type { Calendar } from "../../app/domain/meeting/calendar.ts";
import type { Meeting } from "../../app/domain/meeting/meeting.ts";
import type { Choices, Person } from "../../app/domain/person.ts";
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
