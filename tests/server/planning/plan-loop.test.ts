import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { expect, test } from "vitest";
import type { CommandId, PlanId, RoomId, SessionId } from "../../../app/domain/id.ts";
import { later, SECOND } from "../../../app/domain/instant.ts";
import { costOf } from "../../../app/domain/planning/programme/figures.ts";
import { costsOf } from "../../../app/domain/planning/programme/wish-weights.ts";
import type { PlanRun } from "../../../app/domain/planning/run/run.ts";
import { USUAL_MEETINGS, USUAL_PROGRAMME } from "../../../app/domain/planning/run/wish.ts";
import { loadPresence } from "../../../seed/presence.ts";
import { createEndPlan } from "../../../server/actions/end-plan.ts";
import { createPlanLoop } from "../../../server/workers/run-plans.ts";
import { createSearchMeetings } from "../../../server/workers/search-meetings.ts";
import type { Search } from "../../../server/workers/search-plan.ts";
import { createSearchProgramme } from "../../../server/workers/search-programme.ts";
import { threadFile } from "../../../server/workers/thread-file.ts";
import { programmeWish } from "../../helpers/plans.ts";
import { until } from "../../helpers/redis.ts";
import { wishMuch } from "../../helpers/wish-much.ts";
import { startWorld } from "../../helpers/world.ts";

type World = Awaited<ReturnType<typeof startWorld>>;

/** Seconds whose steps no machine takes within a test: only a stop or a proof ends such a search. */
const ENDLESS = 3600;

/**
 * A loop whose searches end by their steps, those of `seconds`, and by no clock, so that a busy machine ends them with the
 * same plan. What goes wrong is in `errors`, what it says of threads that died in `troubles`, and the time each search would
 * have been given in `within`.
 */
function loopOn(world: World, holder: string, { seconds = 0.2, thread }: { seconds?: number; thread?: URL } = {}) {
  const troubles: PlanId[] = [];
  const errors: string[] = [];
  const within: number[] = [];
  const unhurried =
    <Wish extends { seconds: number }>(search: Search<Wish>): Search<Wish> =>
    (plan, wish, given) => {
      within.push(given.within);
      return search(plan, { ...wish, seconds }, { ...given, within: ENDLESS });
    };
  const loop = createPlanLoop({
    ports: world.ports,
    actions: { endPlan: createEndPlan(world.ports) },
    holder,
    searches: {
      programme: unhurried(createSearchProgramme(world.ports, thread)),
      meetings: unhurried(createSearchMeetings(world.ports)),
    },
    everyMs: 100,
    onError: (error) => void errors.push(String(error)),
    onTrouble: (plan) => void troubles.push(plan),
  });
  return { ...loop, troubles, errors, within };
}

const runOf = async (world: World, plan: PlanId) => (await world.ports.plans.get(plan)) as PlanRun;
const hasPlan = (world: World, plan: PlanId) => until(async () => (await runOf(world, plan)).points.length > 0);
const ended = (world: World, plan: PlanId) => until(async () => (await runOf(world, plan)).state !== "running");

/** Two workshops beside each other in rooms far apart, one on top of a plenary: a draft worth planning. */
async function spoil(world: World): Promise<void> {
  const move = async (session: string, room: string, startLocal: string) => {
    const draft = await world.ports.programme.draft();
    const minutes = 45;
    const [id, to] = [session as SessionId, room as RoomId];
    const revision = draft?.revision ?? 0;
    await world.run(world.as("organiser"), "session:move", { revision, session: id, room: to, startLocal, minutes });
  };
  await move("se.26", "room.malmen", "2020-11-05T09:00");
  await move("se.20", "room.alven", "2020-11-05T11:15");
}

async function start(world: World, plan: string, own: Parameters<typeof programmeWish>[1] = {}): Promise<PlanId> {
  await world.run(world.as("organiser"), "plan:programme", programmeWish(plan, own));
  return plan as PlanId;
}

test("an organiser plans the demo day, sees it end better, takes a part over and undoes it", async () => {
  await using world = await startWorld();
  await loadPresence(world.ports);
  await spoil(world);
  const loop = loopOn(world, "one");
  loop.start();
  const desk = world.as("organiser");
  const plan = await start(world, "first");
  expect(await world.views.plan(desk, "sv", plan)).toMatchObject({ state: "running", parts: [], figures: null });
  loop.poke();
  await ended(world, plan);

  const view = await world.views.plan(desk, "sv", plan);
  expect(loop.errors).toEqual([]);
  if (view?.figures?.kind !== "programme") throw new Error(`no plan: ${JSON.stringify(view)}`);
  expect(view).toMatchObject({ state: "planned", stale: false, revision: 3, conflict: null, applied: null });
  const { before: was, after: comes } = view.figures;
  const costs = costsOf({ weights: USUAL_PROGRAMME });
  expect(costOf(comes, costs)).toBeLessThanOrEqual(costOf(was, costs));
  const moved = view.parts.flatMap(({ changes }) => changes.map((change) => (change as { session: string }).session));
  expect(moved).toContain("se.26");
  expect(view.points.length).toBeGreaterThan(0);
  expect(view.gap).toBeLessThanOrEqual(1);

  const before = await world.ports.programme.draft();
  const part = view.parts.find(({ changes }) => changes.some((one) => "session" in one && one.session === "se.26"))!;
  await world.run(desk, "plan:apply", { plan, revision: 3, parts: [part.part] });
  const after = await world.ports.programme.draft();
  const differs = after?.placements.filter(
    (place, at) => place.start !== before?.placements[at]?.start || place.room !== before?.placements[at]?.room,
  );
  expect(differs?.map(({ session }) => session).sort()).toEqual(
    part.changes.map((change) => (change as { session: SessionId }).session).sort(),
  );
  expect(await world.views.plan(desk, "sv", plan)).toMatchObject({
    revision: 4,
    stale: false,
    applied: { parts: [part.part], undone: false },
  });
  await world.run(desk, "plan:undo", { plan, revision: 4 });
  expect((await world.ports.programme.draft())?.placements).toEqual(before?.placements);
  await loop.stop();
});

test("a stop ends an endless search with the best it has, and a reload meanwhile shows the same run", async () => {
  await using world = await startWorld();
  await spoil(world);
  await wishMuch(world.ports);
  const loop = loopOn(world, "one", { seconds: ENDLESS });
  loop.start();
  const desk = world.as("organiser");
  const plan = await start(world, "long", { seconds: 60 });
  loop.poke();
  await hasPlan(world, plan);
  const seen = async () => {
    const { id, wish, at, by, state } = (await world.views.plan(desk, "sv", plan))!;
    return { id, wish, at, by, state };
  };
  const one = await seen();
  expect(await seen()).toEqual(one);
  expect(one).toMatchObject({ state: "running", by: expect.any(String) });
  await world.run(desk, "plan:stop", { plan });
  loop.poke();
  await ended(world, plan);
  expect(await runOf(world, plan)).toMatchObject({ state: "planned", stopping: true });
  await loop.stop();
});

test("a loop that leaves in the middle is followed by another, under a newer fence, and the run ends once", async () => {
  await using world = await startWorld();
  await spoil(world);
  await wishMuch(world.ports);
  const [one, two] = [loopOn(world, "one", { seconds: ENDLESS }), loopOn(world, "two")];
  one.start();
  const plan = await start(world, "handed", { seconds: 3 });
  one.poke();
  await hasPlan(world, plan);
  await one.stop();
  expect(await runOf(world, plan)).toMatchObject({ state: "running" });
  two.start();
  await ended(world, plan);
  expect([...one.errors, ...two.errors]).toEqual([]);
  expect(await runOf(world, plan)).toMatchObject({ state: "planned" });
  await two.stop();
});

test("a process that dies without a word is followed when its lease is over", async () => {
  await using world = await startWorld();
  await spoil(world);
  const plan = await start(world, "orphan", { seconds: 3 });
  expect(await world.ports.plans.claim(plan, "dead", world.clock.now, 5 * SECOND)).toEqual({ held: true, fence: 1 });
  const loop = loopOn(world, "alive");
  loop.start();
  loop.poke();
  world.clock.now = later(world.clock.now, 5 * SECOND);
  await ended(world, plan);
  expect(loop.errors).toEqual([]);
  // Two seconds are given, though the time that was asked for is over.
  expect(loop.within).toEqual([2]);
  expect(await runOf(world, plan)).toMatchObject({ state: "planned" });
  await loop.stop();
});

/** A program for a planning thread that dies at its first `deaths` starts, then plans. */
async function dyingThread(deaths: number) {
  const folder = mkdtempSync(join(tmpdir(), "samspar-thread-"));
  const real = await threadFile("plan-programme-thread");
  const file = join(folder, "dies.mjs");
  writeFileSync(
    file,
    `import { readdirSync, writeFileSync } from "node:fs";
const started = readdirSync(${JSON.stringify(folder)}).length - 1;
writeFileSync(${JSON.stringify(folder)} + "/start-" + started, "");
if (started < ${deaths}) process.exit(3);
await import(${JSON.stringify(real.href)});`,
  );
  return { url: pathToFileURL(file), [Symbol.dispose]: () => rmSync(folder, { recursive: true }) };
}

test("a thread that dies is told and started again, and its plan ends like any other", async () => {
  await using world = await startWorld();
  await spoil(world);
  using thread = await dyingThread(1);
  const loop = loopOn(world, "one", { thread: thread.url });
  loop.start();
  const plan = await start(world, "dies-once");
  loop.poke();
  await ended(world, plan);
  expect(await runOf(world, plan)).toMatchObject({ state: "planned" });
  expect([loop.troubles, loop.errors]).toEqual([[plan], []]);
  await loop.stop();
});

test("a thread that dies again ends its plan as failed, with nothing to take over", async () => {
  await using world = await startWorld();
  using thread = await dyingThread(2);
  const loop = loopOn(world, "one", { thread: thread.url });
  loop.start();
  const plan = await start(world, "dies");
  loop.poke();
  await ended(world, plan);
  expect(await runOf(world, plan)).toMatchObject({ state: "failed", proposal: null });
  expect(loop.troubles).toEqual([plan]);
  expect(loop.errors).toEqual(["Error: the planning thread ended with code 3"]);
  await loop.stop();
});

test("two endless plans run side by side, the process does other things meanwhile, and both end when they are stopped", async () => {
  await using world = await startWorld();
  await spoil(world);
  await wishMuch(world.ports);
  const loop = loopOn(world, "one", { seconds: ENDLESS });
  loop.start();
  const plans = [await start(world, "a"), await start(world, "b", { seed: 2 })];
  loop.poke();
  for (const plan of plans) await hasPlan(world, plan);
  expect((await world.ports.plans.running()).toSorted()).toEqual(plans);
  for (const plan of plans) await world.run(world.as("organiser"), "plan:stop", { plan });
  loop.poke();
  for (const plan of plans) await ended(world, plan);
  for (const plan of plans) expect(await runOf(world, plan)).toMatchObject({ state: "planned" });
  expect((await world.views.plans(world.as("organiser"), "sv"))?.plans.map(({ id }) => id)).toEqual(["b", "a"]);
  await loop.stop();
});

test("the same wish plans the same where no clock cuts its steps", async () => {
  await using world = await startWorld();
  await spoil(world);
  const wish = { kind: "programme" as const, seconds: 0.02, seed: 7, weights: USUAL_PROGRAMME, locked: [], lost: [] };
  const search = createSearchProgramme(world.ports);
  const look = () =>
    search("plan" as PlanId, wish, {
      within: ENDLESS,
      signal: new AbortController().signal,
      onNews: () => {},
      onTrouble: () => {},
    });
  const first = await look();
  expect(first.state).toBe("planned");
  expect(await look()).toEqual(first);
});

test("a plan that cannot be says what stands against it", async () => {
  await using world = await startWorld();
  await spoil(world);
  const loop = loopOn(world, "one");
  loop.start();
  const plan = await start(world, "blocked", { locked: ["se.26" as SessionId] });
  loop.poke();
  await ended(world, plan);
  const view = await world.views.plan(world.as("organiser"), "sv", plan);
  expect(view).toMatchObject({
    state: "infeasible",
    proven: true,
    conflict: { conflict: { code: "sessions-together" } },
  });
  // The workshop stands beside the plenary; both stay where they are.
  expect(Object.keys(view?.conflict?.sessions ?? {}).sort()).toEqual(["se.18", "se.26"]);
  await loop.stop();
});

test("a round of meetings is planned with suggestions, told as parts with those who have to say yes", async () => {
  await using world = await startWorld();
  await loadPresence(world.ports);
  const loop = loopOn(world, "one", { seconds: ENDLESS });
  loop.start();
  const desk = world.as("organiser");
  const plan = "round" as PlanId;
  const wish = { ...USUAL_MEETINGS, least: 2, suggest: true, locked: [] };
  await world.run(desk, "plan:meetings", { plan, seconds: 60, seed: 1, ...wish });
  loop.poke();
  await hasPlan(world, plan);
  // Refused where the plan is proven by then.
  await world.actions["plan:stop"](desk, { command: "stop" as CommandId, plan });
  loop.poke();
  await ended(world, plan);
  expect(loop.errors).toEqual([]);
  const view = await world.views.plan(desk, "sv", plan);
  if (view?.figures?.kind !== "meetings") throw new Error(`no plan: ${JSON.stringify(view)}`);
  expect(view).toMatchObject({ state: "planned", stale: false, goal: "priority" });
  expect(view.figures.after.held).toBeGreaterThan(view.figures.before.held);
  const suggested = view.parts.flatMap(({ changes }) => changes).filter(({ kind }) => kind === "suggested");
  expect(suggested.length).toBeGreaterThan(0);
  for (const change of suggested) if (change.kind !== "session") expect(change.asks).toEqual(change.parties);
  await loop.stop();
});

test("nobody but an organiser sees a plan, and attendees hear nothing of it", async () => {
  await using world = await startWorld();
  const before = await world.ports.log.head();
  const plan = await start(world, "secret");
  for (const key of ["startup", "municipality", "incubator"]) {
    expect(await world.views.plans(world.as(key), "sv")).toBeNull();
    expect(await world.views.plan(world.as(key), "sv", plan)).toBeNull();
  }
  const heard = async (key: string) => (await world.ports.log.since(before, world.as(key), 100)).entries;
  expect(await heard("startup")).toEqual([]);
  expect(await heard("organiser")).toMatchObject([{ type: "plan:started", plan }]);
  const refused = await world.actions["plan:programme"](world.as("startup"), {
    command: "x" as CommandId,
    ...programmeWish("mine"),
  });
  expect(refused).toEqual({ ok: false, refusal: { code: "forbidden" } });
});
