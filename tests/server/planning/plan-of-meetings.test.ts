import { expect, test } from "vitest";
import type { CommandId, MeetingId, PersonId, PlanId, TableNo } from "../../../app/domain/id.ts";
import type { Instant } from "../../../app/domain/instant.ts";
import type { Meeting } from "../../../app/domain/meeting/meeting.ts";
import type { MeetingChange } from "../../../app/domain/planning/run/proposal.ts";
import type { PlanRun } from "../../../app/domain/planning/run/run.ts";
import { createPlanOfMeetings } from "../../../server/actions/apply-meeting-plan.ts";
import type { Ports } from "../../../server/actions/ports.ts";
import type { Viewer } from "../../../server/actions/viewer.ts";
import { createViews } from "../../../server/compose/views.ts";
import { startRedis } from "../../helpers/redis.ts";
import { as, id, person, proposed, type Stage, say, slot, slots, stage } from "../../helpers/stage.ts";

const desk: Viewer = { person: id(9), organiser: true };
const people = Array.from({ length: 10 }, (_, index) => person(index));
const endOf = (start: Instant) => slots.find((one) => one.start === start)?.end as Instant;
const to = (start: Instant, table: number) => ({ start, end: endOf(start), table: table as TableNo });
const standing = async (on: Stage, meeting: MeetingId) => (await on.ports.meetings.get(meeting)) as Meeting;

const moved = (
  part: number,
  { id: meeting, version, parties, start, end, table }: Meeting,
  at: Instant,
): MeetingChange => ({
  ...{ part, kind: "new-time", meeting, version, parties, broker: null, challenge: null },
  ...{ from: { start, end, table }, to: to(at, 1 + part) },
});
const suggested = (part: number, name: string, a: number, b: number, at: Instant): MeetingChange => ({
  ...{ part, kind: "suggested", meeting: name as MeetingId, version: null, parties: [id(a), id(b)], broker: null },
  ...{ challenge: null, from: null, to: to(at, 1 + part) },
});

/** Takes changes over as the action of a plan does, and keeps what would be noted on the run. */
function plan(on: Stage, now: Ports = on.ports) {
  const marks: { parts: number[] | undefined; fact: string; counts: object }[] = [];
  const ports: Ports = {
    ...now,
    plans: {
      ...now.plans,
      mark: async (_command, next, fact, counts) => {
        marks.push({ parts: next.applied?.parts, fact, counts });
        return { ok: true, value: { ...counts } };
      },
    },
  };
  const run = {
    id: "plan" as PlanId,
    version: 2,
    applied: { parts: [], by: desk.person, at: on.clock.now, undone: false },
  };
  const of = createPlanOfMeetings(ports);
  const send = (what: "apply" | "undo", changes: MeetingChange[], name = on.next<string>(what)) =>
    of[what](desk, { id: name as CommandId, digest: "d", now: on.clock.now }, run as unknown as PlanRun, changes);
  return { marks, send };
}

test("a plan's proposals wait for everyone's yes, and what it moves asks its people anew; nothing is booked by it", async () => {
  await using server = await startRedis();
  const on = await stage(server.redis, { people });
  const meeting = await proposed(on, 0, 1, slot(1));
  const { send, marks } = plan(on);

  const result = await send("apply", [
    moved(0, await standing(on, meeting), slot(4)),
    suggested(1, "s1", 2, 3, slot(4)),
  ]);

  expect(result).toEqual({ ok: true, value: { count: 2, refused: 0 } });
  expect(marks).toEqual([{ parts: [0, 1], fact: "plan:applied", counts: { count: 2, refused: 0 } }]);
  expect(await standing(on, meeting)).toMatchObject({ state: "proposed", yes: [], start: slot(4), table: 1 });
  expect(await standing(on, "s1" as MeetingId)).toMatchObject({
    state: "proposed",
    kind: "planned",
    yes: [],
    by: id(9),
  });
  const { inbox } = createViews(on.ports);
  const [waiting] = (await inbox(as(3), "sv")).waiting;
  expect(waiting).toMatchObject({ id: "s1", kind: "planned", byMe: false, iSaidYes: false, table: null });
  const [again] = (await inbox(as(0), "sv")).waiting;
  expect(again).toMatchObject({ id: meeting, retimed: { start: slot(1), table: null }, start: slot(4) });
  expect(await say(on, 2, "s1" as MeetingId, true)).toMatchObject({ ok: true, value: { state: "proposed" } });
  expect(await say(on, 3, "s1" as MeetingId, true)).toMatchObject({ ok: true, value: { state: "booked", table: 2 } });
});

test("a part of which anything has moved on is left whole, the others are taken, and both are counted", async () => {
  await using server = await startRedis();
  const on = await stage(server.redis, { people });
  const [one, two] = [await proposed(on, 0, 1, slot(1)), await proposed(on, 2, 3, slot(1))];
  const changes = [
    moved(0, await standing(on, one), slot(4)),
    moved(0, await standing(on, two), slot(5)),
    suggested(1, "s1", 4, 5, slot(4)),
  ];
  await say(on, 3, two, false);
  const { send, marks } = plan(on);

  expect(await send("apply", changes)).toEqual({ ok: true, value: { count: 1, refused: 1 } });

  expect(marks[0]?.parts).toEqual([1]);
  expect(await standing(on, one)).toMatchObject({ start: slot(1), version: 1, yes: [id(0)] });
  expect(await send("apply", changes)).toMatchObject({ ok: false, refusal: { code: "moved-on" } });
});

test("a wish whose process dies half way is finished by its repeat, and nothing is done twice", async () => {
  await using server = await startRedis();
  const on = await stage(server.redis, { people });
  const changes = [
    suggested(0, "s1", 0, 1, slot(4)),
    suggested(1, "s2", 2, 3, slot(4)),
    suggested(2, "s3", 4, 5, slot(4)),
  ];
  let left = 2;
  const dying: Ports = {
    ...on.ports,
    unknownOutcome: () => true,
    meetings: {
      ...on.ports.meetings,
      retime: async (...given) => {
        if (left-- > 0) return on.ports.meetings.retime(...given);
        throw new Error("the process died");
      },
    },
  };
  expect(await plan(on, dying).send("apply", changes, "wish")).toEqual({
    ok: false,
    refusal: { code: "unknown-outcome" },
  });

  const { send, marks } = plan(on);
  expect(await send("apply", changes, "wish")).toEqual({ ok: true, value: { count: 3, refused: 0 } });

  expect(marks).toHaveLength(1);
  const told = (await on.facts()).map((fact) => ("meeting" in fact ? fact.meeting : fact.type));
  expect(told).toEqual(["s1", "s2", "s3"]);
});

test("undo withdraws what nobody has answered and puts back who was moved, with the yes they had said", async () => {
  await using server = await startRedis();
  const on = await stage(server.redis, { people });
  const meeting = await proposed(on, 0, 1, slot(1));
  const changes = [
    moved(0, await standing(on, meeting), slot(4)),
    suggested(1, "s1", 2, 3, slot(4)),
    suggested(2, "s2", 4, 5, slot(4)),
  ];
  const { send } = plan(on);
  await send("apply", changes);
  await say(on, 4, "s2" as MeetingId, true);

  expect(await send("undo", changes, "undo")).toEqual({ ok: true, value: { count: 2, refused: 1 } });
  expect(await send("undo", changes, "undo")).toEqual({ ok: true, value: { count: 2, refused: 1 } });

  const back = await standing(on, meeting);
  expect(back).toMatchObject({ start: slot(1), yes: [id(0)], state: "proposed", retimed: null });
  expect((await standing(on, "s1" as MeetingId)).state).toBe("withdrawn");
  expect(await standing(on, "s2" as MeetingId)).toMatchObject({ state: "proposed", yes: [id(4) as PersonId] });
  const seen = (await createViews(on.ports).inbox(as(2), "sv")).settled;
  expect(seen.map(({ state, endedBy }) => [state, endedBy])).toEqual([["withdrawn", null]]);
});
