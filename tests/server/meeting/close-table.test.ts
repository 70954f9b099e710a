import { expect, test } from "vitest";
import type { MeetingSlot } from "../../../app/domain/conference.ts";
import type { CommandId } from "../../../app/domain/id.ts";
import { later, MINUTE } from "../../../app/domain/instant.ts";
import { isClosed } from "../../../app/domain/meeting/closed-table.ts";
import { doubleBookings } from "../../../app/domain/meeting/double-bookings.ts";
import { freeTables } from "../../../app/domain/meeting/table.ts";
import type { Viewer } from "../../../server/actions/viewer.ts";
import { createViews } from "../../../server/compose/views.ts";
import { loopOn, offered, ready, reply } from "../../helpers/pool.ts";
import { startRedis } from "../../helpers/redis.ts";
import {
  as,
  booked,
  id,
  outcomes,
  person,
  proposed,
  type Stage,
  say,
  slot,
  slots,
  stage,
} from "../../helpers/stage.ts";

const desk: Viewer = { person: id(5), organiser: true };
const close = (on: Stage, table: number, closed = true, by = desk) =>
  on.actions["table:close"](by, { command: on.next<CommandId>("t"), table, on: closed });
const many = Array.from({ length: 12 }, (_, index) => person(index));

test("a closed table is passed by when a meeting is booked, and is taken again once it is open", async () => {
  await using server = await startRedis();
  const on = await stage(server.redis, { people: many, tables: 2 });
  expect(outcomes([await close(on, 1), await close(on, 3), await close(on, 2, true, as(0))])).toEqual([
    "forbidden",
    "not-found",
    "ok",
  ]);
  const meetings = await Promise.all([0, 2, 4].map((who) => proposed(on, who, who + 1, slot(3))));
  const results = await Promise.all(meetings.map((meeting, at) => say(on, 2 * at + 1, meeting, true)));
  expect(outcomes(results)).toEqual(["no-table", "no-table", "ok"]);
  expect(results.flatMap((result) => (result.ok ? [result.value.table] : []))).toEqual([2]);

  expect((await close(on, 1, false)).ok).toBe(true);

  const again = await Promise.all(meetings.map((meeting, at) => say(on, 2 * at + 1, meeting, true)));
  expect(again.flatMap((result) => (result.ok ? [result.value.table] : []))).toEqual([1]);
});

test("closing counts to the end of the conference, however often it is said, and what is booked there stays booked", async () => {
  await using server = await startRedis();
  const on = await stage(server.redis, { tables: 1 });
  const meeting = await booked(on, 0, 1, slot(3));
  for (let times = 0; times < 2; times++) expect((await close(on, 1)).ok).toBe(true);

  const tables = await on.ports.calendars.tables();
  const last = { start: later(on.conference.closes, -MINUTE), end: on.conference.closes };
  expect([isClosed(tables.get(1), last), freeTables(tables, 1, last)]).toEqual([true, []]);
  expect((await on.ports.meetings.get(meeting))?.state).toBe("booked");
  expect(doubleBookings(await on.ports.meetings.all(), new Map(), tables).double).toEqual([]);
  expect((await close(on, 1, false)).ok).toBe(true);
  expect((await on.ports.calendars.tables()).get(1)?.map(({ ref }) => ref)).toEqual([meeting]);
});

test("a table that closes while bookings race for it is either booked before or passed by", async () => {
  await using server = await startRedis();
  const on = await stage(server.redis, { people: many, tables: 1 });
  const meetings = await Promise.all([1, 3, 5].map((at) => proposed(on, 0, 1 + at, (slots[at] as MeetingSlot).start)));
  const [closed, ...yeses] = await Promise.all([
    close(on, 1),
    ...meetings.map((meeting, at) => say(on, 2 + 2 * at, meeting, true)),
  ]);
  expect(closed?.ok).toBe(true);
  const facts = (await on.facts()).map(({ type }) => type);
  const before = facts.slice(0, facts.indexOf("table:closed")).filter((type) => type === "meeting:booked");
  expect(yeses.filter(({ ok }) => ok)).toHaveLength(before.length);
});

test("meet-now passes a closed table by, and an offer at a table that closes ends without a meeting", async () => {
  await using server = await startRedis();
  const on = await stage(server.redis, { tables: 2 });
  const offer = await offered(on, 0, 1, 1);
  await close(on, 1);
  await reply(on, 0, offer, true);
  expect(await reply(on, 1, offer, true)).toMatchObject({ ok: false, refusal: { code: "no-table" } });
  // The lease under which the offer was made is over.
  on.clock.now = later(on.clock.now, MINUTE);
  for (const who of [2, 3]) await ready(on, who);
  const loop = loopOn(on, "one");
  await loop.round();
  // With tables scarce the loop gathers people first.
  on.clock.now = later(on.clock.now, MINUTE);
  await loop.round();
  const open = await on.ports.meetNow.openOffers();
  expect(open.map(({ table }) => table)).toEqual([2]);
});

test("the floor shows a table out of use, and still who sits there", async () => {
  await using server = await startRedis();
  const on = await stage(server.redis, { tables: 2 });
  const meeting = await booked(on, 0, 1, slot(1));
  const table = (await on.ports.meetings.get(meeting))?.table as number;
  const floor = async () => (await createViews(on.ports).floor(desk, "sv"))?.tables;
  await close(on, table);
  expect((await floor())?.map(({ state, closed }) => [state, closed])).toEqual(
    [1, 2].map((no) => (no === table ? ["closed", true] : ["free", false])),
  );
  on.clock.now = slot(1);
  expect((await floor())?.find((one) => one.table === table)).toMatchObject({ state: "on", closed: true, meeting });
});
