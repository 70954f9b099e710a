import type { SlotChoice } from "../../app/contract/views/meetings.ts";
import type { PersonId } from "../../app/domain/id.ts";
import { later, MINUTE } from "../../app/domain/instant.ts";
import type { Calendar } from "../../app/domain/meeting/calendar.ts";
import { freeSlots } from "../../app/domain/meeting/free-slots.ts";
import { NOTICE_MINUTES } from "../../app/domain/meeting/propose.ts";
import { localDay, type Reading } from "./reading.ts";

export type Times = {
  calendars: ReadonlyMap<PersonId, Calendar>;
  tables: ReadonlyMap<number, Calendar>;
};

/** The calendars of `people` and of all tables, read side by side. */
export async function readTimes(ports: Reading["ports"], people: readonly PersonId[]): Promise<Times> {
  const [calendars, tables] = await Promise.all([ports.calendars.of([...new Set(people)]), ports.calendars.tables()]);
  return { calendars, tables };
}

/** When all of `ids` and a table are free, by the rule that also judges proposals; times only, nothing of why not. */
export function slotsOf(ids: readonly PersonId[], reading: Reading, { calendars, tables }: Times): SlotChoice[] {
  const parties = ids.map((id) => ({
    calendar: calendars.get(id) ?? [],
    unavailable: reading.people.get(id)?.unavailable ?? [],
  }));
  return freeSlots(parties, reading.conference.meetings, {
    from: later(reading.now, NOTICE_MINUTES * MINUTE),
    tables,
    dayOf: (at) => localDay(reading, at),
  });
}
