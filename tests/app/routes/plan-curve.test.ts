import { expect, test } from "vitest";
import { curves, HEIGHT, WIDTH } from "../../../app/routes/organiser.plan.run/curve.ts";
import { figuresOf } from "../../../app/routes/organiser.plan.run/figures.ts";

test("the lines of a run start at its first point and end at its end, the value above the bound for a cost", () => {
  const lines = curves(
    [
      { ms: 0, value: 125, bound: 0 },
      { ms: 500, value: 104, bound: 100 },
      { ms: 1000, value: 100, bound: 100 },
    ],
    2000,
  );
  expect(lines).toEqual({
    value: "M0,10H160V46H320V70H640",
    bound: "M0,190H160V70H320V70H640",
  });
});

test("a single point where value and bound are one is a level line in the middle", () => {
  const level = `M0,${HEIGHT / 2}H${WIDTH}`;
  expect(curves([{ ms: 0, value: 7, bound: 7 }], 1000)).toEqual({ value: level, bound: level });
});

test("a run without points has no lines", () => {
  expect(curves([], 1000)).toBe(null);
});

test("more meetings are better, more breaks are worse, and what stays the same is neither", () => {
  const before = { held: 2, reached: 1, reachable: 4, without: 3, breaks: 1, mostBreaks: 1, idle: 2, tables: 0 };
  const after = { ...before, held: 5, without: 1, breaks: 3 };
  expect(
    figuresOf({ kind: "meetings", before, after }).map(({ words, better }) => [words.split(".").at(-1), better]),
  ).toEqual([
    ["held", true],
    ["reached", null],
    ["without", true],
    ["breaks", false],
    ["most-breaks", null],
    ["idle", null],
    ["tables", null],
  ]);
});
