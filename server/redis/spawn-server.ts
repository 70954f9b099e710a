import { type ChildProcess, spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { Redis } from "ioredis";
import { endpoint } from "./client.ts";
import type { FoundServer } from "./find-server.mjs";

export type Place = { dir: string; socket: string; url: string };

type Program = Extract<FoundServer, { ok: true }>;

/**
 * Arguments of a Redis that keeps what it has acknowledged: every write is on disk before its reply, and nothing is
 * evicted. A Unix socket in a private folder keeps out every other user of the machine, which a loopback port does not.
 */
export function serverArguments({ dir, socket }: Place): string[] {
  const pairs = {
    port: "0",
    unixsocket: socket,
    unixsocketperm: "700",
    dir,
    appendonly: "yes",
    appendfsync: "always",
    save: "",
    "maxmemory-policy": "noeviction",
    daemonize: "no",
    logfile: join(dir, "redis.log"),
  };
  return Object.entries(pairs).flatMap(([name, value]) => [`--${name}`, value]);
}

/** Starts Redis in a session of its own, so that Ctrl-C in a terminal reaches the app alone, which then stops it. */
export function spawnFree({ program, environment }: Program, place: Place): ChildProcess {
  const child = spawn(program, serverArguments(place), {
    env: { ...process.env, ...environment },
    stdio: "ignore",
    detached: true,
  });
  child.unref();
  return child;
}

/** Waits for its standard input to close, which the death of the parent does too, however it dies. */
const UNTIL_PARENT_ENDS = '"$@" </dev/null & server=$!; read _; kill "$server" 2>/dev/null; wait "$server"';

/** Starts Redis so that it cannot outlive this process, not even a killed one; for tests. */
export function spawnTied({ program, environment }: Program, place: Place): ChildProcess {
  return spawn("/bin/sh", ["-c", UNTIL_PARENT_ENDS, "sh", program, ...serverArguments(place)], {
    env: { ...process.env, ...environment },
    stdio: ["pipe", "ignore", "ignore"],
    detached: true,
  });
}

/**
 * Asks the store at a place who it is.
 *
 * @returns pid and folder, `loading` while it still reads its file; `null` when nobody answers there within a second
 */
export async function probe(place: Place): Promise<{ pid: number; dir: string; loading: boolean } | null> {
  const redis = new Redis({
    ...endpoint(place.url),
    lazyConnect: true,
    enableReadyCheck: false,
    disableClientInfo: true,
    connectTimeout: 1000,
    commandTimeout: 1000,
    retryStrategy: () => null,
  });
  redis.on("error", () => {});
  try {
    await redis.connect();
    const [info, dir] = await Promise.all([redis.info(), redis.config("GET", "dir")]);
    const loading = /^loading:1/m.test(info);
    return { pid: Number(/^process_id:(\d+)/m.exec(info)?.[1]), dir: (dir as string[])[1] ?? "", loading };
  } catch {
    return null;
  } finally {
    redis.disconnect();
  }
}

/**
 * Waits until the started server serves, however long its file takes to read.
 *
 * @returns its pid
 * @throws Error with the end of its log when it ends instead
 */
export async function untilServing(child: ChildProcess, place: Place): Promise<number> {
  let failed: Error | undefined;
  child.once("error", (error) => {
    failed = error;
  });
  for (;;) {
    if (failed || child.exitCode !== null || child.signalCode !== null) {
      throw new Error(`Redis did not start in ${place.dir}: ${failed?.message ?? lastWords(place)}`);
    }
    const answer = await probe(place);
    if (answer && !answer.loading && answer.dir === place.dir) return answer.pid;
    await pause(10);
  }
}

function lastWords({ dir }: Place): string {
  try {
    return readFileSync(join(dir, "redis.log"), "utf8").trimEnd().split("\n").slice(-3).join(" / ");
  } catch {
    return "it left no log";
  }
}
