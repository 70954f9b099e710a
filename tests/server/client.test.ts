import { expect, test } from "vitest";
import { createCachedReader } from "../../server/redis/cached-reader.ts";
import { createRedis, endpoint, isUnknownOutcome } from "../../server/redis/client.ts";
import { startProxy } from "../helpers/proxy.ts";
import { PATIENCE_MS, startRedis, until } from "../helpers/redis.ts";

const thrown = (promise: Promise<unknown>) => promise.then(() => "a reply").catch((error: unknown) => error);

/** What is answered when it is asked again as long as nobody knows the outcome: this process may be held up, too. */
async function settled<Value>(ask: () => Promise<Value>): Promise<Value> {
  for (;;) {
    const answer = await ask().then(
      (value) => ({ value }),
      (error: unknown) => (isUnknownOutcome(error) ? null : Promise.reject(error)),
    );
    if (answer) return answer.value;
  }
}

const patient = ({ url }: { url: string }) => ({ url, commandTimeoutMs: PATIENCE_MS });

test("a command to a frozen store settles by its timeout as an unknown outcome, and later ones get their own replies", async () => {
  await using server = await startRedis();
  const redis = createRedis({ url: server.url, commandTimeoutMs: 200 });
  await settled(() => redis.set("word", "before"));
  server.freeze();
  const error = await thrown(redis.set("word", "after"));
  expect(isUnknownOutcome(error)).toBe(true);
  server.thaw();
  expect(await settled(() => redis.get("word"))).toBe("after");
  expect(await settled(() => redis.echo("one"))).toBe("one");
  expect(await settled(() => redis.echo("two"))).toBe("two");
  redis.disconnect();
});

test("a command whose reply is cut off settles by that, not by its timeout, as an unknown outcome and is not sent again", async () => {
  await using server = await startRedis();
  await using proxy = await startProxy(server.url);
  // Longer than this test may take.
  const redis = createRedis({ url: proxy.url, commandTimeoutMs: 3_600_000 });
  await redis.ping();
  proxy.mute();
  const calls = Array.from({ length: 6 }, () => thrown(redis.incr("count")));
  await until(async () => (await server.redis.get("count")) === "6");
  proxy.cut();
  const errors = await Promise.all(calls);
  expect(errors.map(isUnknownOutcome)).toEqual([true, true, true, true, true, true]);
  proxy.heal();
  await until(async () => (await thrown(redis.ping())) === "a reply");
  expect(await redis.get("count")).toBe("6");
  redis.disconnect();
});

test("while the store is away every command settles, and the client comes back by itself", async () => {
  await using server = await startRedis({ mends: true, commandTimeoutMs: 300 });
  await settled(() => server.redis.ping());
  const before = server.pid();
  server.kill();
  const errors = await Promise.all(Array.from({ length: 20 }, () => thrown(server.redis.incr("n"))));
  for (const error of errors) expect(error === "a reply" || isUnknownOutcome(error)).toBe(true);
  await until(() => server.pid() !== before);
  await until(async () => (await thrown(server.redis.ping())) === "a reply");
});

test("an error the store itself gives is not an unknown outcome", async () => {
  await using server = await startRedis();
  await server.redis.set("word", "text");
  expect(isUnknownOutcome(await thrown(server.redis.incr("word")))).toBe(false);
  expect(isUnknownOutcome("text")).toBe(false);
});

test("a client of a store that never was settles its commands too", async () => {
  const redis = createRedis({ url: "unix:///nowhere/redis.sock", commandTimeoutMs: 300 });
  expect(isUnknownOutcome(await thrown(redis.ping()))).toBe(true);
  redis.disconnect();
});

test("a cached reader answers from memory and sees another's write", async () => {
  await using server = await startRedis();
  await server.redis.hset("release", { version: "1" });
  await server.redis.set("word", "one");
  const reader = await createCachedReader(patient(server));
  expect([reader.cached, await reader.get("word"), await reader.hGetAll("release")]).toEqual([
    true,
    "one",
    { version: "1" },
  ]);
  const asked = () => server.redis.info("commandstats").then((text) => /cmdstat_get:calls=(\d+)/.exec(text)?.[1]);
  const before = await asked();
  expect(await reader.get("word")).toBe("one");
  expect(await asked()).toBe(before);
  await server.redis.set("word", "two");
  await server.redis.hset("release", { version: "2" });
  await until(async () => (await reader.get("word")) === "two" && (await reader.hGetAll("release")).version === "2");
  expect(await reader.get("absent")).toBe(null);
  expect(await reader.hGetAll("absent")).toEqual({});
  reader.close();
});

test("a cached reader believes nothing from before a lost connection", async () => {
  await using server = await startRedis();
  await server.redis.set("word", "one");
  const reader = await createCachedReader(patient(server));
  await reader.get("word");
  // One transaction: between the cut and the write nobody can tell the reader anything.
  await server.redis
    .multi([
      ["client", "kill", "type", "normal", "skipme", "yes"],
      ["set", "word", "two"],
    ])
    .exec();
  await until(async () => (await reader.get("word").catch(() => null)) === "two");
  reader.close();
});

test("a cached read of a frozen store settles by its timeout as an unknown outcome, and works again after it", async () => {
  await using server = await startRedis();
  await server.redis.set("word", "one");
  const reader = await createCachedReader({ url: server.url, commandTimeoutMs: 200 });
  server.freeze();
  const errors = [await thrown(reader.get("word")), await thrown(reader.hGetAll("release"))];
  expect(errors.map(isUnknownOutcome)).toEqual([true, true]);
  server.thaw();
  expect(await settled(() => reader.get("word"))).toBe("one");
  reader.close();
});

test("a store that refuses tracking is read plainly", async () => {
  await using server = await startRedis();
  await server.redis.set("word", "one");
  await server.redis.acl("SETUSER", "default", "-client|tracking");
  const reader = await createCachedReader(patient(server));
  expect([reader.cached, await reader.get("word")]).toEqual([false, "one"]);
  reader.close();
});

test("an address keeps its account, its number and its encryption", () => {
  expect(endpoint("rediss://app:p%40ss@store.example:6380/2")).toEqual({
    host: "store.example",
    port: 6380,
    username: "app",
    password: "p@ss",
    db: 2,
    tls: { servername: "store.example" },
  });
  expect(endpoint("redis://[::1]")).toEqual({ host: "::1", port: 6379 });
  expect(endpoint("unix:///tmp/a%20b/redis.sock")).toEqual({ path: "/tmp/a b/redis.sock" });
});
