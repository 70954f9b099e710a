import { expect, test } from "vitest";
import { type Answer, type Input, type Intent, intents } from "../../app/contract/intents.ts";
import type { CommandId, MeetingId, OfferId, PlanId, RoomId, SessionId, TableNo } from "../../app/domain/id.ts";
import { later, MINUTE, SECOND } from "../../app/domain/instant.ts";
import { USUAL_MEETINGS } from "../../app/domain/planning/run/wish.ts";
import type { Placement } from "../../app/domain/programme/session.ts";
import type { Result } from "../../app/domain/refusal.ts";
import { SYSTEM, type Viewer } from "../../server/actions/viewer.ts";
import { endedPlan, programmeWish, startedPlan } from "../helpers/plans.ts";
import { offered, ready } from "../helpers/pool.ts";
import { startRedis } from "../helpers/redis.ts";
import { as, booked, HALF, id, PASS, person, proposed, type Stage, slot, stage, TALK, wish } from "../helpers/stage.ts";

/** One command that goes through, and what makes it another under the same id. */
type Sent<Body> = { by: Viewer; input: Omit<Body, "command">; other: Partial<Body> };
type Cases = { [I in Intent]: (on: Stage) => Promise<Sent<Input<I>>> };

const desk: Viewer = { person: id(0), organiser: true };
const me = as(0);

/** Every intent of the contract; the type makes a new one fail here until it has its case. */
const cases: Cases = {
  "session:star": async () => ({ by: me, input: { session: TALK, on: true }, other: { on: false } }),
  "session:release": async () => ({ by: me, input: { session: PASS, on: true }, other: { on: false } }),
  "meeting:propose": async (on) => ({ by: me, input: wish(on, 1, slot(1)), other: { message: "Hallå" } }),
  "meeting:answer": async (on) => {
    const meeting = await proposed(on, 1, 0, slot(1));
    return { by: me, input: { meeting, yes: true }, other: { yes: false } };
  },
  "meeting:withdraw": async (on) => {
    const meeting = await booked(on, 0, 1, slot(1));
    return { by: me, input: { meeting }, other: { meeting: "m.other" as MeetingId } };
  },
  "meeting:signal": async (on) => {
    const meeting = await booked(on, 0, 1, slot(1));
    on.clock.now = later(slot(1), -5 * MINUTE);
    return { by: me, input: { meeting, signal: "late" }, other: { signal: "on-my-way" } };
  },
  "meeting:report": async (on) => {
    const meeting = await booked(on, 0, 1, slot(1));
    on.clock.now = later(slot(1), 5 * MINUTE);
    return { by: me, input: { meeting, report: "good" }, other: { report: "missed" } };
  },
  "suggestion:dismiss": async () => ({ by: me, input: { person: id(1) }, other: { person: id(2) } }),
  "meet-now:ready": async () => ({ by: me, input: { minutes: 30, release: [] }, other: { minutes: 60 } }),
  "meet-now:rest": async (on) => {
    await ready(on, 0);
    return { by: me, input: {}, other: { more: 1 } as object };
  },
  "offer:answer": async (on) => {
    const offer = await offered(on, 0, 1);
    return { by: me, input: { offer, yes: true }, other: { yes: false } };
  },
  "offer:extend": async (on) => {
    const offer = await offered(on, 0, 1);
    return { by: me, input: { offer }, other: { offer: "o.other" as OfferId } };
  },
  "profile:save": async () => {
    const lists = { needs: [], offers: [], unavailable: [], languages: ["sv" as const] };
    const shown = { open: true, showAbout: true, showContact: false };
    return { by: me, input: { version: 1, about: "Hej", ...lists, ...shown }, other: { about: "Hallå" } };
  },
  "language:choose": async () => ({ by: me, input: { language: "nb" }, other: { language: "en" } }),
  "session:move": async (on) => ({ by: desk, input: await move(on, "16:30"), other: { minutes: 20 } }),
  "schedule:publish": async (on) => {
    const wished = await move(on, "16:30");
    await on.actions["session:move"](desk, { command: on.next<CommandId>("c"), ...wished });
    return { by: desk, input: { revision: wished.revision + 1 }, other: { revision: wished.revision } };
  },
  "table:close": async () => ({ by: desk, input: { table: 1, on: true }, other: { on: false } }),
  "meetings:retime": async (on) => {
    const meeting = await booked(on, 0, 1, slot(1));
    const stands = await on.ports.meetings.get(meeting);
    const to = (table: number) => `${meeting}|${stands?.version}|${slot(1)}|${(table % 4) + 1}`;
    const table = stands?.table ?? 0;
    return { by: desk, input: { changes: [to(table)] }, other: { changes: [to(table + 1)] } };
  },
  "announcement:make": async () => ({ by: desk, input: { text: "Hej", urgent: false }, other: { urgent: true } }),
  "plan:programme": async () => ({ by: desk, input: programmeWish("plan.1"), other: { seed: 2 } }),
  "plan:meetings": async () => {
    const { plan, seconds, seed } = programmeWish("plan.1");
    const wish = { ...USUAL_MEETINGS, least: 2, suggest: true, locked: [] };
    return { by: desk, input: { plan, seconds, seed, ...wish }, other: { least: 3 } };
  },
  "plan:stop": async (on) => {
    const plan = await startedPlan(on, desk);
    return { by: desk, input: { plan }, other: { plan: "plan.other" as PlanId } };
  },
  "plan:apply": async (on) => {
    const plan = await endedPlan(on, desk, [later30(await talk(on))]);
    return { by: desk, input: { plan, revision: 1, parts: [0] }, other: { parts: [1] } };
  },
  "plan:undo": async (on) => {
    const plan = await endedPlan(on, desk, [later30(await talk(on))]);
    await on.actions["plan:apply"](desk, { command: on.next<CommandId>("c"), plan, revision: 1, parts: [0] });
    return { by: desk, input: { plan, revision: 2 }, other: { revision: 1 } };
  },
};

const later30 = (place: Placement): Placement => ({
  ...place,
  start: later(place.start, 30 * MINUTE),
  end: later(place.end, 30 * MINUTE),
});

async function talk({ ports }: Stage): Promise<Placement> {
  const draft = await ports.programme.draft();
  return draft?.placements.find(({ session }) => session === TALK) as Placement;
}

async function move({ ports }: Stage, start: string) {
  const draft = await ports.programme.draft();
  const room = draft?.placements[0]?.room as RoomId;
  const session = TALK as SessionId;
  return { revision: draft?.revision ?? 0, session, room, startLocal: `2020-11-04T${start}`, minutes: 30 };
}

test("each intent sent five times at once has one effect and one answer, and another body under its id is refused", async () => {
  expect(Object.keys(cases).sort()).toEqual(Object.keys(intents).sort());
  await using server = await startRedis();
  for (const intent of Object.keys(intents) as Intent[]) {
    await server.redis.flushall();
    const on = await staged(server.redis);
    const { by, input, other } = await cases[intent](on);
    const act = on.actions[intent] as (viewer: Viewer, input: object) => Promise<Result<Answer>>;
    const command = on.next<CommandId>("once");
    await onceOnly(on, intent, (more) => act(by, { ...input, ...more, command }), other);
    const stranger = await act(as(5), { ...input, command });
    expect(stranger, intent).toEqual({ ok: false, refusal: { code: "other-command" } });
  }
});

test("an offer is made once and lapses once, however often the loop says so under one id", async () => {
  await using server = await startRedis();
  const on = await staged(server.redis);
  for (const who of [0, 1]) await ready(on, who);
  const { fence } = await on.ports.meetNow.lease("test", on.clock.now, 200_000);
  const offer = on.next<OfferId>("o");
  const parties: [typeof me.person, typeof me.person] = [id(0), id(1)];
  const make = { command: on.next<CommandId>("make"), offer, parties, table: 1 as TableNo, fence };
  await onceOnly(on, "make", (more) => on.actions.makeOffer(SYSTEM, { ...make, ...more }), { table: 2 as TableNo });
  on.clock.now = later(on.clock.now, 90 * SECOND);
  const lapse = { command: on.next<CommandId>("lapse"), offer, fence };
  await onceOnly(on, "lapse", (more) => on.actions.lapseOffer(SYSTEM, { ...lapse, ...more }), { fence: fence + 1 });
});

const staged = (redis: Parameters<typeof stage>[0]) =>
  stage(redis, {
    programme: true,
    people: Array.from({ length: 6 }, (_, index) => person(index, { half: index === 0 ? HALF : null })),
  });

/** Sends it five times at once, once more later, and once as another. */
async function onceOnly(
  { redis, keys }: Stage,
  what: string,
  send: (more: object) => Promise<Result<Answer>>,
  other: object,
): Promise<void> {
  const before = await redis.xlen(keys.log);
  const results = await Promise.all(Array.from({ length: 5 }, () => send({})));
  results.push(await send({}));
  expect(results[0], what).toMatchObject({ ok: true });
  for (const result of results) expect(result, what).toEqual(results[0]);
  expect(await send(other), what).toEqual({ ok: false, refusal: { code: "other-command" } });
  expect((await redis.xlen(keys.log)) - before, what).toBe(1);
}
