import { expect, test } from "vitest";
import type { MeetingId } from "../../../app/domain/id.ts";
import { dutiesOf, myClashes, mySessions } from "../../../app/domain/programme/my-day.ts";
import { A, at, B, programme, se } from "./sir.ts";

const ids = (sessions: readonly { id: string }[]) => sessions.map(({ id }) => id);

test("each half has its own two passes, crossed", () => {
  const none = { starred: [], released: [] };
  expect(ids(mySessions(programme, A, none))).toEqual([se(9), se(13)]);
  expect(ids(mySessions(programme, B, none))).toEqual([se(10), se(12)]);
  expect(mySessions(programme, null, none)).toEqual([]);
});

test("a released pass leaves the day and a starred session joins it, in the order of times", () => {
  expect(ids(mySessions(programme, A, { starred: [se(4), se(20)], released: [se(9)] }))).toEqual([
    se(4),
    se(13),
    se(20),
  ]);
});

test("each clash of a day is told once, the earlier thing first", () => {
  const mine = mySessions(programme, A, { starred: [se(10), se(20), se(21)], released: [] });
  const meeting = { kind: "meeting", ref: "m1" as MeetingId, start: at("13:30"), end: at("13:50") } as const;
  const after = { kind: "meeting", ref: "m2" as MeetingId, start: at("14:20"), end: at("14:40") } as const;
  const told = myClashes(mine, [meeting, after]).map(([one, other]) => [one.ref, other.ref]);
  expect(told).toEqual([
    [se(9), se(10)],
    [se(9), "m1"],
    [se(10), "m1"],
    [se(20), se(21)],
  ]);
});

test("pauses and the match square take no time", () => {
  expect(dutiesOf(programme.filter(({ id }) => [se(8), se(11), se(15)].includes(id)))).toEqual([]);
});
