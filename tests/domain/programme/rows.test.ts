import { expect, test } from "vitest";
import { rows } from "../../../app/domain/programme/rows.ts";
import { conference } from "../../../seed/sir/conference.ts";
import { days, programme, se } from "./sir.ts";

const day1 = days[1] as NonNullable<(typeof days)[1]>;
const brief = (shown?: Parameters<typeof rows>[3]) =>
  rows(programme, day1, conference.rooms, shown).map((row) => [row.kind, ...row.sessions.map(({ id }) => id)]);

test("a day is rows of what starts together, with the swap between the passes", () => {
  expect(brief()).toEqual([
    ["sessions", se(3)],
    ["sessions", se(4)],
    ["sessions", se(5)],
    ["sessions", se(6)],
    ["sessions", se(7)],
    ["sessions", se(8)],
    ["sessions", se(9), se(10)],
    ["swap", se(11)],
    ["sessions", se(12), se(13)],
    ["sessions", se(14)],
    ["sessions", se(15)],
    ["sessions", se(16)],
  ]);
});

test("a filter leaves out rows, and the swap stays", () => {
  expect(brief(({ track }) => track === "tr.akademi")).toEqual([["sessions", se(9)], ["swap"], ["sessions", se(12)]]);
});

test("rooms keep their side, whatever the order of the sessions", () => {
  const backwards = [...programme].reverse();
  expect(rows(backwards, day1, conference.rooms)).toEqual(rows(programme, day1, conference.rooms));
});
