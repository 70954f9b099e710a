import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import type { Redis } from "ioredis";
import { conference } from "../../seed/sir/conference.ts";
import { createClockStore } from "../../server/redis/clock.ts";
import { keysFor } from "../../server/redis/keys.ts";
import { freePort } from "./free-port.ts";
import { PATIENCE_MS, until } from "./redis.ts";

/**
 * The built app as a process of its own, for stories that no other story may share: where the clock turns, or where
 * the app is not a demo. `await using app = await startBuiltApp(...)`.
 */
export async function startBuiltApp(settings: { redisUrl: string } & Record<string, string>) {
  const { redisUrl, ...more } = settings;
  const dataDir = more.DATA_DIR ?? mkdtempSync(join(tmpdir(), "samspar-built-"));
  const port = await freePort();
  const child = spawn(process.execPath, ["--enable-source-maps", "build/app.js"], {
    env: {
      PATH: process.env.PATH ?? "",
      NODE_ENV: "production",
      PORT: String(port),
      HOST: "127.0.0.1",
      REDIS_URL: redisUrl,
      DATA_DIR: dataDir,
      LOG_LEVEL: "warn",
      COMMAND_TIMEOUT_MS: String(PATIENCE_MS),
      ...more,
    },
    stdio: ["ignore", "pipe", "inherit"],
  });
  const gone = once(child, "exit");
  await new Promise<void>((resolve, reject) => {
    createInterface({ input: child.stdout }).on("line", (line) => line.includes("Samspår is at") && resolve());
    void gone.then(([code]) => reject(new Error(`The app ended with ${code}`)));
  });
  return {
    origin: `http://127.0.0.1:${port}`,
    async [Symbol.asyncDispose]() {
      child.kill("SIGTERM");
      await gone;
      if (!more.DATA_DIR) rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

/** Turns the demo's clock on by `ms` for every process on the store, and waits until `origin` shows it. */
export async function turnClock(redis: Redis, origin: string, ms: number): Promise<void> {
  const store = createClockStore(redis, keysFor(conference.id));
  const anchor = await store.read();
  if (!anchor) throw new Error("The store has no clock");
  const told = async () =>
    Number((await fetch(`${origin}/live/since`)).headers.get("server-timing")?.match(/\d{10,}/)?.[0] ?? 0);
  const before = await told();
  await store.write({ wall: anchor.wall, conference: anchor.conference + ms }, Date.now());
  await until(async () => (await told()) >= before + ms);
}
