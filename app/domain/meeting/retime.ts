import type { TableNo } from "../id.ts";
import { type Instant, overlaps } from "../instant.ts";
import { accept, type Result, refuse } from "../refusal.ts";
import type { Calendar } from "./calendar.ts";
import { type Meeting, type Retimed, stateAt } from "./meeting.ts";
import { propose, type Surroundings } from "./propose.ts";

/** Where the organisers put a meeting. */
export type Place = { start: Instant; table: TableNo };

/** What the rule looks at beside what a proposal does. */
export type Hall = Surroundings & {
  rules: Surroundings["rules"] & { tables: number };
  tables: ReadonlyMap<number, Calendar>;
};

/**
 * Decides whether the organisers may put a proposal or a booked meeting to another time or table, and answers it as it then
 * stands. `version` is the one they were shown.
 *
 * Another table at the same time: a booking stays one, and every yes counts. Another time: everyone is asked anew, as for
 * a proposal made now, whoever proposed it; a booking gives its time and table back, and the table named is the one that
 * is tried first when all have said yes. What stands in `hall` of the meeting itself is no hindrance.
 *
 * Refused `moved-on` when it is decided or another version stands, `nothing-to-apply` where it already is, `no-table`, and
 * as a proposal for that time would be.
 */
export function retime(meeting: Meeting, version: number, to: Place, hall: Hall): Result<Meeting> {
  const { id, parties, broker, challenge } = meeting;
  const state = stateAt(meeting, hall.now);
  if ((state !== "proposed" && state !== "booked") || meeting.version !== version)
    return refuse({ code: "moved-on", state });
  if (meeting.start === to.start && meeting.table === to.table) return refuse({ code: "nothing-to-apply" });
  const before: Retimed = {
    ...{ state, start: meeting.start, end: meeting.end, table: meeting.table },
    ...{ yes: meeting.yes, expires: meeting.expires },
  };
  const moved = { ...meeting, table: to.table, retimed: before, version: version + 1 };
  if (meeting.start === to.start) return seatIn(moved, hall);
  const [by, other] = parties;
  if (by === undefined || other === undefined) return refuse({ code: "party-count", got: parties.length });
  const calendars = new Map(
    parties.map((person) => [person, (hall.calendars.get(person) ?? []).filter(({ ref }) => ref !== id)]),
  );
  const asked = propose({ meeting: id, by, to: other, broker, challenge, start: to.start }, { ...hall, calendars });
  if (!asked.ok) return asked;
  const { start, end, expires } = asked.value;
  const anew = { state: "proposed", yes: [], bookedAt: null, signals: {}, reports: {} } as const;
  return seatIn({ ...moved, ...anew, yes: [], start, end, expires }, hall);
}

/** The meeting where its table is one of the hall's and free, but for itself. */
export function seatIn(
  meeting: Meeting,
  { rules, tables }: Pick<Hall, "tables"> & { rules: { tables: number } },
): Result<Meeting> {
  const { id, table } = meeting;
  const known = table !== null && table >= 1 && table <= rules.tables;
  const taken = known && tables.get(table)?.some((entry) => entry.ref !== id && overlaps(entry, meeting));
  return known && !taken ? accept(meeting) : refuse({ code: "no-table" });
}
