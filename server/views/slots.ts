import type { SlotChoice } from "../../app/contract/views/meetings.ts";
import type { PersonId } from "../../app/domain/id.ts";
import { type Instant, later, MINUTE } from "../../app/domain/instant.ts";
import type { Calendar } from "../../app/domain/meeting/calendar.ts";
import { freeSlots } from "../../app/domain/meeting/free-slots.ts";
import { NOTICE_MINUTES } from "../../app/domain/meeting/propose.ts";
import { localDay, type Reading } from "./reading.ts";

export type Times = {
  calendars: ReadonlyMap<PersonId, Calendar>;
  tables: ReadonlyMap<number, Calendar>;
  dayOf: (at: Instant) => string;
};

/** The calendars of `people` and of all tables, read side by side. */
export async function readTimes(reading: Reading, people: readonly PersonId[]): Promise<Times> {
  const { calendars: store } = reading.ports;
  const [calendars, tables] = await Promise.all([store.of([...new Set(people)]), store.tables()]);
  // The same few starts are asked for again and again, and reading a zone is slow.
  const days = new Map<Instant, string>();
  const dayOf = (at: Instant): string => {
    const day = days.get(at) ?? localDay(reading, at);
    days.set(at, day);
    return day;
  };
  return { calendars, tables, dayOf };
}

/** When all of `ids` and a table are free, by the rule that also judges proposals; times only, nothing of why not. */
export function slotsOf(ids: readonly PersonId[], reading: Reading, { calendars, tables, dayOf }: Times): SlotChoice[] {
  const parties = ids.map((id) => ({
    calendar: calendars.get(id) ?? [],
    unavailable: reading.people.get(id)?.unavailable ?? [],
  }));
  const from = later(reading.now, NOTICE_MINUTES * MINUTE);
  return freeSlots(parties, reading.conference.meetings, { from, tables, dayOf });
}
