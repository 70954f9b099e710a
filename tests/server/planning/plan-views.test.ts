import { expect, test } from "vitest";
import type { MeetingId, PlanId, TableNo } from "../../../app/domain/id.ts";
import type {
  MeetingChange,
  MeetingFigures,
  MeetingsProposal,
  PlanConflict,
} from "../../../app/domain/planning/run/proposal.ts";
import type { PlanRun } from "../../../app/domain/planning/run/run.ts";
import { USUAL_MEETINGS } from "../../../app/domain/planning/run/wish.ts";
import { loadPresence } from "../../../seed/presence.ts";
import { createEndPlan } from "../../../server/actions/end-plan.ts";
import { SYSTEM } from "../../../server/actions/viewer.ts";
import { at, startWorld } from "../../helpers/world.ts";

type World = Awaited<ReturnType<typeof startWorld>>;

const NONE: MeetingFigures = {
  held: 0,
  reached: 0,
  reachable: 0,
  without: 0,
  breaks: 0,
  mostBreaks: 0,
  idle: 0,
  tables: 0,
};

/** A plan of meetings that has ended as the test says. */
async function ended(world: World, plan: PlanId, found: { changes: MeetingChange[] } | { conflict: PlanConflict }) {
  const wish = { ...USUAL_MEETINGS, least: 2, suggest: false, locked: [] };
  await world.run(world.as("organiser"), "plan:meetings", { plan, seconds: 4, seed: 1, ...wish });
  const { fence } = await world.ports.plans.claim(plan, "test", world.clock.now, 5000);
  const proposal = {
    kind: "meetings",
    leftOut: [],
    before: NONE,
    after: NONE,
    gains: [],
    loses: [],
    changes: [],
  } as const;
  const ending =
    "changes" in found
      ? { state: "planned" as const, proven: true, proposal: { ...proposal, ...found } as unknown as MeetingsProposal }
      : { state: "infeasible" as const, conflict: found.conflict };
  const command = `end.${plan}` as never;
  const result = await createEndPlan(world.ports)(SYSTEM, {
    command,
    plan,
    fence,
    ending: { ...ending, goal: "priority", points: [] },
  });
  expect(result.ok).toBe(true);
}

const changeOf = async (world: World, meeting: MeetingId, own: Partial<MeetingChange>): Promise<MeetingChange> => {
  const found = (await world.ports.meetings.get(meeting))!;
  const { version, parties, broker, challenge, start, end } = found;
  const table = 3 as TableNo;
  const place = { part: 0, kind: "new-table" as const, meeting, version, parties, broker, challenge };
  return { ...place, from: { start, end, table: null }, to: { start, end, table }, ...own };
};

test("another table asks whom it asked before, another time asks everyone, and names stand for ids", async () => {
  await using world = await startWorld();
  const [startup, owner] = [world.as("startup"), world.as("municipality")];
  const meeting = await world.propose(startup, owner.person, "17:00");
  const names = await Promise.all(
    [startup, owner].map(async ({ person }) => (await world.ports.people.get(person))?.name),
  );
  const table = await changeOf(world, meeting, {});
  const span = { start: at("17:40"), end: at("18:00") };
  const time = await changeOf(world, meeting, { part: 1, kind: "new-time", to: { ...span, table: 3 as TableNo } });
  await ended(world, "p" as PlanId, { changes: [table, time] });
  const view = await world.views.plan(world.as("organiser"), "sv", "p" as PlanId);
  expect(view?.parts.map(({ changes }) => changes[0])).toMatchObject([
    { kind: "new-table", parties: names, asks: [names[1]] },
    { kind: "new-time", parties: names, asks: names, to: span },
  ]);
});

test("a plan is stale once a meeting it would move has changed, and not before", async () => {
  await using world = await startWorld();
  const [startup, owner] = [world.as("startup"), world.as("municipality")];
  const meeting = await world.propose(startup, owner.person, "17:00");
  await ended(world, "p" as PlanId, { changes: [await changeOf(world, meeting, {})] });
  const stale = async () => (await world.views.plan(world.as("organiser"), "sv", "p" as PlanId))?.stale;
  expect(await stale()).toBe(false);
  await world.run(owner, "meeting:answer", { meeting, yes: true });
  expect(await stale()).toBe(true);
});

test("a conflict carries the names of the people and the meetings it is about", async () => {
  await using world = await startWorld();
  const [startup, owner] = [world.as("startup"), world.as("municipality")];
  const meeting = await world.propose(startup, owner.person, "17:00");
  const [one, two] = await Promise.all(
    [startup, owner].map(async ({ person }) => (await world.ports.people.get(person))?.name),
  );
  await ended(world, "full" as PlanId, {
    conflict: { code: "person-full", person: startup.person, meetings: 3, slots: 2 },
  });
  await ended(world, "order" as PlanId, {
    conflict: { code: "meeting-order", meetings: [meeting, "gone" as MeetingId] },
  });
  const conflict = async (plan: string) =>
    (await world.views.plan(world.as("organiser"), "sv", plan as PlanId))?.conflict;
  expect(await conflict("full")).toMatchObject({ people: { [startup.person]: one }, sessions: {}, meetings: {} });
  expect(await conflict("order")).toMatchObject({ meetings: { [meeting]: [one, two] }, people: {} });
});

test("the list offers what may be locked and counts what stands: open proposals, bookings, tables in use", async () => {
  await using world = await startWorld();
  await loadPresence(world.ports);
  const desk = world.as("organiser");
  const before = await world.views.plans(desk, "sv");
  const proposals = (await world.ports.meetings.all()).filter(({ state }) => state === "proposed");
  expect(before?.meetings).toMatchObject({ booked: 3, freeTables: 24, weights: USUAL_MEETINGS });
  expect(before?.meetings.proposals.map(({ id }) => id).sort()).toEqual(proposals.map(({ id }) => id).sort());
  await world.run(desk, "table:close", { table: 7, on: true });
  expect((await world.views.plans(desk, "sv"))?.meetings.freeTables).toBe(23);
  const ids = async () =>
    (await world.views.plans(desk, "sv"))?.programme?.sessions.map(({ id }) => id as string) ?? [];
  expect(await ids()).toContain("se.09");
  world.clock.now = at("13:00");
  // What has begun cannot be locked any more: it stays in any case.
  expect(await ids()).not.toContain("se.09");
  expect(await ids()).toContain("se.12");
});

test("a round of meetings is taken over and undone through the same two wishes as a programme", async () => {
  await using world = await startWorld();
  const [startup, owner] = [world.as("startup"), world.as("municipality")];
  const meeting = await world.propose(startup, owner.person, "17:00");
  const slots = (await world.ports.conference.read())!.meetings.slots;
  const other = slots.find(({ start }) => start > at("17:00"))!;
  const change = await changeOf(world, meeting, {
    kind: "new-time",
    to: { start: other.start, end: other.end, table: 3 as TableNo },
  });
  const plan = "p" as PlanId;
  await ended(world, plan, { changes: [change] });
  const desk = world.as("organiser");
  await world.run(desk, "plan:apply", { plan, revision: 1, parts: [0] });
  expect(await world.ports.meetings.get(meeting)).toMatchObject({ start: other.start, state: "proposed" });
  const run = async () => (await world.ports.plans.get(plan)) as PlanRun;
  expect((await run()).applied).toMatchObject({ parts: [0], undone: false });
  await world.run(desk, "plan:undo", { plan, revision: 1 });
  expect((await world.ports.meetings.get(meeting))?.start).toBe(change.from?.start);
  expect((await run()).applied).toMatchObject({ undone: true });
});
