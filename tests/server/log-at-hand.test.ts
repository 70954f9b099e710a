import { expect, test } from "vitest";
import type { Seq } from "../../app/domain/id.ts";
import { createStarSession } from "../../server/actions/star-session.ts";
import { createLogAtHand } from "../../server/redis/log-at-hand.ts";
import { readEntry } from "../../server/redis/log-entry.ts";
import { anna, bo, commandId, openedOn, se } from "../helpers/conference.ts";
import { startRedis } from "../helpers/redis.ts";
import { keys } from "../helpers/stores.ts";

const asked = async (redis: Awaited<ReturnType<typeof startRedis>>["redis"]) =>
  Number(/cmdstat_xrange:calls=(\d+)/.exec(await redis.info("commandstats"))?.[1] ?? 0);

test("whoever comes back hears from memory what the log would have told, and only what memory cannot know is asked of it", async () => {
  await using server = await startRedis();
  const ports = await openedOn(server.redis);
  const star = createStarSession(ports);
  const stars = async (from: number, count: number) => {
    for (let made = from; made < from + count; made += 1)
      for (const { id } of [anna, bo])
        await star(
          { person: id, organiser: false },
          { command: commandId(`${id}.${made}`), session: se(20), on: made % 2 === 0 },
        );
  };
  const rows = async () => server.redis.xrange(keys.log, "-", "+");
  await stars(0, 20);
  const atHand = await createLogAtHand(ports.log, () => true);
  const known = (await rows()).length;
  await stars(20, 600);
  const all = await rows();
  for (let at = known; at < all.length; at += 7)
    atHand.took(all.slice(at, at + 7).map(([id, fields]) => readEntry(id, fields)));

  const places = [...all.map(([seq]) => seq as Seq), "0-0" as Seq, "1-5" as Seq, "9999999999999-0" as Seq];
  const viewers = [null, { person: anna.id, organiser: false }, { person: bo.id, organiser: true }];
  for (const [at, since] of places.entries()) {
    const viewer = viewers[at % viewers.length] ?? null;
    expect(await atHand.since(since, viewer, 200)).toEqual(await ports.log.since(since, viewer, 200));
  }
  const before = await asked(server.redis);
  for (const since of places.slice(0, -1)) await atHand.since(since, null, 200);
  expect((await asked(server.redis)) - before).toBe(0);
  await atHand.since("9999999999999-0" as Seq, null, 200);
  expect((await asked(server.redis)) - before).toBeGreaterThan(0);
});

test("what a process has at hand counts for nothing once its store is another", async () => {
  await using server = await startRedis();
  const ports = await openedOn(server.redis);
  const atHand = await createLogAtHand(ports.log, () => false);
  const since = atHand.head();
  await server.redis.flushall();
  expect(await atHand.since(since, null, 200)).toEqual({ entries: [], head: "0-0", gap: true });
});
