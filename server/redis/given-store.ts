import { setTimeout as pause } from "node:timers/promises";
import { checkStore } from "./check-store.ts";
import { createRedis, isUnknownOutcome } from "./client.ts";
import { type ProvidedStore, StoreRefused, type StoreWish } from "./provided-store.ts";

/** Checks a store that somebody else runs. It is waited for, since it may start at the same time, and never stopped. */
export async function given(
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
    if (checked instanceof Error) throw new StoreRefused(`REDIS_URL ${shown} ${noAnswer(checked)}`);
    if (!checked.ok) throw new StoreRefused(`REDIS_URL ${shown} is refused: ${checked.reason}.`);
    for (const warning of checked.warnings) log.warn({ store: shown }, warning);
    return { url, owned: false, pid: () => null, stop: async () => {} };
  } finally {
    redis.disconnect();
  }
}

/** The store's own words when it refused; a client's words about its retries say nothing to whoever typed the address. */
const noAnswer = (error: Error): string =>
  isUnknownOutcome(error) ? "does not answer. Is it running there?" : `refuses: ${error.message.replace(/\.+$/, "")}.`;
