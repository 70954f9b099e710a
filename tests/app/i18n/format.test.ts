import { expect, test } from "vitest";
import { createFormat } from "../../../app/i18n/format.ts";

const zone = "Europe/Stockholm";
const [sv, nb, en] = [createFormat("sv", zone), createFormat("nb", zone), createFormat("en", zone)];
const at = (iso: string) => Date.parse(iso);
const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, " ");

test("times of day are the same in the three languages", () => {
  for (const format of [sv, nb, en]) {
    expect(format.time(at("2020-11-04T12:05Z"))).toBe("13:05");
    expect(format.time(at("2020-11-03T23:00Z"))).toBe("00:00");
    expect(format.range(at("2020-11-04T12:10Z"), at("2020-11-04T12:30Z"))).toBe("13:10–13:30");
  }
});

test("a day is written short in the three languages", () => {
  expect([sv, nb, en].map((format) => format.day(at("2020-11-04T12:05Z")))).toEqual([
    "ons 4 nov",
    "ons 4. nov",
    "Wed 4 Nov",
  ]);
});

test("a day is written long in the three languages", () => {
  expect([sv, nb, en].map((format) => format.longDay(at("2020-11-04T12:05Z")))).toEqual([
    "onsdag 4 november",
    "onsdag 4. november",
    "Wednesday 4 November",
  ]);
});

test("times follow the conference's zone over the night the clocks go back", () => {
  expect(sv.time(at("2020-10-25T00:30Z"))).toBe("02:30");
  expect(sv.time(at("2020-10-25T01:30Z"))).toBe("02:30");
  expect(sv.time(at("2020-10-25T02:30Z"))).toBe("03:30");
});

test("times follow the conference's zone over the night the clocks go forward", () => {
  expect(sv.time(at("2020-03-29T00:59Z"))).toBe("01:59");
  expect(sv.time(at("2020-03-29T01:00Z"))).toBe("03:00");
});

test("a day belongs to the conference's zone, not to UTC", () => {
  expect(sv.dayKey(at("2020-11-03T23:30Z"))).toBe("2020-11-04");
  expect(createFormat("sv", "America/New_York").dayKey(at("2020-11-03T23:30Z"))).toBe("2020-11-03");
});

test("durations use the units people read on a clock", () => {
  expect([0, 24_000, 98_000, 360_000, 3_900_000, -5].map(sv.duration)).toEqual([
    "0 s",
    "24 s",
    "1 min 38 s",
    "6 min",
    "1 tim 5 min",
    "0 s",
  ]);
  expect(nb.duration(3_900_000)).toBe("1 t 5 min");
  expect(en.duration(3_900_000)).toBe("1 h 5 min");
});

test("whole minutes are rounded up, and nothing is left only when nothing is left", () => {
  expect([0, 1, 60_000, 60_001, 3_600_000].map(sv.minutes)).toEqual(["0 min", "1 min", "1 min", "2 min", "1 tim"]);
});

test("a ticking clock keeps its width and shows an hour when there is one", () => {
  expect([0, 900, 492_000, 3_723_000].map(sv.ticking)).toEqual(["00:00", "00:01", "08:12", "1:02:03"]);
});

test("counts and shares are written the language's way", () => {
  expect([sv, nb, en].map((format) => plain(format.count(1234)))).toEqual(["1 234", "1 234", "1,234"]);
  expect([sv, nb, en].map((format) => plain(format.percent(0.92)))).toEqual(["92 %", "92 %", "92%"]);
});

test("lists end with the language's own word", () => {
  expect([sv, nb, en].map((format) => format.list(["A", "B", "C"]))).toEqual(["A, B och C", "A, B og C", "A, B and C"]);
});

test("a distance in time takes its largest whole unit and its direction", () => {
  const now = at("2020-11-04T12:00Z");
  expect(sv.relative(now + 6 * 60_000, now)).toBe("om 6 minuter");
  expect(sv.relative(now - 2 * 3_600_000, now)).toBe("för 2 timmar sedan");
  expect(en.relative(now + 3 * 86_400_000, now)).toBe("in 3 days");
});
