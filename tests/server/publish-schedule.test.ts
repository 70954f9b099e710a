import { expect, test } from "vitest";
import type { PersonId, RoomId } from "../../app/domain/id.ts";
import type { Instant } from "../../app/domain/instant.ts";
import { createMoveSession } from "../../server/actions/move-session.ts";
import { createPublishSchedule } from "../../server/actions/publish-schedule.ts";
import { anna, bo, bookIn, calendarOf, commandId, openedOn, se } from "../helpers/conference.ts";
import { startRedis } from "../helpers/redis.ts";
import { command, keys, portsOn } from "../helpers/stores.ts";

const desk = { person: "p.002" as PersonId, organiser: true };
const at = (clock: string) => Date.parse(`2020-11-04T${clock}:00+01:00`) as Instant;
const wish = (name: string, revision: number) => ({ command: commandId(name), revision });
/** Moves pass 2 of the public track, which is half A's, to 16:00. */
const moveSwap = (ports: ReturnType<typeof portsOn>, name: string, revision: number, startLocal = "2020-11-04T16:00") =>
  createMoveSession(ports)(desk, {
    command: commandId(name),
    revision,
    session: se(13),
    room: "room.malmen" as RoomId,
    startLocal,
    minutes: 75,
  });

test("a release freezes the draft: later moves do not reach it", async () => {
  await using server = await startRedis();
  const ports = await openedOn(server.redis);
  const before = await ports.programme.release();
  await moveSwap(ports, "move", 1);
  expect(await ports.programme.release()).toEqual(before);
  const published = await createPublishSchedule(ports)(desk, wish("publish", 2));
  expect(published).toMatchObject({ ok: true, value: { version: 2, revision: 2 } });
  const after = await ports.programme.release();
  expect(after?.version).toBe(2);
  expect(after?.placements.find(({ session }) => session === se(13))?.start).toBe(at("16:00"));
  expect(JSON.parse((await server.redis.hget(keys.releases, "1")) ?? "null")).toEqual(before);
});

test("a release moves own passes and stars in everyone's calendar and leaves booked meetings where they are", async () => {
  await using server = await startRedis();
  const ports = await openedOn(server.redis);
  await ports.choices.star(command(), bo.id, se(13), true, 4);
  await ports.choices.release(command(), anna.id, se(9), true, 4);
  await bookIn(server.redis, anna.id, { start: at("16:20"), end: at("16:40") });
  await moveSwap(ports, "move", 1);
  await createPublishSchedule(ports)(desk, wish("publish", 2));
  const times = async (person: PersonId) =>
    [...((await ports.calendars.of([person])).get(person) ?? [])]
      .sort((a, b) => a.start - b.start)
      .map(({ ref, start }) => [ref, start]);
  expect(await times(anna.id)).toEqual([
    [se(13), at("16:00")],
    ["m1", at("16:20")],
  ]);
  expect(await times(bo.id)).toEqual([
    [se(10), at("13:00")],
    [se(12), at("14:45")],
    [se(13), at("16:00")],
  ]);
});

test("one fact tells everyone the version and what has changed", async () => {
  await using server = await startRedis();
  const ports = await openedOn(server.redis);
  const since = await ports.log.head();
  await moveSwap(ports, "move", 1);
  await createPublishSchedule(ports)(desk, wish("publish", 2));
  const heard = await ports.log.since(since, { person: anna.id, organiser: false }, 10);
  expect(heard.entries.map(({ seq: _, at: __, ...fact }) => fact)).toEqual([
    { type: "schedule:published", version: 2, changed: [se(13)] },
  ]);
});

test("a publish that comes twice makes one release, and with nothing new there is none", async () => {
  await using server = await startRedis();
  const ports = await openedOn(server.redis);
  const publish = createPublishSchedule(ports);
  expect(await publish(desk, wish("early", 1))).toEqual({ ok: false, refusal: { code: "nothing-to-publish" } });
  await moveSwap(ports, "move", 1);
  const first = await publish(desk, wish("a", 2));
  expect(await publish(desk, wish("a", 2))).toEqual(first);
  expect((await ports.programme.release())?.version).toBe(2);
});

test("a desk that has not seen the last move does not publish it, and one from the future publishes nothing", async () => {
  await using server = await startRedis();
  const ports = await openedOn(server.redis);
  await moveSwap(ports, "move", 1);
  const publish = createPublishSchedule(ports);
  const stale = (revision: number, changed: string[]) => ({ ok: false, refusal: { code: "stale", revision, changed } });
  expect(await publish(desk, wish("a", 1))).toEqual(stale(2, [se(13)]));
  expect(await publish(desk, wish("b", 9))).toEqual(stale(2, []));
});

test("of a publish and a move at once, the release is a whole draft and the later one is told", async () => {
  await using server = await startRedis();
  const one = await openedOn(server.redis);
  const other = portsOn(server.connect());
  for (let round = 0; round < 10; round++) {
    const revision = (await one.programme.draft())?.revision ?? 0;
    const clock = (minute: number) => `2020-11-04T16:${String(minute).padStart(2, "0")}`;
    await moveSwap(one, `first.${round}`, revision, clock(round * 2));
    const [published, moved] = await Promise.all([
      createPublishSchedule(one)(desk, wish(`publish.${round}`, revision + 1)),
      moveSwap(other, `second.${round}`, revision + 1, clock(round * 2 + 1)),
    ]);
    expect(moved.ok).toBe(true);
    const released = (await one.programme.release())?.placements.find(({ session }) => session === se(13));
    if (published.ok) expect(released?.start).toBe(at(clock(round * 2).slice(11)));
    else expect(published.refusal).toEqual({ code: "stale", revision: revision + 2, changed: [se(13)] });
  }
});

test("a process that did not publish reads the new release at once", async () => {
  await using server = await startRedis();
  const one = await openedOn(server.redis);
  const other = portsOn(server.connect());
  expect((await other.programme.release())?.version).toBe(1);
  await moveSwap(one, "move", 1);
  await createPublishSchedule(one)(desk, wish("publish", 2));
  expect((await other.programme.release())?.version).toBe(2);
  expect(await calendarOf(other, anna.id)).toEqual([se(9), se(13)]);
});
