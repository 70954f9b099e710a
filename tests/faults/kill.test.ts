import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import type { Reply } from "../../app/contract/intents.ts";
import { commandIdOf, type TestPhone } from "../helpers/app.ts";
import { startAppProcess } from "../helpers/app-process.ts";
import { startRedis, until } from "../helpers/redis.ts";

const SESSIONS = ["se.20", "se.21", "se.26", "se.27", "se.19", "se.18"];
type Wish = { command: string; session: string; on: boolean };

/** Stars and unstars as fast as answers come until the line breaks; gives what was acknowledged, in order. */
async function starUntilBroken(
  phone: TestPhone,
  acknowledged: Map<string, { wish: Wish; reply: Reply }>,
): Promise<void> {
  for (let at = 0; phone.socket.connected; at += 1) {
    const wish = { command: commandIdOf("kill"), session: SESSIONS[at % SESSIONS.length] as string, on: at % 12 < 6 };
    const reply = await phone.send("session:star", wish).catch(() => null);
    if (reply && (reply.ok || reply.refusal.code !== "unknown-outcome"))
      acknowledged.set(wish.command, { wish, reply });
    // The pace of one person is limited; the test is about what is acknowledged, not how fast.
    await new Promise((resolve) => setImmediate(resolve));
  }
}

const paced = (reply: Reply) => !reply.ok && reply.refusal.code === "too-many";

test("what was acknowledged survives kill -9 of the app, and the same command gives the same answer afterwards", async () => {
  await using redis = await startRedis();
  const dataDir = mkdtempSync(join(tmpdir(), "samspar-kill-"));
  const acknowledged = new Map<string, { wish: Wish; reply: Reply }>();
  for (let round = 0; round < 3; round += 1) {
    await using app = await startAppProcess({ dataDir, redisUrl: redis.url });
    const phones = await Promise.all(
      ["startup", "municipality", "kommune"].map(async (key) => app.phone(await app.signIn(key))),
    );
    const first = phones[0] as TestPhone;
    const before = acknowledged.size;
    const stars = starUntilBroken(first, acknowledged);
    await until(() => acknowledged.size > before + 10);
    await app.kill();
    await stars;
  }
  await using app = await startAppProcess({ dataDir, redisUrl: redis.url });
  const phone = await app.phone(await app.signIn("startup"));
  const repeats = [...acknowledged.values()].filter(({ reply }) => !paced(reply)).slice(-30);
  for (const { wish, reply } of repeats) expect(await phone.send("session:star", wish)).toEqual(reply);
  rmSync(dataDir, { recursive: true });
});

test("what was acknowledged survives kill -9 of Redis, and commands are honest while it is away", async () => {
  const dataDir = mkdtempSync(join(tmpdir(), "samspar-kill-"));
  await using redis = await startRedis({ mends: true });
  await using app = await startAppProcess({ dataDir, redisUrl: redis.url });
  const phone = await app.phone(await app.signIn("startup"));
  const wish = { command: commandIdOf(), session: "se.20", on: true };
  const reply = await phone.send("session:star", wish);
  expect(reply.ok).toBe(true);
  const pid = redis.pid();
  redis.kill();
  const meanwhile = await phone.send("session:star", { command: commandIdOf(), session: "se.21", on: true });
  if (!meanwhile.ok) expect(meanwhile.refusal.code).toBe("unknown-outcome");
  await until(() => redis.pid() !== pid && redis.pid() !== null);
  await until(
    async () => (await phone.send("session:star", { command: commandIdOf(), session: "se.26", on: true })).ok,
  );
  expect(await phone.send("session:star", wish)).toEqual(reply);
  rmSync(dataDir, { recursive: true });
});

test("a store that does not answer gives an honest unknown in time, and the retry has one effect", async () => {
  const dataDir = mkdtempSync(join(tmpdir(), "samspar-kill-"));
  await using redis = await startRedis();
  await using app = await startAppProcess({ dataDir, redisUrl: redis.url, commandTimeoutMs: 5000 });
  const phone = await app.phone(await app.signIn("startup"));
  const length = () => redis.redis.xlen("{c:sir20-demo}:log");
  const before = await length();
  const wish = { command: commandIdOf(), session: "se.20", on: true };
  redis.freeze();
  const unknown = await phone.send("session:star", wish);
  redis.thaw();
  expect(unknown).toEqual({ ok: false, refusal: { code: "unknown-outcome" } });
  // Twice: the first that is told may be the effect itself, the second is an answer given again.
  for (let told = 0; told < 2; told++) await until(async () => (await phone.send("session:star", wish)).ok);
  expect((await length()) - before).toBe(1);
  rmSync(dataDir, { recursive: true });
});

test("a store emptied behind the app's back is noticed, refused at the next start, and never shown as an empty conference", async () => {
  const dataDir = mkdtempSync(join(tmpdir(), "samspar-kill-"));
  await using redis = await startRedis();
  {
    await using app = await startAppProcess({ dataDir, redisUrl: redis.url });
    const phone = await app.phone(await app.signIn("startup"));
    expect(await app.health()).toBe(200);
    await redis.redis.flushall();
    const reply = await phone.send("session:star", { command: commandIdOf(), session: "se.20", on: true });
    expect(reply.ok).toBe(false);
    await until(async () => (await app.health()) === 503);
    expect((await fetch(`${app.origin}/programme`)).status).toBe(503);
  }
  expect(readFileSync(join(dataDir, "epoch-sir20-demo"), "utf8").length).toBeGreaterThan(10);
  await expect(startAppProcess({ dataDir, redisUrl: redis.url })).rejects.toThrow();
  expect(await redis.redis.exists("{c:sir20-demo}:conference")).toBe(0);
  rmSync(dataDir, { recursive: true });
});

test("a store emptied and filled anew by another installation is another store to a process that lives on", async () => {
  const [mine, theirs] = [0, 1].map(() => mkdtempSync(join(tmpdir(), "samspar-kill-"))) as [string, string];
  await using redis = await startRedis();
  await using app = await startAppProcess({ dataDir: mine, redisUrl: redis.url });
  const cookie = await app.signIn("startup");
  expect(await app.health()).toBe(200);
  await redis.redis.flushall();
  await using other = await startAppProcess({ dataDir: theirs, redisUrl: redis.url });
  await until(async () => (await app.health()) === 503);
  expect((await fetch(`${app.origin}/programme`, { headers: { cookie } })).status).toBe(503);
  expect(await other.health()).toBe(200);
  // It does not come back by itself either: what its phones know is of the other store.
  expect(await app.health()).toBe(503);
  for (const dir of [mine, theirs]) rmSync(dir, { recursive: true });
});
