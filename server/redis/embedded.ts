import { mkdirSync, mkdtempSync, realpathSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { claimOf } from "./claim.ts";
import { type FoundServer, findServer, unpackedFolders } from "./find-server.mjs";
import { given } from "./given-store.ts";
import { placeOf } from "./place-of.ts";
import { identityOf } from "./process-identity.ts";
import { type ProvidedStore, StoreRefused, type StoreWish } from "./provided-store.ts";
import { type Place, probe, spawnFree, spawnTied, untilServing } from "./spawn-server.ts";

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
