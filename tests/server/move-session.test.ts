import { expect, test } from "vitest";
import type { PersonId, RoomId } from "../../app/domain/id.ts";
import { createMoveSession } from "../../server/actions/move-session.ts";
import type { Viewer } from "../../server/actions/viewer.ts";
import { commandId, openedOn, se } from "../helpers/conference.ts";
import { startRedis } from "../helpers/redis.ts";
import { keys, portsOn } from "../helpers/stores.ts";

const desk = { person: "p.002" as PersonId, organiser: true } satisfies Viewer;
const wish = (command: string, revision: number, session = 20, startLocal = "2020-11-05T13:00") => ({
  command: commandId(command),
  revision,
  session: se(session),
  room: "room.alven" as RoomId,
  startLocal,
  minutes: 45,
});

test("of two desks that move at once exactly one wins, and the other is told what has changed", async () => {
  await using server = await startRedis();
  const one = await openedOn(server.redis);
  const other = portsOn(server.connect());
  const results = await Promise.all([
    createMoveSession(one)(desk, wish("a", 1, 20)),
    createMoveSession(other)(desk, wish("b", 1, 21)),
  ]);
  const [won] = results.filter(({ ok }) => ok);
  const [lost] = results.filter(({ ok }) => !ok);
  expect(won).toMatchObject({ ok: true, value: { revision: 2 } });
  const moved = results[0]?.ok ? se(20) : se(21);
  expect(lost).toEqual({ ok: false, refusal: { code: "stale", revision: 2, changed: [moved] } });
  expect((await one.programme.draft())?.revision).toBe(2);
});

test("a move that comes twice is made once and answered alike, also when others have moved since", async () => {
  await using server = await startRedis();
  const move = createMoveSession(await openedOn(server.redis));
  const first = await move(desk, wish("a", 1));
  await move(desk, wish("b", 2, 21));
  const length = await server.redis.xlen(keys.log);
  expect(await move(desk, wish("a", 1))).toEqual(first);
  expect(await server.redis.xlen(keys.log)).toBe(length);
  expect(await move(desk, wish("a", 1, 22))).toEqual({ ok: false, refusal: { code: "other-command" } });
});

test("a desk that is two moves behind is told of both sessions, once each", async () => {
  await using server = await startRedis();
  const move = createMoveSession(await openedOn(server.redis));
  await move(desk, wish("a", 1, 20));
  await move(desk, wish("b", 2, 21));
  await move(desk, wish("c", 3, 20, "2020-11-05T14:00"));
  expect(await move(desk, wish("d", 1, 24))).toEqual({
    ok: false,
    refusal: { code: "stale", revision: 4, changed: [se(20), se(21)] },
  });
});

test("the local time is read at the venue, and what is no time, no place or another day is refused", async () => {
  await using server = await startRedis();
  const ports = await openedOn(server.redis);
  const move = createMoveSession(ports);
  expect((await move(desk, wish("a", 1))).ok).toBe(true);
  const placement = (await ports.programme.draft())?.placements.find(({ session }) => session === se(20));
  expect(placement?.start).toBe(Date.parse("2020-11-05T13:00:00+01:00"));
  expect(await move(desk, wish("b", 2, 20, "2020-11-05T25:00"))).toEqual({
    ok: false,
    refusal: { code: "malformed", field: "startLocal" },
  });
  expect(await move(desk, wish("c", 2, 20, "2020-11-09T10:00"))).toEqual({
    ok: false,
    refusal: { code: "outside-the-day" },
  });
  expect(await move(desk, wish("d", 2, 77))).toEqual({ ok: false, refusal: { code: "not-found" } });
});

test("nobody but an organiser moves a session", async () => {
  await using server = await startRedis();
  const ports = await openedOn(server.redis);
  const attendee = { person: "p.111" as PersonId, organiser: false };
  expect(await createMoveSession(ports)(attendee, wish("a", 1))).toEqual({
    ok: false,
    refusal: { code: "forbidden" },
  });
  expect((await ports.programme.draft())?.revision).toBe(1);
});
