import { expect, test } from "vitest";
import type { CommandId, PlanId, RoomId, SessionId } from "../../../app/domain/id.ts";
import { type Instant, later, MINUTE, SECOND } from "../../../app/domain/instant.ts";
import { MOST_PLANS, type PlanRun } from "../../../app/domain/planning/run/run.ts";
import type { Placement } from "../../../app/domain/programme/session.ts";
import type { Viewer } from "../../../server/actions/viewer.ts";
import { endedPlan, programmeWish, startedPlan } from "../../helpers/plans.ts";
import { startRedis } from "../../helpers/redis.ts";
import { as, id, outcomes, PASS, type Stage, stage, TALK } from "../../helpers/stage.ts";

const desk: Viewer = { person: id(0), organiser: true };
const other: Viewer = { person: id(1), organiser: true };

const staged = async (redis: Parameters<typeof stage>[0]) => stage(redis, { programme: true });

async function placeOf({ ports }: Stage, session: SessionId): Promise<Placement> {
  const draft = await ports.programme.draft();
  return draft?.placements.find((place) => place.session === session) as Placement;
}
const moved = (place: Placement, minutes: number): Placement => ({
  ...place,
  start: later(place.start, minutes * MINUTE),
  end: later(place.end, minutes * MINUTE),
});
const c = (on: Stage) => on.next<CommandId>("c");
const command = (on: Stage) => ({ id: c(on), digest: "d", now: on.clock.now });
const run = async (on: Stage, plan: PlanId) => (await on.ports.plans.get(plan)) as PlanRun;
const grown = (one: PlanRun, own: Partial<PlanRun> = {}): PlanRun => ({ ...one, ...own, version: one.version + 1 });

test("of five plans started at once two run and three are refused, and an ended one makes room", async () => {
  await using server = await startRedis();
  const on = await staged(server.redis);
  const start = (plan: string) => on.actions["plan:programme"](desk, { command: c(on), ...programmeWish(plan) });
  const results = await Promise.all(["a", "b", "c", "d", "e"].map(start));
  expect(outcomes(results)).toEqual(["ok", "ok", "planning-busy", "planning-busy", "planning-busy"]);
  const [running] = await on.ports.plans.running();
  const { fence } = await on.ports.plans.claim(running as PlanId, "one", on.clock.now, 5000);
  const ended = grown(await run(on, running as PlanId), { state: "none" });
  expect((await on.ports.plans.end(command(on), ended, fence)).ok).toBe(true);
  expect((await start("f")).ok).toBe(true);
});

test("the newest twenty plans are kept, newest first, and one that runs is never forgotten", async () => {
  await using server = await startRedis();
  const on = await staged(server.redis);
  const running = await startedPlan(on, desk);
  const ended: PlanId[] = [];
  for (let made = 0; made < MOST_PLANS + 3; made++) ended.push(await endedPlan(on, desk, []));
  const kept = (await on.ports.plans.all()).map((one) => one.id);
  expect(kept).toEqual([...ended.slice(-MOST_PLANS).reverse(), running]);
  expect(await on.redis.hlen(on.keys.plans)).toBe(MOST_PLANS + 1);
});

test("a plan's id is taken once, whoever sends it", async () => {
  await using server = await startRedis();
  const on = await staged(server.redis);
  const send = (by: Viewer) => on.actions["plan:programme"](by, { command: c(on), ...programmeWish("same") });
  const results = await Promise.all([send(desk), send(other)]);
  expect(outcomes(results)).toEqual(["ok", "other-command"]);
});

test("many processes ask for a plan and one gets it; when its lease is over the next has a newer fence", async () => {
  await using server = await startRedis();
  const on = await staged(server.redis);
  const plan = await startedPlan(on, desk);
  for (let fence = 1; fence <= 3; fence++) {
    const replies = await Promise.all(
      Array.from({ length: 10 }, (_, index) => on.ports.plans.claim(plan, `h${index + fence}`, on.clock.now, 5000)),
    );
    expect(replies.filter(({ held }) => held)).toHaveLength(1);
    expect(new Set(replies.map((reply) => reply.fence))).toEqual(new Set([fence]));
    on.clock.now = later(on.clock.now, 5 * SECOND);
  }
});

test("a lease given back is free at once, and a plan that has ended can be claimed by nobody", async () => {
  await using server = await startRedis();
  const on = await staged(server.redis);
  const plan = await startedPlan(on, desk);
  const { plans } = on.ports;
  expect(await plans.claim(plan, "one", on.clock.now, 5000)).toEqual({ held: true, fence: 1 });
  expect(await plans.claim(plan, "one", on.clock.now, 0)).toEqual({ held: true, fence: 1 });
  expect(await plans.claim(plan, "two", on.clock.now, 5000)).toEqual({ held: true, fence: 2 });
  await plans.end(command(on), grown(await run(on, plan), { state: "none" }), 2);
  expect(await plans.claim(plan, "two", on.clock.now, 5000)).toMatchObject({ held: false });
});

test("progress is written by the holder alone, once for each version, and told to organisers", async () => {
  await using server = await startRedis();
  const on = await staged(server.redis);
  const plan = await startedPlan(on, desk);
  await on.ports.plans.claim(plan, "one", on.clock.now, 5000);
  const next = grown(await run(on, plan), { goal: "priority", points: [{ ms: 40, value: 9, bound: 3 }] });
  const write = (fence: number) => on.ports.plans.progress(command(on), next, fence);
  expect(await write(2)).toBe("fenced");
  expect((await Promise.all([write(1), write(1), write(1)])).sort()).toEqual(["moved", "moved", "progressed"]);
  const told = (await on.facts()).filter(({ type }) => type === "plan:progressed");
  expect(told).toEqual([expect.objectContaining({ plan, goal: "priority", ms: 40, value: 9, bound: 3, version: 2 })]);
});

test("a stop and a progress that race both count, and a search that ends under an old fence changes nothing", async () => {
  await using server = await startRedis();
  const on = await staged(server.redis);
  const plan = await startedPlan(on, desk);
  await on.ports.plans.claim(plan, "one", on.clock.now, 5000);
  const first = await run(on, plan);
  const next = grown(first, { points: [{ ms: 40, value: 9, bound: 3 }] });
  const [stopped, progress] = await Promise.all([
    on.actions["plan:stop"](desk, { command: c(on), plan }),
    on.ports.plans.progress(command(on), next, 1),
  ]);
  expect(stopped.ok).toBe(true);
  expect((await run(on, plan)).stopping).toBe(true);
  expect((await run(on, plan)).version).toBe(progress === "progressed" ? 3 : 2);
  const end = grown(await run(on, plan), { state: "none" });
  expect(await on.ports.plans.end(command(on), end, 7)).toEqual({ ok: false, refusal: { code: "fenced" } });
  expect((await on.ports.plans.end(command(on), end, 1)).ok).toBe(true);
  expect(await on.actions["plan:stop"](desk, { command: c(on), plan })).toEqual({
    ok: false,
    refusal: { code: "plan-moved-on", state: "none" },
  });
});

test("chosen parts move together in one revision, and of two desks that take a plan over one does", async () => {
  await using server = await startRedis();
  const on = await staged(server.redis);
  const [talk, pass] = [await placeOf(on, TALK), await placeOf(on, PASS)];
  const plan = await endedPlan(on, desk, [moved(talk, 30), moved(pass, 15)]);
  const results = await Promise.all(
    [desk, other].map((by) => on.actions["plan:apply"](by, { command: c(on), plan, revision: 1, parts: [0, 1] })),
  );
  expect(outcomes(results)).toEqual(["ok", "plan-moved-on"]);
  expect([await placeOf(on, TALK), await placeOf(on, PASS)]).toEqual([moved(talk, 30), moved(pass, 15)]);
  expect((await on.ports.programme.draft())?.revision).toBe(2);
  expect((await run(on, plan)).applied).toMatchObject({ parts: [0, 1], undone: false });
});

test("a part that is not chosen stays where it is, and an unknown one is refused", async () => {
  await using server = await startRedis();
  const on = await staged(server.redis);
  const [talk, pass] = [await placeOf(on, TALK), await placeOf(on, PASS)];
  const plan = await endedPlan(on, desk, [moved(talk, 30), moved(pass, 15)]);
  const apply = (parts: number[]) => on.actions["plan:apply"](desk, { command: c(on), plan, revision: 1, parts });
  expect(await apply([0, 2])).toEqual({ ok: false, refusal: { code: "nothing-to-apply" } });
  expect((await apply([1])).ok).toBe(true);
  expect([await placeOf(on, TALK), await placeOf(on, PASS)]).toEqual([talk, moved(pass, 15)]);
});

test("a plan on a draft that has moved is refused with what has changed, and nothing is written", async () => {
  await using server = await startRedis();
  const on = await staged(server.redis);
  const [talk, pass] = [await placeOf(on, TALK), await placeOf(on, PASS)];
  const plan = await endedPlan(on, desk, [moved(talk, 30)]);
  await on.ports.programme.move(command(on), 1, moved(pass, 15));
  for (const revision of [1, 2])
    expect(await on.actions["plan:apply"](desk, { command: c(on), plan, revision, parts: [0] })).toEqual({
      ok: false,
      refusal: { code: "stale", revision: 2, changed: [PASS] },
    });
  expect(await placeOf(on, TALK)).toEqual(talk);
  expect((await run(on, plan)).applied).toBeNull();
});

test("what has begun since the plan was made is not moved any more, nor anything into time that is over", async () => {
  await using server = await startRedis();
  const on = await staged(server.redis);
  const [talk, pass] = [await placeOf(on, TALK), await placeOf(on, PASS)];
  const plan = await endedPlan(on, desk, [moved(talk, -60), moved(pass, 60)]);
  const apply = (parts: number[]) => on.actions["plan:apply"](desk, { command: c(on), plan, revision: 1, parts });
  on.clock.now = pass.start;
  const late = { ok: false, refusal: { code: "expired" } };
  expect([await apply([0]), await apply([1]), await apply([0, 1])]).toEqual([late, late, late]);
  on.clock.now = later(pass.start, -6 * MINUTE);
  expect((await apply([0, 1])).ok).toBe(true);
});

test("a plan that names a session that is gone moves none of the others", async () => {
  await using server = await startRedis();
  const on = await staged(server.redis);
  const talk = await placeOf(on, TALK);
  const gone = { ...talk, session: "gone" as SessionId };
  const plan = await endedPlan(on, desk, [moved(talk, 30)]);
  const next = grown(await run(on, plan));
  const result = await on.ports.plans.moveSessions(command(on), next, 1, [moved(talk, 30), gone], "plan:applied");
  expect(result).toEqual({ ok: false, refusal: { code: "not-found" } });
  expect(await placeOf(on, TALK)).toEqual(talk);
});

test("what was taken over is put back once, and may be taken over again", async () => {
  await using server = await startRedis();
  const on = await staged(server.redis);
  const talk = await placeOf(on, TALK);
  const plan = await endedPlan(on, desk, [moved(talk, 30)]);
  const apply = (revision: number) => on.actions["plan:apply"](desk, { command: c(on), plan, revision, parts: [0] });
  const undo = (revision: number) => on.actions["plan:undo"](desk, { command: c(on), plan, revision });
  await apply(1);
  expect(outcomes(await Promise.all([undo(2), undo(2)]))).toEqual(["nothing-to-apply", "ok"]);
  expect(await placeOf(on, TALK)).toEqual(talk);
  expect((await apply(3)).ok).toBe(true);
  expect(await placeOf(on, TALK)).toEqual(moved(talk, 30));
});

test("what was moved since is not put back, and is named; another session that was moved is in nobody's way", async () => {
  await using server = await startRedis();
  const on = await staged(server.redis);
  const [talk, pass] = [await placeOf(on, TALK), await placeOf(on, PASS)];
  const plan = await endedPlan(on, desk, [moved(talk, 30)]);
  await on.actions["plan:apply"](desk, { command: c(on), plan, revision: 1, parts: [0] });
  await on.ports.programme.move(command(on), 2, moved(talk, 60));
  const undo = (revision: number) => on.actions["plan:undo"](desk, { command: c(on), plan, revision });
  expect(await undo(3)).toEqual({ ok: false, refusal: { code: "stale", revision: 3, changed: [TALK] } });
  await on.ports.programme.move(command(on), 3, moved(talk, 30));
  await on.ports.programme.move(command(on), 4, { ...pass, room: "elsewhere" as RoomId });
  expect((await undo(5)).ok).toBe(true);
  expect(await placeOf(on, TALK)).toEqual(talk);
  expect(await on.actions["plan:apply"](desk, { command: c(on), plan, revision: 6, parts: [0] })).toMatchObject({
    refusal: { code: "stale" },
  });
});

test("a plan of meetings is noted as taken over once", async () => {
  await using server = await startRedis();
  const on = await staged(server.redis);
  const plan = await endedPlan(on, desk, []);
  const before = await run(on, plan);
  const next = grown(before, { applied: { parts: [0], by: desk.person, at: on.clock.now as Instant, undone: false } });
  const mark = () => on.ports.plans.mark(command(on), next, "plan:applied", { count: 1, refused: 0 });
  expect(outcomes(await Promise.all([mark(), mark()]))).toEqual(["ok", "plan-moved-on"]);
  expect((await run(on, plan)).version).toBe(before.version + 1);
});

test("nobody but an organiser starts, stops, takes over or undoes", async () => {
  await using server = await startRedis();
  const on = await staged(server.redis);
  const plan = await endedPlan(on, desk, []);
  const { actions } = on;
  const results = await Promise.all([
    actions["plan:programme"](as(0), { command: c(on), ...programmeWish("mine") }),
    actions["plan:stop"](as(0), { command: c(on), plan }),
    actions["plan:apply"](as(0), { command: c(on), plan, revision: 1, parts: [0] }),
    actions["plan:undo"](as(0), { command: c(on), plan, revision: 1 }),
  ]);
  expect(outcomes(results)).toEqual(["forbidden", "forbidden", "forbidden", "forbidden"]);
});
