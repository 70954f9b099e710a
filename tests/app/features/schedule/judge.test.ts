import { expect, test } from "vitest";
import type { SessionId } from "../../../../app/domain/id.ts";
import { findingsOf, judgedOf, markOf, outcomeOf } from "../../../../app/features/schedule/judge.ts";
import { instantOf } from "../../../../app/features/schedule/local-time.ts";
import { standing } from "../../../../app/features/schedule/wish.ts";
import { createFormat } from "../../../../app/i18n/format.ts";
import { at, draft, lab, session } from "./draft.ts";

const format = createFormat("sv", "Europe/Stockholm");
const judged = (...of: Parameters<typeof draft>) => judgedOf(draft(...of), (local) => instantOf(local, format));
const one = session("one", "10:00", "11:00");
const two = session("two", "10:30", "11:30", { room: lab });

test("a move is told what it breaks before it is made, by the rule the server uses", () => {
  const outcome = outcomeOf(judged([one, two]), { ...standing(two), room: one.room });
  expect(outcome).toEqual({
    breaks: [{ code: "room-taken", sessions: ["one", "two"], room: one.room }],
    mends: [],
    meetings: 0,
  });
});

test("a move back mends what it broke", () => {
  const outcome = outcomeOf(judged([one, { ...two, room: one.room }]), standing(two));
  expect(outcome.breaks).toEqual([]);
  expect(outcome.mends).toEqual([{ code: "room-taken", sessions: ["one", "two"], room: one.room }]);
});

test("the days reach from midnight to midnight at the venue", () => {
  const late = session("late", "23:00", "23:59");
  expect(findingsOf(judged([late]))).toEqual([]);
  const over = { ...late, end: (late.end + 10 * 60_000) as typeof late.end };
  expect(findingsOf(judged([over])).map(({ code }) => code)).toEqual(["outside-the-day"]);
});

test("a clash with a session of another day is found too", () => {
  expect(findingsOf(judged([one], { elsewhere: [{ ...two, room: one.room }] })).length).toBe(1);
});

test("booked meetings count when only the new time lies over them, and not for pauses", () => {
  const meetings = [
    { start: at("10:00"), end: at("10:15"), count: 3 },
    { start: at("11:30"), end: at("11:45"), count: 4 },
    { start: at("12:00"), end: at("12:15"), count: 5 },
  ];
  const later = { ...standing(one), start: at("10:45"), end: at("11:45") };
  expect(outcomeOf(judged([one], { meetings }), later).meetings).toBe(4);
  expect(outcomeOf(judged([{ ...one, pause: true }], { meetings }), later).meetings).toBe(0);
});

test("a session wears the worst that is said of it", () => {
  const small = { ...two, interest: 21 };
  const findings = findingsOf(judged([one, small]));
  expect(markOf("two" as SessionId, findings)).toBe("doubtful");
  expect(markOf("one" as SessionId, findings)).toBe(null);
  expect(markOf("two" as SessionId, findingsOf(judged([{ ...one, room: lab }, small])))).toBe("broken");
});
