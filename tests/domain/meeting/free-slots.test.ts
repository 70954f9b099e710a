import { expect, test } from "vitest";
import type { MeetingId, SessionId } from "../../../app/domain/id.ts";
import { type Instant, later, MINUTE, type Span } from "../../../app/domain/instant.ts";
import type { Calendar, Entry } from "../../../app/domain/meeting/calendar.ts";
import { freeSlots } from "../../../app/domain/meeting/free-slots.ts";

const at = (local: string): Instant => Date.parse(`2020-11-04T${local}:00+01:00`) as Instant;
const span = (start: string, end: string): Span => ({ start: at(start), end: at(end) });
const slots = ["14:00", "14:25", "14:50", "15:15"].map((start, index) => ({
  id: `s${index}`,
  window: "w",
  start: at(start),
  end: later(at(start), 20 * MINUTE),
}));
const rules = { slots, tables: 2, maxPerDay: 3, restMinutes: 5, walkMinutes: 4 };
const meeting = (start: string, end: string, ref = `m ${start}`): Entry => ({
  ...span(start, end),
  kind: "meeting",
  ref: ref as MeetingId,
});
const session = (start: string, end: string): Entry => ({
  ...span(start, end),
  kind: "session",
  ref: "se.1" as SessionId,
});
const free = (
  calendars: Calendar[],
  unavailable: Span[] = [],
  tables = new Map<number, Calendar>(),
  from = at("12:00"),
) =>
  freeSlots(
    calendars.map((calendar) => ({ calendar, unavailable })),
    rules,
    { from, tables, dayOf: () => "2020-11-04" },
  ).map(({ start, freeTables }) => [start, freeTables]);

test("with nothing in the way every slot is free at every table, in order of time", () => {
  expect(free([[], []])).toEqual(slots.map(({ start }) => [start, 2]));
});

test("a slot counts only when all parties have it", () => {
  expect(free([[meeting("14:00", "14:20")], [meeting("14:50", "15:10")], []])).toEqual([
    [at("14:25"), 2],
    [at("15:15"), 2],
  ]);
});

test("exactly the rest after a meeting and the walk after a session are enough, a minute less is not", () => {
  expect(free([[meeting("13:35", "13:55")]])[0]).toEqual([at("14:00"), 2]);
  expect(free([[meeting("13:36", "13:56")]])[0]).toEqual([at("14:25"), 2]);
  expect(free([[session("13:00", "13:56")]])[0]).toEqual([at("14:00"), 2]);
  expect(free([[session("13:00", "13:57")]])[0]).toEqual([at("14:25"), 2]);
});

test("times a person has closed and times before the notice are left out", () => {
  expect(free([[]], [span("14:00", "14:30")], new Map(), at("14:50"))).toEqual([
    [at("14:50"), 2],
    [at("15:15"), 2],
  ]);
});

test("tables are counted slot by slot, and a slot without one is left out", () => {
  const tables = new Map<number, Calendar>([
    [1, [meeting("14:00", "14:20"), meeting("14:25", "14:45")]],
    [2, [meeting("14:00", "14:20")]],
    [9, [meeting("14:50", "15:10")]],
  ]);
  expect(free([[]], [], tables)).toEqual([
    [at("14:25"), 1],
    [at("14:50"), 2],
    [at("15:15"), 2],
  ]);
});

test("a person with all meetings of a day has no free slot that day", () => {
  const full = [meeting("09:00", "09:20"), meeting("10:00", "10:20"), meeting("11:00", "11:20")];
  expect(free([full])).toEqual([]);
  expect(free([full.slice(1)]).length).toBe(4);
});
