import { expect, test } from "vitest";
import type { PersonId } from "../../../app/domain/id.ts";
import { createReadRowsOf } from "../../../server/redis/meetings-of.ts";
import { startRedis } from "../../helpers/redis.ts";

test("the rows of a person are those their index names now, in one round trip while it names the same", async () => {
  await using server = await startRedis();
  const { redis } = server;
  const keys = { meetingsOf: "{c:x}:of", meetings: "{c:x}:rows" };
  const readRowsOf = createReadRowsOf(redis, keys, (index) => index?.split(",") ?? []);
  const anna = "p.1" as PersonId;
  await redis.hset(keys.meetings, { a: "a1", b: "b1" });

  expect(await readRowsOf(anna)).toEqual([]);
  await redis.hset(keys.meetingsOf, anna, "a");
  expect(await readRowsOf(anna)).toEqual(["a1"]);
  await redis.hset(keys.meetings, { a: "a2" });
  expect(await readRowsOf(anna)).toEqual(["a2"]);
  await redis.hset(keys.meetingsOf, anna, "b,a");
  expect(await readRowsOf(anna)).toEqual(["b1", "a2"]);
  const calls = async () => Number(/cmdstat_hmget:calls=(\d+)/.exec(await redis.info("commandstats"))?.[1]);
  const before = await calls();
  expect(await readRowsOf(anna)).toEqual(["b1", "a2"]);
  expect((await calls()) - before).toBe(1);
  await redis.hdel(keys.meetingsOf, anna);
  expect(await readRowsOf(anna)).toEqual([]);
});
