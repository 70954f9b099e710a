import { expect, test } from "vitest";
import type { MeetingId, OfferId, PersonId, SessionId, TableNo } from "../../../app/domain/id.ts";
import { later, MINUTE } from "../../../app/domain/instant.ts";
import { doubleBookings } from "../../../app/domain/meeting/double-bookings.ts";
import type { Meeting } from "../../../app/domain/meeting/meeting.ts";
import { id, NOON, slot } from "../../helpers/stage.ts";

const meeting = (name: string, parties: PersonId[], table: number, start = slot(3), own: Partial<Meeting> = {}) =>
  ({
    ...{ id: name as MeetingId, parties, table: table as TableNo, start, end: later(start, 15 * MINUTE) },
    ...{ kind: "proposed", by: parties[0], broker: null, challenge: null, state: "booked", yes: parties },
    ...{ endedBy: null, bookedAt: 100, expires: NOON, signals: {}, reports: {}, version: 2, ...own },
  }) as Meeting;
const session = "s" as SessionId;
const chosen = (start: number, since: number) =>
  new Map([[id(0), [{ session, start: later(slot(3), start * MINUTE), end: later(slot(3), 40 * MINUTE), since }]]]);

test("a person or a table in two live meetings at once is found; neighbours, ended and asked ones are not", () => {
  const one = meeting("a", [id(0), id(1)], 1);
  const found = (...others: Meeting[]) => doubleBookings([one, ...others], new Map()).double.map(({ who }) => who);
  expect(found(meeting("b", [id(1), id(2)], 2, later(slot(3), 14 * MINUTE)))).toEqual([{ person: id(1) }]);
  expect(found(meeting("b", [id(2), id(3)], 1))).toEqual([{ table: 1 }]);
  expect(found(meeting("b", [id(1), id(2)], 1, later(slot(3), 15 * MINUTE)))).toEqual([]);
  for (const state of ["proposed", "declined", "withdrawn", "cancelled"] as const)
    expect(found(meeting("b", [id(0), id(1)], 1, slot(3), { state }))).toEqual([]);
});

test("a meeting in a chosen session is double, unless the session was put there after the booking", () => {
  const meetings = [meeting("a", [id(0), id(1)], 1)];
  const clash = [{ who: { person: id(0) } }];
  const scan = (start: number, since: number) => doubleBookings(meetings, chosen(start, since));
  expect(scan(14, 99)).toMatchObject({ double: clash, moved: [] });
  expect(scan(14, 101)).toMatchObject({ double: [], moved: clash });
  expect(scan(15, 99)).toEqual({ double: [], moved: [] });
});

test("the hold of an open offer takes its table too", () => {
  const meetings = [meeting("a", [id(0), id(1)], 1)];
  const hold = { kind: "meeting" as const, ref: "o" as OfferId & MeetingId, start: slot(3), end: slot(4) };
  const scan = (table: number) => doubleBookings(meetings, new Map(), new Map([[table, [hold]]])).double;
  expect(scan(1).map(({ who }) => who)).toEqual([{ table: 1 }]);
  expect(scan(2)).toEqual([]);
});
