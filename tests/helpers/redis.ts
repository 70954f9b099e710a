import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import type { Redis } from "ioredis";
import { createRedis } from "../../server/redis/client.ts";
import { provideRedis } from "../../server/redis/embedded.ts";
import { identityOf } from "../../server/redis/process-identity.ts";

export const silent = { info() {}, warn() {} };

/** Limits against hanging, not measures: the machine may stop any process for seconds. See tests/README.md. */
export const PATIENCE_MS = 60_000;

/**
 * A real private Redis of one's own, with the durability of production, in a temporary folder.
 *
 * `await using server = await startRedis();` stops it, closes its clients and removes the folder at the end of the block.
 * `connect()` gives more clients, `freeze()` and `thaw()` make it stop answering, and `server.url` goes to other processes.
 * With `mends` it is the app's own kind, which comes back with its data after `kill()`.
 */
export async function startRedis({ commandTimeoutMs = PATIENCE_MS, mends = false } = {}) {
  const dataDir = mends ? mkdtempSync(join(tmpdir(), "samspar-data-")) : ".data";
  const store = await provideRedis({ dataDir, url: null, ephemeral: !mends, log: silent });
  const clients: Redis[] = [];
  const keep = (redis: Redis) => {
    clients.push(redis);
    return redis;
  };
  const connect = () => keep(createRedis({ url: store.url, commandTimeoutMs }));
  const signal = (name: NodeJS.Signals) => process.kill(store.pid() as number, name);
  return {
    url: store.url,
    pid: store.pid,
    redis: connect(),
    connect,
    freeze: () => signal("SIGSTOP"),
    thaw: () => signal("SIGCONT"),
    kill: () => signal("SIGKILL"),
    async [Symbol.asyncDispose]() {
      for (const redis of clients) redis.disconnect();
      // A frozen Redis does not hear that it should stop; one that a test killed for good hears nothing.
      if (identityOf(store.pid() as number) !== null) signal("SIGCONT");
      await store.stop();
      if (mends) rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

/** Waits until `seen` holds, looking every few milliseconds; for effects of another process that send no event. */
export async function until(seen: () => boolean | Promise<boolean>): Promise<void> {
  const end = Date.now() + 2 * PATIENCE_MS;
  while (!(await seen())) {
    if (Date.now() > end) throw new Error("Waited in vain");
    await pause(10);
  }
}
