import type { Env } from "../env.ts";
import { carryOver } from "../redis/carry-over.ts";
import { StartRefused } from "./start-refused.ts";
import type { Store } from "./store.ts";

/**
 * The epoch of the conference in the store, which is carried over where an earlier build left it; the demo is loaded into an
 * empty one, unless it should not be empty. A store that is refused stays as it is: another installation may serve from it.
 *
 * @throws StartRefused when the store is not the one this installation served from, or is empty outside demo mode
 */
export async function openedConference(env: Env, store: Store, load: () => Promise<void>): Promise<string> {
  const remembered = store.remembered.read();
  const found = await store.epoch();
  if (remembered && found !== remembered)
    throw new StartRefused(
      `The store ${found ? "holds another conference" : "is empty"}, but this installation served one from it. ` +
        `Bring the store back, or, to begin anew, remove the file ${store.remembered.path}.`,
    );
  if (!found && !env.demo)
    throw new StartRefused("The store holds no conference. Start once with DEMO=1 to load the demo one.");
  await carryOver(store.redis, store.keys);
  if (env.demo) await load();
  const epoch = await store.epoch();
  if (!epoch) throw new StartRefused("The store did not keep the conference.");
  store.remembered.write(epoch);
  return epoch;
}
