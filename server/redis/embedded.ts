import { createHash } from "node:crypto";
import { mkdirSync, mkdtempSync, realpathSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { checkStore } from "./check-store.ts";
import { claimOf } from "./claim.ts";
import { createRedis, type StoreLog } from "./client.ts";
import { type FoundServer, findServer, unpackedFolders } from "./find-server.mjs";
import { identityOf } from "./process-identity.ts";
import { type Place, probe, spawnFree, spawnTied, untilServing } from "./spawn-server.ts";

export type ProvidedStore = {
  /** `redis://`, `rediss://` or `unix:///…`; both clients take it, and so does `REDIS_URL` of another process. */
  url: string;
  /** `false` for a store that was given: this process never stops it. */
  owned: boolean;
  /** Of the private Redis; `null` for a given store. */
  pid: () => number | null;
  /** Leaves the store. The last process that uses a private Redis stops it and waits until it is gone. */
  stop: () => Promise<void>;
};

export type StoreWish = {
  /** Settings' DATA_DIR; the private Redis lives in its folder `redis`. */
  dataDir: string;
  /** Settings' REDIS_URL. */
  url: string | null;
  /** A Redis of one's own in a new temporary folder, gone at `stop` and with this process; for tests. */
  ephemeral?: boolean;
  /** Lets a given store be one that forgets; for tests. */
  volatileAllowed?: boolean;
  /** ms to wait for a given store's first answer. */
  patienceMs?: number;
  log: StoreLog;
};

/** Thrown when no fit store can be had. The message is whole sentences for the person who started the app. */
export class StoreRefused extends Error {
  override name = "StoreRefused";
}

/**
 * Provides a store that is fit to hold a conference, in this order: the given address; a Redis that already serves the
 * data folder; a private one started from a program on PATH or from an unpacked package.
 *
 * @throws StoreRefused with the reason, and with the command to type when a program is missing
 */
export async function provideRedis(wish: StoreWish): Promise<ProvidedStore> {
  if (wish.url !== null) return given(wish.url, wish);
  const found = findServer(unpackedFolders(wish.dataDir));
  if (!found.ok) {
    throw new StoreRefused(`No Redis to start: ${found.tried.join("; ")}. To get one, type:  ${found.command}`);
  }
  return wish.ephemeral ? ephemeral(found) : privately(found, wish);
}

async function given(
  url: string,
  { log, volatileAllowed = false, patienceMs = 10_000 }: StoreWish,
): Promise<ProvidedStore> {
  const shown = url.replace(/\/\/[^@/]*@/, "//");
  const redis = createRedis({ url });
  try {
    const end = Date.now() + patienceMs;
    let checked = await checkStore(redis, { volatileAllowed }).catch((error: Error) => error);
    while (checked instanceof Error && Date.now() < end) {
      await pause(200);
      checked = await checkStore(redis, { volatileAllowed }).catch((error: Error) => error);
    }
    if (checked instanceof Error) throw new StoreRefused(`REDIS_URL ${shown} does not answer: ${checked.message}.`);
    if (!checked.ok) throw new StoreRefused(`REDIS_URL ${shown} is refused: ${checked.reason}.`);
    for (const warning of checked.warnings) log.warn({ store: shown }, warning);
    return { url, owned: false, pid: () => null, stop: async () => {} };
  } finally {
    redis.disconnect();
  }
}

async function ephemeral(found: Extract<FoundServer, { ok: true }>): Promise<ProvidedStore> {
  const dir = realpathSync(mkdtempSync(join(tmpdir(), "samspar-")));
  const place = placeOf(dir);
  const child = spawnTied(found, place);
  const ended = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  const stop = async () => {
    child.stdin?.end();
    await ended;
    rmSync(dir, { recursive: true, force: true });
  };
  try {
    const pid = await untilServing(child, place);
    return { url: place.url, owned: true, pid: () => pid, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** ms between looks at whether the private Redis lives; a killed one is back within this and its loading time. */
const WATCH_MS = 250;

async function privately(
  found: Extract<FoundServer, { ok: true }>,
  { dataDir, log }: StoreWish,
): Promise<ProvidedStore> {
  const folder = join(dataDir, "redis");
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const place = placeOf(realpathSync(folder));
  const claim = claimOf(place.dir);
  const serve = () => claim.alone(() => startOrJoin(found, place, claim));

  claim.enter();
  let pid = await serve().catch((error: Error) => {
    claim.leave();
    throw new StoreRefused(error.message);
  });
  let mending = false;
  const watch = setInterval(async () => {
    if (mending || identityOf(pid) !== null) return;
    mending = true;
    log.warn({ pid }, "the private Redis ended; starting it again");
    pid = await serve().catch((error: Error) => {
      log.warn({ error: error.message }, "the private Redis does not start");
      return pid;
    });
    mending = false;
  }, WATCH_MS).unref();

  const leave = () => {
    clearInterval(watch);
    process.off("exit", leave);
    if (!claim.leave() || identityOf(pid) === null) return false;
    process.kill(pid, "SIGTERM");
    return true;
  };
  process.on("exit", leave);
  const stop = async () => {
    if (!leave()) return;
    while (identityOf(pid) !== null) await pause(10);
    place.clear();
  };
  return { url: place.url, owned: true, pid: () => pid, stop };
}

/** Runs under the folder's lock. A Redis that holds the folder, but is silent, is waited for and never doubled. */
async function startOrJoin(found: Extract<FoundServer, { ok: true }>, place: Place, claim: ReturnType<typeof claimOf>) {
  const patience = Date.now() + 30_000;
  for (;;) {
    const live = await probe(place);
    if (live?.dir === place.dir && !live.loading) {
      claim.remember(live.pid);
      return live.pid;
    }
    const holder = claim.server();
    if (!live && holder === null) break;
    if (Date.now() > patience) {
      throw new Error(
        `Process ${holder ?? live?.pid} holds ${place.dir} and does not answer. Stop it, then start again.`,
      );
    }
    await pause(50);
  }
  // The last user of before may have cleared it between this process's look and now.
  mkdirSync(dirname(place.socket), { recursive: true, mode: 0o700 });
  const child = spawnFree(found, place);
  if (child.pid) claim.remember(child.pid);
  return untilServing(child, place);
}

/** A Unix socket's path has room for about 100 bytes; a longer folder gets a short, private one elsewhere. */
function placeOf(dir: string): Place & { clear: () => void } {
  const near = join(dir, "redis.sock");
  const fits = Buffer.byteLength(near) <= 100;
  const elsewhere = fits ? null : privateTemporary(dir);
  const socket = elsewhere ? join(elsewhere, "redis.sock") : near;
  const clear = () => elsewhere && rmSync(elsewhere, { recursive: true, force: true });
  return { dir, socket, url: `unix://${encodeURI(socket)}`, clear };
}

function privateTemporary(dir: string): string {
  const path = join(tmpdir(), `samspar-${createHash("sha256").update(dir).digest("hex").slice(0, 16)}`);
  mkdirSync(path, { recursive: true, mode: 0o700 });
  const { uid, mode } = statSync(path);
  // Someone else could have made the folder first and would then serve a store of their own in it.
  if (uid !== process.getuid?.() || (mode & 0o077) !== 0) throw new StoreRefused(`${path} belongs to someone else.`);
  return path;
}
