import { expect, test } from "vitest";
import type { Input } from "../../../app/contract/intents.ts";
import type { CommandId, MeetingId } from "../../../app/domain/id.ts";
import { doubleBookings } from "../../../app/domain/meeting/double-bookings.ts";
import type { Meeting } from "../../../app/domain/meeting/meeting.ts";
import type { Viewer } from "../../../server/actions/viewer.ts";
import { startRedis } from "../../helpers/redis.ts";
import { as, booked, id, outcomes, person, proposed, type Stage, say, slot, stage, wish } from "../../helpers/stage.ts";

const desk: Viewer = { person: id(5), organiser: true };
const standing = async (on: Stage, meeting: MeetingId) => (await on.ports.meetings.get(meeting)) as Meeting;
const change = ({ id: meeting, version }: Meeting, start: number, table: number) =>
  [meeting, version, start, table].join("|");
const retime = (on: Stage, changes: string[], command = on.next<CommandId>("r"), by = desk) =>
  on.actions["meetings:retime"](by, { command, changes } as Input<"meetings:retime">);
const refsOf = async (on: Stage, who: number) =>
  ((await on.ports.calendars.of([id(who)])).get(id(who)) ?? []).map(({ ref, start }) => [ref, start]);
const refsAt = async (on: Stage, table: number) =>
  ((await on.ports.calendars.tables()).get(table) ?? []).map(({ ref, start }) => [ref, start]);
const other = (table: number | null) => ((table ?? 0) % 4) + 1;

test("another table at the same time keeps the booking, frees the old table, and tells the parties alone", async () => {
  await using server = await startRedis();
  const on = await stage(server.redis);
  const meeting = await booked(on, 0, 1, slot(3));
  const before = await standing(on, meeting);
  const table = other(before.table);

  const result = await retime(on, [change(before, slot(3), table)]);

  expect(result).toMatchObject({ ok: true, value: { count: 1 } });
  const after = await standing(on, meeting);
  expect(after).toMatchObject({ state: "booked", table, yes: [id(0), id(1)], version: 3, start: slot(3) });
  expect(after.retimed).toMatchObject({ state: "booked", table: before.table, start: slot(3) });
  expect(await refsAt(on, before.table as number)).toEqual([]);
  expect(await refsAt(on, table)).toEqual([[meeting, slot(3)]]);
  expect(await refsOf(on, 0)).toEqual([[meeting, slot(3)]]);
  expect((await on.facts()).at(-1)).toMatchObject({
    ...{ type: "meeting:retimed", meeting, parties: [id(0), id(1)], table, state: "booked", version: 3 },
  });
});

test("another time gives time and table back and asks everyone anew; all must say yes, the proposer too", async () => {
  await using server = await startRedis();
  const on = await stage(server.redis);
  const meeting = await booked(on, 0, 1, slot(3));
  const before = await standing(on, meeting);

  expect((await retime(on, [change(before, slot(4), 2)])).ok).toBe(true);

  expect(await standing(on, meeting)).toMatchObject({ state: "proposed", yes: [], start: slot(4), bookedAt: null });
  for (const who of [0, 1]) expect(await refsOf(on, who)).toEqual([]);
  expect(await refsAt(on, before.table as number)).toEqual([]);
  expect(await say(on, 1, meeting, true)).toMatchObject({ ok: true, value: { state: "proposed" } });
  expect(await say(on, 0, meeting, true)).toMatchObject({ ok: true, value: { state: "booked", table: 2 } });
  expect(await refsOf(on, 0)).toEqual([[meeting, slot(4)]]);
});

test("a yes for the old time that races with a new time is never taken for the new one", async () => {
  await using server = await startRedis();
  const on = await stage(server.redis);
  for (let round = 0; round < 10; round++) {
    const meeting = await proposed(on, 0, 1, slot(round % 2 === 0 ? 1 : 4));
    const before = await standing(on, meeting);
    const answered = { command: on.next<CommandId>("c"), meeting, yes: true, start: before.start };
    const [yes, moved] = await Promise.all([
      on.actions["meeting:answer"](as(1), answered),
      retime(on, [change(before, slot(2), 1)]),
    ]);
    expect(outcomes([yes, moved])).toEqual(["moved-on", "ok"]);
    const after = await standing(on, meeting);
    if (moved.ok) expect([after.state, after.start, after.yes]).toEqual(["proposed", slot(2), []]);
    else expect([after.state, after.start]).toEqual(["booked", before.start]);
    const undone = { command: on.next<CommandId>("w"), meeting };
    await on.actions["meeting:withdraw"](as(0), undone);
  }
});

test("of two desks that take ways out of the same fault at once, one does, and the other is told that it has moved on", async () => {
  await using server = await startRedis();
  const on = await stage(server.redis, { people: Array.from({ length: 8 }, (_, index) => person(index)) });
  const [one, two] = [await booked(on, 0, 1, slot(3)), await booked(on, 2, 3, slot(3))];
  const [a, b] = [await standing(on, one), await standing(on, two)];
  const swap = [change(a, slot(3), b.table as number), change(b, slot(3), a.table as number)];
  const away = [change(a, slot(5), 1), change(b, slot(3), a.table as number)];

  const results = await Promise.all([retime(on, swap), retime(on, away), retime(on, swap), retime(on, away)]);

  expect(outcomes(results)).toEqual(["moved-on", "moved-on", "moved-on", "ok"]);
  const all = await on.ports.meetings.all();
  expect(all.map(({ version }) => version)).toEqual([3, 3]);
  expect(doubleBookings(all, new Map(), await on.ports.calendars.tables()).double).toEqual([]);
});

test("bookings that race for the table a meeting is moved to never share it", async () => {
  await using server = await startRedis();
  const on = await stage(server.redis, { people: Array.from({ length: 12 }, (_, index) => person(index)) });
  const first = await booked(on, 0, 1, slot(3));
  const waiting = await Promise.all([2, 4, 6, 8].map((who) => proposed(on, who, who + 1, slot(3))));
  const stands = await standing(on, first);
  const moves = [1, 2, 3, 4].filter((table) => table !== stands.table).map((table) => change(stands, slot(3), table));

  const results = await Promise.all([
    ...waiting.map((meeting, at) => say(on, 3 + 2 * at, meeting, true)),
    ...moves.map((move) => retime(on, [move])),
  ]);

  expect(results.slice(0, 4).filter(({ ok }) => ok)).toHaveLength(3);
  const all = await on.ports.meetings.all();
  expect(doubleBookings(all, new Map(), await on.ports.calendars.tables()).double).toEqual([]);
  const tables = all.flatMap(({ state, table }) => (state === "booked" && table !== null ? [table] : []));
  expect(tables.sort()).toEqual([1, 2, 3, 4]);
});

test("what is not as it was shown refuses the whole way, and nothing of it is done", async () => {
  await using server = await startRedis();
  const on = await stage(server.redis);
  const [one, two] = [await booked(on, 0, 1, slot(3)), await booked(on, 2, 3, slot(3))];
  const [a, b] = [await standing(on, one), await standing(on, two)];
  await on.actions["meeting:withdraw"](as(2), { command: on.next<CommandId>("w"), meeting: two });
  const free = [1, 2, 3, 4].find((table) => table !== a.table && table !== b.table) as number;

  expect(await retime(on, [change(a, slot(3), free), change(b, slot(3), free)])).toMatchObject({
    refusal: { code: "moved-on", state: "cancelled" },
  });

  expect(await standing(on, one)).toMatchObject({ version: 2, table: a.table });
  expect(outcomes([await retime(on, [change(a, slot(3), free)], undefined, as(0))])).toEqual(["forbidden"]);
  expect(outcomes([await retime(on, [change(a, slot(3), 9)])])).toEqual(["no-table"]);
  expect(outcomes([await retime(on, [change(a, slot(3), a.table as number)])])).toEqual(["nothing-to-apply"]);
  expect(outcomes([await retime(on, [change(a, slot(3) + 1, 1)])])).toEqual(["not-a-slot"]);
});

test("the same way sent five times at once happens once and is answered alike", async () => {
  await using server = await startRedis();
  const on = await stage(server.redis);
  const meeting = await booked(on, 0, 1, slot(3));
  const move = [change(await standing(on, meeting), slot(5), 1)];
  const command = on.next<CommandId>("r");

  const results = await Promise.all(Array.from({ length: 5 }, () => retime(on, move, command)));
  results.push(await retime(on, move, command));

  expect(new Set(results.map((result) => JSON.stringify(result))).size).toBe(1);
  expect(results[0]).toMatchObject({ ok: true, value: { count: 1 } });
  expect((await on.facts()).filter(({ type }) => type === "meeting:retimed")).toHaveLength(1);
});

test("a meeting that was put elsewhere counts on its new day and for its two alone, as if it had been proposed there", async () => {
  await using server = await startRedis();
  const on = await stage(server.redis, { rules: { maxPerDay: 2 } });
  const meeting = await proposed(on, 0, 1, slot(1));
  expect((await retime(on, [change(await standing(on, meeting), slot(4), 1)])).ok).toBe(true);
  const again = wish(on, 1, slot(5));
  expect(await on.actions["meeting:propose"](as(0), again)).toMatchObject({
    refusal: { code: "already-asked", meeting },
  });
  await proposed(on, 0, 2, slot(5));
  expect(outcomes([await on.actions["meeting:propose"](as(0), wish(on, 3, slot(6)))])).toEqual(["day-full"]);
  const found = await on.ports.meetings.ofDay([id(0)], { start: slot(4), end: slot(5) } as never);
  expect(found.map((one) => one.id)).toEqual([meeting]);
});
