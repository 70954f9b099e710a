import type { StoreLog } from "./client.ts";

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
