import { expect, test } from "vitest";
import type { RoomId, SessionId } from "../../../app/domain/id.ts";
import { diff } from "../../../app/domain/programme/diff.ts";
import { move } from "../../../app/domain/programme/move.ts";
import { conference } from "../../../seed/sir/conference.ts";
import { placements, sessions } from "../../../seed/sir/programme.ts";
import { at, days, se } from "./sir.ts";

const judge = (wish: Partial<Parameters<typeof move>[0]>) =>
  move(
    { session: se(20), room: "room.alven" as RoomId, start: at("10:00"), minutes: 45, ...wish },
    { sessions },
    conference,
    days,
  );

test("a session may go to a known room within one conference day, to its last minute", () => {
  const value = { session: se(20), room: "room.alven", start: at("23:15"), end: at("23:15") + 45 * 60_000 };
  expect(judge({ start: at("23:15") })).toEqual({ ok: true, value });
});

test("an unknown session or room and a time outside the days or across midnight are refused", () => {
  const no = (code: string) => ({ ok: false, refusal: { code } });
  expect(judge({ session: "se.99" as SessionId })).toEqual(no("not-found"));
  expect(judge({ room: "room.moon" as RoomId })).toEqual(no("not-found"));
  expect(judge({ start: (at("10:00") + 9 * 24 * 3_600_000) as never })).toEqual(no("outside-the-day"));
  expect(judge({ start: at("23:30") })).toEqual(no("outside-the-day"));
});

test("the difference of two programmes is what is new, moved and gone, in the order of times", () => {
  const [first, second, third, ...rest] = placements;
  if (!first || !second || !third) throw new Error("the demo programme has sessions");
  const moved = { ...second, room: "room.labbet" as RoomId };
  const before = { placements: [first, second, ...rest] };
  const after = { placements: [moved, third, ...rest] };
  expect(diff(before, after)).toEqual([
    { session: first.session, kind: "gone", from: first, to: null },
    { session: second.session, kind: "moved", from: second, to: moved },
    { session: third.session, kind: "new", from: null, to: third },
  ]);
  expect(diff(after, after)).toEqual([]);
  expect(diff(null, after).length).toBe(placements.length - 1);
});
