import { expect, test } from "vitest";
import { gridOf, hoursOf, lanesOf, rowsOf } from "../../../../app/features/schedule/grid.ts";
import { at } from "./draft.ts";

const grid = gridOf({ start: at("09:10"), end: at("16:05") });

test("the grid begins half an hour before the first session and ends an hour after the last, on half hours", () => {
  expect(grid).toEqual({ start: at("08:30"), end: at("17:30"), rows: 36 });
});

test("the hours beside the grid stand on the rows of their half hours", () => {
  const hours = hoursOf(grid);
  expect(hours.length).toBe(18);
  expect(hours[0]).toEqual({ at: at("08:30"), row: 1 });
  expect(hours[1]).toEqual({ at: at("09:00"), row: 3 });
});

test("a session takes the rows its time touches", () => {
  expect(rowsOf({ start: at("09:00"), end: at("09:45") }, grid)).toEqual({ row: 3, rows: 3 });
  expect(rowsOf({ start: at("09:10"), end: at("09:35") }, grid)).toEqual({ row: 3, rows: 3 });
  expect(rowsOf({ start: at("09:00"), end: at("09:05") }, grid)).toEqual({ row: 3, rows: 1 });
});

test("what reaches over an edge of the grid is cut to it", () => {
  expect(rowsOf({ start: at("07:00"), end: at("09:00") }, grid)).toEqual({ row: 1, rows: 2 });
  expect(rowsOf({ start: at("17:00"), end: at("19:00") }, grid)).toEqual({ row: 35, rows: 2 });
  expect(rowsOf({ start: at("20:00"), end: at("21:00") }, grid)).toEqual({ row: 36, rows: 1 });
});

const lanes = (...spans: [string, string][]) =>
  lanesOf(spans.map(([start, end]) => ({ start: at(start), end: at(end) }))).map(({ lane, lanes: all }) => [lane, all]);

test("sessions after each other in a room share its whole width", () => {
  expect(lanes(["09:00", "10:00"], ["10:00", "11:00"])).toEqual([
    [0, 1],
    [0, 1],
  ]);
});

test("overlapping sessions stand beside each other, and a chain of them keeps one number of lanes", () => {
  expect(lanes(["09:00", "10:00"], ["09:30", "11:00"], ["10:00", "11:30"], ["12:00", "13:00"])).toEqual([
    [0, 2],
    [1, 2],
    [0, 2],
    [0, 1],
  ]);
});

test("no two sessions that overlap share a lane", () => {
  const times = ["09:00", "09:15", "09:30", "10:00", "10:15", "11:00"];
  const spans = times.flatMap((start) =>
    ["09:45", "10:30", "11:15"].flatMap((end) => (start < end ? [{ start: at(start), end: at(end) }] : [])),
  );
  const laid = lanesOf(spans);
  const shared = laid.filter((one) =>
    laid.some(
      (other) =>
        other !== one &&
        other.lane === one.lane &&
        other.thing.start < one.thing.end &&
        one.thing.start < other.thing.end,
    ),
  );
  expect(shared).toEqual([]);
});
