import { type ChildProcess, spawn } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { afterAll, expect, test } from "vitest";
import { createRedis } from "../../server/redis/client.ts";
import { provideRedis } from "../../server/redis/embedded.ts";
import { findServer } from "../../server/redis/find-server.mjs";
import { identityOf } from "../../server/redis/process-identity.ts";
import { StoreRefused } from "../../server/redis/provided-store.ts";
import { silent, startRedis, until } from "../helpers/redis.ts";

const home = mkdtempSync(join(tmpdir(), "samspar-embedded-"));
afterAll(() => rmSync(home, { recursive: true, force: true }));

const wish = (dataDir: string, url: string | null = null) => ({ dataDir: join(home, dataDir), url, log: silent });
const own = (dataDir: string) => provideRedis(wish(dataDir));

/** Another process of the app: holds the store of a folder until it is told to go, or is killed. */
async function holder(dataDir: string): Promise<{ child: ChildProcess; redisPid: number; ended: Promise<void> }> {
  const child = spawn(
    process.execPath,
    ["--import", "tsx", fileURLToPath(new URL("../helpers/hold-redis.ts", import.meta.url))],
    {
      env: { ...process.env, DATA_DIR: join(home, dataDir) },
      stdio: ["pipe", "pipe", "inherit"],
    },
  );
  const ended = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  for await (const line of createInterface({ input: child.stdout as NonNullable<typeof child.stdout> })) {
    return { child, redisPid: Number(line), ended };
  }
  throw new Error("The other process ended before it had a store");
}

test("a private Redis keeps what it acknowledged, evicts nothing and is gone after stop", async () => {
  const store = await own("kept");
  const redis = createRedis({ url: store.url });
  await redis.set("table", "7");
  const pid = store.pid() as number;
  const settings = ["appendonly", "appendfsync", "save", "maxmemory-policy", "port"];
  const read = await Promise.all(settings.map(async (name) => ((await redis.config("GET", name)) as string[])[1]));
  expect(read).toEqual(["yes", "always", "", "noeviction", "0"]);
  redis.disconnect();
  await store.stop();
  expect(identityOf(pid)).toBe(null);

  const again = await own("kept");
  const reader = createRedis({ url: again.url });
  expect(await reader.get("table")).toBe("7");
  reader.disconnect();
  await again.stop();
});

test("a killed Redis comes back by itself with every acknowledged write", async () => {
  await using server = await startRedis({ mends: true });
  await server.redis.set("meeting", "booked");
  const before = server.pid();
  server.kill();
  await until(() => server.pid() !== before);
  expect(await server.connect().get("meeting")).toBe("booked");
});

test("two starts at once share one Redis, and the last to leave stops it", async () => {
  const [one, other] = await Promise.all([own("shared"), holder("shared")]);
  expect(one.pid()).toBe(other.redisPid);
  await one.stop();
  expect(identityOf(other.redisPid)).not.toBe(null);
  other.child.stdin?.end();
  await other.ended;
  await until(() => identityOf(other.redisPid) === null);
});

test("the Redis of a killed process is joined, and stopped by the one who joined it", async () => {
  const first = await holder("orphan");
  first.child.kill("SIGKILL");
  await first.ended;
  const second = await own("orphan");
  expect(second.pid()).toBe(first.redisPid);
  await second.stop();
  expect(identityOf(first.redisPid)).toBe(null);
});

test("a process that exits without stopping takes its Redis along", async () => {
  const other = await holder("exits");
  other.child.stdin?.write("exit\n");
  await other.ended;
  await until(() => identityOf(other.redisPid) === null);
});

test("a silent Redis that holds the folder is waited for, never doubled", async () => {
  const first = await holder("silent");
  first.child.kill("SIGKILL");
  process.kill(first.redisPid, "SIGSTOP");
  const second = own("silent");
  await until(() => existsSync(join(home, "silent/redis/start.lock")));
  process.kill(first.redisPid, "SIGCONT");
  expect((await second).pid()).toBe(first.redisPid);
  await (await second).stop();
});

test("marks of a process that died, or whose pid is someone else's now, do not stand in the way", async () => {
  const dir = join(home, "stale/redis");
  mkdirSync(join(dir, "users"), { recursive: true });
  const stale = JSON.stringify({ pid: process.pid, born: "another time" });
  for (const file of ["owner.json", "start.lock", "users/1"]) writeFileSync(join(dir, file), stale);
  writeFileSync(join(dir, "users/2"), "torn");
  const store = await own("stale");
  const pid = store.pid() as number;
  expect(JSON.parse(readFileSync(join(dir, "owner.json"), "utf8")).pid).toBe(pid);
  await store.stop();
  expect(identityOf(pid)).toBe(null);
});

test("a folder too deep for a socket path still gets its Redis", async () => {
  const store = await own(`deep/${"d".repeat(120)}`);
  const redis = createRedis({ url: store.url });
  expect(await redis.ping()).toBe("PONG");
  redis.disconnect();
  await store.stop();
  expect(existsSync(decodeURI(store.url.slice("unix://".length, -"/redis.sock".length)))).toBe(false);
});

test("a given store is used as it is and never stopped", async () => {
  await using server = await startRedis();
  const store = await provideRedis(wish("given", server.url));
  expect([store.owned, store.url]).toEqual([false, server.url]);
  await store.stop();
  expect(await server.redis.ping()).toBe("PONG");
});

test("a given store that forgets is refused with the reason", async () => {
  await using server = await startRedis();
  await server.redis.config("SET", "appendonly", "no");
  await expect(provideRedis(wish("volatile", server.url))).rejects.toThrow(
    "is refused: it forgets at a restart (appendonly no); set appendonly yes and appendfsync always.",
  );
  const tolerant = await provideRedis({ ...wish("volatile", server.url), volatileAllowed: true });
  expect(tolerant.owned).toBe(false);
});

test("a given store that evicts is refused with the reason, and one without a limit is not", async () => {
  await using server = await startRedis();
  await server.redis.config("SET", "maxmemory-policy", "volatile-lru");
  expect((await provideRedis(wish("limit", server.url))).owned).toBe(false);
  await server.redis.config("SET", "maxmemory", "100mb");
  await expect(provideRedis(wish("limit", server.url))).rejects.toThrow("maxmemory-policy volatile-lru");
});

test("a given store that may lose a second is used with a warning", async () => {
  await using server = await startRedis();
  await server.redis.config("SET", "appendfsync", "everysec");
  const warnings: string[] = [];
  const log = { info() {}, warn: (_details: object, words: string) => warnings.push(words) };
  await provideRedis({ ...wish("everysec", server.url), log });
  expect(warnings).toEqual([
    "appendfsync is everysec: a crash of the store may lose the last second of acknowledged meetings",
  ]);
});

test("a given store that is too old is refused with its version", async () => {
  const info = "redis_version:6.2.6\r\nrole:master\r\nloading:0\r\n";
  // why: no such old server is at hand; this one speaks just enough to be asked for INFO.
  const old = createServer((socket) => {
    socket.on("error", () => {});
    socket.on("data", (data) => {
      for (const name of data.toString().match(/\b(hello|info|client)\b/gi) ?? []) {
        if (/hello/i.test(name)) socket.write("-ERR unknown command 'HELLO'\r\n");
        else if (/info/i.test(name)) socket.write(`$${info.length}\r\n${info}\r\n`);
        else socket.write("+OK\r\n");
      }
    });
  });
  const path = join(home, "old.sock");
  await new Promise<void>((resolve) => old.listen(path, resolve));
  await expect(provideRedis(wish("old", `unix://${path}`))).rejects.toThrow(
    "it is version 6.2.6; 7.0 or newer is needed",
  );
  old.close();
});

test("a given store that is not there is refused, and the password in its address is not shown", async () => {
  const url = "redis://app:secret@127.0.0.1:1";
  const error = await provideRedis({ ...wish("absent", url), patienceMs: 100 }).catch((thrown: Error) => thrown);
  expect(error).toBeInstanceOf(StoreRefused);
  expect((error as Error).message).toBe("REDIS_URL redis://127.0.0.1:1 does not answer. Is it running there?");
});

test("a machine without a server is told the command that gets one", () => {
  const path = process.env.PATH;
  process.env.PATH = join(home, "nothing-here");
  const found = findServer([join(home, "unpacked")]);
  process.env.PATH = path;
  expect(found.ok).toBe(false);
  expect(!found.ok && found.tried).toEqual([
    `no redis-server or valkey-server on PATH or in ${join(home, "unpacked")}`,
  ]);
  expect(!found.ok && found.command).toMatch(/redis/);
});

test("a server program that is too old is passed over and named", () => {
  const folder = join(home, "old-bin");
  mkdirSync(folder);
  const program = join(folder, "redis-server");
  writeFileSync(program, "#!/bin/sh\necho 'Redis server v=6.2.14 sha=0'\n", { mode: 0o755 });
  const path = process.env.PATH;
  process.env.PATH = folder;
  const found = findServer([]);
  process.env.PATH = path;
  expect(!found.ok && found.tried).toEqual([`${program} is 6.2.14, older than 7.0`]);
});
