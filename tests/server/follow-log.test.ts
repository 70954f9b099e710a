import type { Redis } from "ioredis";
import { expect, test } from "vitest";
import type { LogEntry } from "../../app/contract/entries.ts";
import type { Seq } from "../../app/domain/id.ts";
import { createStarSession } from "../../server/actions/star-session.ts";
import { createRedis } from "../../server/redis/client.ts";
import { createFollowLog } from "../../server/redis/follow-log.ts";
import { anna, bo, commandId, openedOn, se } from "../helpers/conference.ts";
import { startProxy } from "../helpers/proxy.ts";
import { PATIENCE_MS, startRedis, until } from "../helpers/redis.ts";
import { keys, portsOn } from "../helpers/stores.ts";

/** Stars and takes back `count` times, as fast as it is answered; a command that gets no answer is sent again. */
async function starsOf(redis: Redis, { id }: typeof anna, count: number, name = id as string): Promise<void> {
  const star = createStarSession(portsOn(redis));
  for (let made = 0; made < count; made += 1) {
    const wish = { command: commandId(`${name}.${made}`), session: se(20), on: made % 2 === 0 };
    await until(() =>
      star({ person: id, organiser: false }, wish).then(
        ({ ok }) => ok,
        () => false,
      ),
    );
  }
}

/** Follows from the log's beginning. */
async function following(server: { redis: Redis }, url: string, commandTimeoutMs = PATIENCE_MS) {
  const [redis, bell] = [createRedis({ url, commandTimeoutMs }), createRedis({ url, commandTimeoutMs })];
  const epoch = (await server.redis.hget(keys.commands, "epoch")) as string;
  const heard: LogEntry[] = [];
  const follow = createFollowLog({ redis, bell, keys, epoch }, () => {});
  const { stop } = follow("0-0" as Seq, (entries) => void heard.push(...entries.map(({ entry }) => entry)));
  const written = async () => (await server.redis.xrange(keys.log, "-", "+")).map(([seq]) => seq);
  const seqs = () => heard.map(({ seq }) => seq as string);
  return {
    seqs,
    written,
    /** Until everything that stands in the log was heard. */
    all: () => until(async () => seqs().at(-1) === (await written()).at(-1)),
    listeners: () => server.redis.pubsub("NUMSUB", epoch).then((reply) => Number((reply as unknown[])[1])),
    async [Symbol.asyncDispose]() {
      await stop();
      redis.disconnect();
    },
  };
}

const bellsOf = async (redis: Redis): Promise<string[]> =>
  [...((await redis.call("CLIENT", "LIST", "TYPE", "pubsub")) as string).matchAll(/^id=(\d+)/gm)].map(
    ([, id]) => id as string,
  );

test("what is written while lines are cut is heard in order, each fact once", async () => {
  await using server = await startRedis();
  await openedOn(server.redis);
  await using proxy = await startProxy(server.url);
  await using follower = await following(server, proxy.url);
  await until(async () => (await follower.listeners()) === 1);
  const writing = Promise.all([anna, bo].map((who) => starsOf(server.redis, who, 300)));
  for (const share of [100, 250, 400]) {
    await until(async () => (await follower.written()).length > share);
    proxy.cut();
  }
  await writing;
  await follower.all();
  expect(follower.seqs()).toEqual(await follower.written());
  expect(follower.seqs().length).toBeGreaterThan(600);
});

test("what is written around a kill -9 of the store is heard in order, each fact once", async () => {
  await using server = await startRedis({ mends: true });
  await until(() => server.redis.ping().then(Boolean, () => false));
  await openedOn(server.redis);
  await using follower = await following(server, server.url);
  const writing = starsOf(server.redis, anna, 200);
  await until(() => follower.seqs().length > 60);
  server.kill();
  await writing;
  await follower.all();
  expect(follower.seqs()).toEqual(await follower.written());
});

test("a fact that nobody rang is found by looking", async () => {
  await using server = await startRedis();
  await openedOn(server.redis);
  await using follower = await following(server, server.url);
  await follower.all();
  const seq = await server.redis.xadd(keys.log, "*", "e", "0 schedule:published all {}");
  await until(() => follower.seqs().at(-1) === seq);
  expect(follower.seqs()).toEqual(await follower.written());
});

test("a line on which nothing comes any more is hung up and called again, and what it did not bring is heard", async () => {
  await using server = await startRedis();
  await openedOn(server.redis);
  await using proxy = await startProxy(server.url);
  await using follower = await following(server, proxy.url, 300);
  await until(async () => (await follower.listeners()) === 1);
  const [dead] = await bellsOf(server.redis);
  proxy.mute();
  await starsOf(server.redis, anna, 3, "muted");
  await until(async () => !(await bellsOf(server.redis)).includes(dead as string));
  proxy.heal();
  await starsOf(server.redis, anna, 20, "healed");
  await follower.all();
  expect(follower.seqs()).toEqual(await follower.written());
});

test("a store that forbids channels keeps its facts, and they are heard", async () => {
  await using server = await startRedis();
  await openedOn(server.redis);
  await server.redis.call("ACL", "SETUSER", "default", "resetchannels");
  await using follower = await following(server, server.url);
  await starsOf(server.redis, anna, 20);
  await follower.all();
  expect(follower.seqs()).toEqual(await follower.written());
  expect(await follower.listeners()).toBe(0);
});

test("a conference of the same name in another database of the server is not heard", async () => {
  await using server = await startRedis();
  await openedOn(server.redis);
  const other = server.connect();
  await other.select(1);
  await openedOn(other);
  await using follower = await following(server, server.url);
  await until(async () => (await follower.listeners()) === 1);
  await starsOf(other, anna, 20, "other");
  await starsOf(server.redis, anna, 20);
  await follower.all();
  expect(follower.seqs()).toEqual(await follower.written());
});
