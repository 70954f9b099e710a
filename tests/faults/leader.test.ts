import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { commandIdOf } from "../helpers/app.ts";
import { startAppProcess } from "../helpers/app-process.ts";
import { startRedis, until } from "../helpers/redis.ts";
import { keys } from "../helpers/stores.ts";

test("the leading process is killed, and two who become ready get their offer from the other one", async () => {
  const dataDir = mkdtempSync(join(tmpdir(), "samspar-leader-"));
  await using redis = await startRedis();
  const holder = () => redis.redis.hget(keys.lease, "holder");
  await using first = await startAppProcess({ dataDir, redisUrl: redis.url });
  await until(async () => (await holder()) !== null);
  const leader = await holder();
  const fence = Number(await redis.redis.hget(keys.lease, "fence"));
  await using second = await startAppProcess({ dataDir, redisUrl: redis.url });
  const phones = [];
  for (const key of ["startup", "municipality"]) phones.push(await second.phone(await second.signIn(key)));

  await first.kill();
  const release = [["se.10"], ["se.09"]];
  for (const [index, phone] of phones.entries()) {
    const wish = { command: commandIdOf("ready"), minutes: 30, release: release[index] ?? [] };
    expect((await phone.send("meet-now:ready", wish)).ok).toBe(true);
  }
  await Promise.all(phones.map((phone) => phone.hears(({ type }) => type === "offer:made")));

  expect(await holder()).not.toBe(leader);
  expect(Number(await redis.redis.hget(keys.lease, "fence"))).toBeGreaterThan(fence);
  for (const phone of phones) phone.close();
  rmSync(dataDir, { recursive: true });
});
