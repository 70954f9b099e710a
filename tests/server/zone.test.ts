import { expect, test } from "vitest";
import { daySpans } from "../../app/domain/programme/day-spans.ts";
import { placements } from "../../seed/sir/programme.ts";
import { zone } from "../../server/zone.ts";

const STOCKHOLM = "Europe/Stockholm";
const utc = (iso: string) => Date.parse(iso);

test("a local time is read with the offset of its date", () => {
  expect(zone.toInstant("2020-11-04T14:15", STOCKHOLM)).toBe(utc("2020-11-04T13:15Z"));
  expect(zone.toInstant("2021-04-21T14:15", STOCKHOLM)).toBe(utc("2021-04-21T14:15+02:00"));
});

test("a time the clock skips does not exist, and one it shows twice is the first", () => {
  expect(zone.toInstant("2021-03-28T02:30", STOCKHOLM)).toBeNull();
  expect(zone.toInstant("2021-03-28T03:00", STOCKHOLM)).toBe(utc("2021-03-28T01:00Z"));
  expect(zone.toInstant("2020-10-25T02:30", STOCKHOLM)).toBe(utc("2020-10-25T00:30Z"));
});

test("what cannot be read is null", () => {
  for (const text of ["", "2020-11-04", "2020-13-04T10:00", "2020-11-04T24:30", "2020-11-04T10:00Z"])
    expect(zone.toInstant(text, STOCKHOLM)).toBeNull();
  expect(zone.toInstant("2020-11-04T10:00", "Europe/Atlantis")).toBeNull();
});

test("when the conference moves to April its local clock times stay what they were", () => {
  const days = new Map([
    ["2020-11-03", "2021-04-20"],
    ["2020-11-04", "2021-04-21"],
    ["2020-11-05", "2021-04-22"],
  ]);
  const april = (local: string) => `${days.get(local.slice(0, 10))}${local.slice(10)}`;
  for (const { start } of placements) {
    const local = april(zone.toLocal(start, STOCKHOLM));
    const moved = zone.toInstant(local, STOCKHOLM);
    expect(moved).toBe(utc(`${local}:00+02:00`));
    expect(moved === null ? null : zone.toLocal(moved, STOCKHOLM)).toBe(local);
  }
});

test("the day on which the clock changes is an hour longer or shorter", () => {
  const hours = (date: string) =>
    daySpans([{ date }], (local) => zone.toInstant(local, STOCKHOLM)).map(
      ({ start, end }) => (end - start) / 3_600_000,
    );
  expect(["2020-11-04", "2020-10-25", "2021-03-28", "2020-12-31"].map(hours)).toEqual([[24], [25], [23], [24]]);
});
