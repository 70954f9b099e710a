import { expect, test } from "vitest";
import type { RoomId, SpeakerId } from "../../../app/domain/id.ts";
import { clashes, newFindings } from "../../../app/domain/programme/clash.ts";
import { conference } from "../../../seed/sir/conference.ts";
import { at, B, days, planned, planWith, se } from "./sir.ts";

const found = (plan = planned) => clashes(plan, conference.rooms, days);
const skogen = "room.skogen" as RoomId;
const malmen = "room.malmen" as RoomId;

test("nothing is wrong with the demo programme", () => {
  expect(found()).toEqual([]);
});

test("moving pass 2 of the public track beside pass 1 tells the room, the half, the speakers and the swap", () => {
  const moved = planWith(se(13), { start: at("13:00"), end: at("14:15") });
  const speakers = ["sp.07", "sp.01", "sp.02", "sp.03", "sp.04"] as SpeakerId[];
  expect(newFindings(found(), found(moved))).toEqual([
    { code: "half-split", sessions: [se(9), se(13)], half: "half.A" },
    ...speakers.map((speaker) => ({ code: "speaker-taken", sessions: [se(10), se(13)], speaker })),
    { code: "room-taken", sessions: [se(10), se(13)], room: malmen },
    { code: "swap-not-parallel", swap: "swap.1", pass: 2, sessions: [se(13), se(12)] },
    { code: "swap-out-of-order", swap: "swap.1", pass: 2, sessions: [se(13), se(12)] },
  ]);
});

test("a session put beside a plenary for all is told, a pause beside it is not", () => {
  const beside = planWith(se(24), { start: at("09:30"), end: at("10:00"), room: "room.labbet" as RoomId });
  expect(newFindings(found(), found(beside))).toEqual([{ code: "beside-plenary", sessions: [se(4), se(24)] }]);
  const pause = planWith(se(6), { start: at("09:30"), end: at("10:00") });
  expect(newFindings(found(), found(pause))).toEqual([]);
});

test("a pause takes its room, and a session that ends as another starts takes nothing from it", () => {
  const onLunch = planWith(se(24), { start: at("12:30"), end: at("13:00"), room: "room.restaurang" as RoomId });
  expect(newFindings(found(), found(onLunch))).toEqual([
    { code: "room-taken", sessions: [se(8), se(24)], room: "room.restaurang" },
  ]);
  const between = planWith(se(24), { start: at("14:15"), end: at("14:45"), room: skogen });
  expect(newFindings(found(), found(between))).toEqual([]);
});

test("a room that does not hold those expected and a time outside the days are told", () => {
  const small = planWith(se(10), { room: "room.alven" as RoomId, interest: 200 });
  expect(newFindings(found(), found(small))).toEqual([
    { code: "room-too-small", sessions: [se(10)], room: "room.alven", seats: 60, interest: 200 },
  ]);
  const night = planWith(se(16), { end: (at("23:30") + 3_600_000) as never });
  expect(newFindings(found(), found(night))).toEqual([{ code: "outside-the-day", sessions: [se(16)] }]);
  const late = planWith(se(16), { start: (days[2]?.end ?? 0) as never, end: ((days[2]?.end ?? 0) + 60_000) as never });
  expect(newFindings(found(), found(late))).toEqual([{ code: "outside-the-day", sessions: [se(16)] }]);
});

test("passes that are not in step are told once for each pass", () => {
  const early = planWith(se(12), { start: at("14:00"), end: at("15:15"), halves: [B] });
  expect(newFindings(found(), found(early)).filter(({ code }) => code.startsWith("swap"))).toEqual([
    { code: "swap-not-parallel", swap: "swap.1", pass: 2, sessions: [se(12), se(13)] },
    { code: "swap-out-of-order", swap: "swap.1", pass: 2, sessions: [se(12), se(13)] },
  ]);
});

test("what a move mends are the findings that are gone", () => {
  const broken = planWith(se(10), { room: skogen });
  expect(newFindings(found(broken), found())).toEqual([]);
  expect(newFindings(found(), found(broken))).toEqual([
    { code: "room-taken", sessions: [se(9), se(10)], room: skogen },
  ]);
});
