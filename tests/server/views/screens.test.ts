import { afterAll, beforeAll, expect, test } from "vitest";
import type { ChallengeId, SessionId } from "../../../app/domain/id.ts";
import { at, startWorld } from "../../helpers/world.ts";

type World = Awaited<ReturnType<typeof startWorld>>;
let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world[Symbol.asyncDispose]());

const day1 = { day: 1, track: null, language: null, mine: false };

test("five minutes before pass 1 a person of half B is sent to their own track, and sees what is for all after it", async () => {
  const view = await world.views.now(world.as("startup"), "sv");
  const title = (next: typeof view.next) => next?.kind === "session" && [next.session.id, next.session.mine];
  expect([title(view.next), ...view.then.map(title)]).toEqual([
    ["se.10", true],
    ["se.12", true],
    ["se.14", false],
  ]);
  expect(view.running.map(({ session, swapAt }) => [session.id, swapAt])).toEqual([["se.08", null]]);
  expect(view.meetNow).toEqual({ state: "out", ready: 0 });
});

test("in the middle of pass 1 both tracks run, half gone, and the swap is told", async () => {
  world.clock.now = (at("13:00") + 37.5 * 60_000) as typeof world.clock.now;
  const { running, next, then, meetNow } = await world.views.now(null, "sv");
  expect(running.map(({ session, share, swapAt }) => [session.id, share, swapAt])).toEqual([
    ["se.09", 0.5, at("14:15")],
    ["se.10", 0.5, at("14:15")],
  ]);
  expect([next, then, meetNow]).toEqual([null, [], null]);
  world.clock.now = at("12:55");
});

test("while a pass runs the screen is led by what comes after it, and by the pass itself only at the end of the day", async () => {
  const led = async (time: string) => {
    world.clock.now = at(time);
    const { next, then, running } = await world.views.now(world.as("startup"), "sv");
    const ids = [next, ...then].map((thing) => thing?.kind === "session" && thing.session.id);
    return [ids, running.map(({ session }) => session.id)];
  };
  expect(await led("13:30")).toEqual([
    ["se.12", "se.14"],
    ["se.09", "se.10"],
  ]);
  expect(await led("16:30")).toEqual([["se.14"], ["se.14"]]);
  world.clock.now = at("12:55");
});

test("the programme puts the parallel passes side by side, marks the own half in both, and the swap between them", async () => {
  const view = await world.views.programme(world.as("startup"), "sv", day1);
  const rows = view?.rows.map(({ kind, start, sessions }) => [
    kind,
    start,
    sessions.map(({ id, mine }) => `${id}${mine ? "*" : ""}`),
  ]);
  expect(rows?.slice(5, 9)).toEqual([
    ["sessions", at("12:00"), ["se.08"]],
    ["sessions", at("13:00"), ["se.09", "se.10*"]],
    ["swap", at("14:15"), ["se.11"]],
    ["sessions", at("14:45"), ["se.12*", "se.13"]],
  ]);
  expect(await world.views.programme(null, "sv", { ...day1, day: 9 })).toBe(null);
});

test("a starred session that overlaps an own pass is a clash of one's day, counted once and told on both", async () => {
  const viewer = world.as("municipality");
  await world.run(viewer, "session:star", { session: "se.10" as SessionId, on: true });
  const view = await world.views.programme(viewer, "sv", { ...day1, mine: true });
  const told = view?.rows.flatMap(({ sessions }) =>
    sessions.flatMap(({ id, clash }) => (clash ? [[id, clash.ref]] : [])),
  );
  expect([view?.clashes, told]).toEqual([
    1,
    [
      ["se.09", "se.10"],
      ["se.10", "se.09"],
    ],
  ]);
});

test("a session page tells the other pass, its speakers, and what would be in the way", async () => {
  const view = await world.views.session(world.as("startup"), "en", "se.09" as SessionId);
  expect(view?.repeat).toMatchObject({ id: "se.12", start: at("14:45"), halves: [{ text: "Half B", lang: "en" }] });
  expect(view?.session.clash).toMatchObject({ kind: "session", ref: "se.10" });
  expect([view?.roomCapacity, view?.speakers.length]).toEqual([210, 4]);
});

test("the needs stage leads to the eight needs told on it", async () => {
  const view = await world.views.session(null, "nb", "se.07" as SessionId);
  expect(view?.challenges.map(({ id }) => id)).toEqual([
    "ch.01",
    "ch.02",
    "ch.03",
    "ch.07",
    "ch.08",
    "ch.17",
    "ch.20",
    "ch.26",
  ]);
});

test("Bærum is found by baerum, its people only by those signed in", async () => {
  const kinds = async (viewer: Parameters<World["views"]["search"]>[0]) =>
    (await world.views.search(viewer, "sv", "baerum")).hits.map(({ kind, id }) => [kind, id]);
  expect((await kinds(null)).slice(0, 2)).toEqual([
    ["organisation", "org.baerum-kommune"],
    ["challenge", "ch.17"],
  ]);
  expect((await kinds(null)).filter(([kind]) => kind === "person")).toEqual([]);
  expect((await kinds(world.as("startup"))).filter(([kind]) => kind === "person").length).toBe(2);
});

test("the list of needs is narrowed by theme and dialogue, and a need in a tender can be read", async () => {
  const all = await world.views.challenges(null, "sv", { theme: null, dialogue: null });
  const open = await world.views.challenges(null, "sv", { theme: "theme.care", dialogue: "open" });
  expect([
    all.challenges.length,
    open.challenges.every(({ dialogue, themes }) => dialogue === "open" && themes.includes("theme.care")),
  ]).toEqual([26, true]);
  expect(open.challenges.length).toBeGreaterThan(0);
  const locked = await world.views.challenge(null, "nb", "ch.16" as ChallengeId);
  expect([locked?.dialogue, locked?.requirements.length]).toEqual(["locked", 3]);
});

test("one's own page has a code that leads to what others see", async () => {
  const viewer = world.as("startup");
  const view = await world.views.me(viewer, "sv");
  expect(view.qr.url).toBe(`http://localhost/p/${viewer.person}`);
  expect(view.qr.svg.startsWith("<svg")).toBe(true);
  expect([view.half?.text, view.availability.length, view.availability.some(({ closed }) => closed)]).toEqual([
    "Halva B",
    15,
    false,
  ]);
  const chosen = new Set(view.choices.needs.map(({ id }) => id));
  expect(view.needs.every((id) => chosen.has(id))).toBe(true);
});

test("being ready is offered with the sessions it gives up, and the reader stands as ready once they are", async () => {
  const viewer = world.as("startup");
  const out = (await world.views.meetNow(viewer, "sv")).mine;
  expect(
    out.state === "out" && [out.mostMinutes, out.wouldRelease.map(({ session }) => session), out.meetingInTheWay],
  ).toEqual([120, ["se.10"], null]);
  await world.run(viewer, "meet-now:ready", { minutes: 30, release: ["se.10" as SessionId] });
  const { mine, ready, tables } = await world.views.meetNow(viewer, "sv");
  expect([mine.state, ready, tables]).toEqual(["ready", 1, { free: 24, all: 24 }]);
  expect(mine.state === "ready" && [mine.since, mine.until]).toEqual([at("12:55"), at("13:25")]);
  await world.run(viewer, "meet-now:rest", {});
});

test("outside the days of the conference meet-now says when it opens, and after the last that it does not", async () => {
  const closed = async (days: number) => {
    world.clock.now = (at("14:00") + days * 24 * 3_600_000) as typeof world.clock.now;
    const { mine } = await world.views.meetNow(world.as("startup"), "sv");
    return mine.state === "out" && mine.closed;
  };
  // The first of the three days is the one before the demo's.
  const first = at("00:00") - 24 * 3_600_000;
  expect([await closed(-4), await closed(-2), await closed(-1), await closed(1), await closed(2)]).toEqual([
    { opens: first },
    { opens: first },
    null,
    null,
    { opens: null },
  ]);
  world.clock.now = at("12:55");
});

test("the desk sees a moved session as a change until it is published", async () => {
  const organiser = world.as("organiser");
  const before = await world.views.schedule(organiser, "sv", 1);
  expect([before?.changes, before?.halves.map(({ size }) => size)]).toEqual([[], [200, 200]]);
  const move = {
    revision: before?.revision ?? 0,
    session: "se.14" as SessionId,
    room: "room.labbet" as never,
    startLocal: "2020-11-04T16:20",
    minutes: 45,
  };
  await world.run(organiser, "session:move", move);
  const after = await world.views.schedule(organiser, "sv", 1);
  expect(
    after?.changes.map(({ session, kind, from, to }) => [session, kind, from?.start, to?.start, to?.room.text]),
  ).toEqual([["se.14", "moved", at("16:15"), at("16:20"), "Labbet"]]);
  expect((await world.views.session(null, "sv", "se.14" as SessionId))?.session.start).toBe(at("16:15"));
});
