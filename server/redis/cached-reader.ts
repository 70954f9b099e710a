import { BasicClientSideCache, createClient, ErrorReply } from "redis";
import { type ClientOptions, COMMAND_TIMEOUT_MS, endpoint, listen, retryDelay } from "./client.ts";

/** Reads of keys that seldom change, such as the released programme, the tracks and the settings. */
export type CachedReader = {
  get(key: string): Promise<string | null>;
  hGetAll(key: string): Promise<Record<string, string>>;
  /** Whether reads are answered from memory; `false` when the store offers no tracking and each read goes there. */
  cached: boolean;
  close(): void;
};

/** Enough for every read-mostly key of a conference in each language. */
const MAX_ENTRIES = 2000;

/** A link that went silent without a close brings no invalidations; no entry is believed for longer than this. */
const BELIEVED_MS = 30_000;

/**
 * Opens a reader that keeps what it read and is told by the store when a key changes, whoever changed it.
 * The memory is emptied whenever the connection is lost, so a missed invalidation is never served.
 * A store that refuses tracking (no RESP3, or a limited account) is read plainly instead.
 */
export async function createCachedReader(options: ClientOptions): Promise<CachedReader> {
  const cache = new BasicClientSideCache({ maxEntries: MAX_ENTRIES, evictPolicy: "LRU", ttl: BELIEVED_MS });
  try {
    return await open(options, cache);
  } catch (error) {
    if (!refusedByStore(error)) throw error;
    options.log?.warn({ error: (error as Error).message }, "the store offers no cached reads; reading plainly");
    return open(options);
  }
}

async function open(
  { url, commandTimeoutMs = COMMAND_TIMEOUT_MS, log }: ClientOptions,
  cache?: BasicClientSideCache,
): Promise<CachedReader> {
  let opened = false;
  const socket = {
    ...socketOf(url),
    connectTimeout: commandTimeoutMs,
    // A refusal at the first connect goes to the caller; a connection lost later is mended without end.
    reconnectStrategy: (attempt: number, cause: Error) =>
      !opened && refusedByStore(cause) ? false : retryDelay(attempt + 1),
  };
  const client = createClient({
    ...accountOf(url),
    socket,
    RESP: cache ? 3 : 2,
    ...(cache && { clientSideCache: cache }),
    commandOptions: { timeout: commandTimeoutMs },
    maintNotifications: "disabled",
  });
  listen(client, log);
  await client.connect();
  opened = true;
  return {
    get: (key) => within(commandTimeoutMs, client.get(key)),
    // A copy, since what is kept in memory is shared by all readers; and a plain object, since RESP 3 gives a bare one.
    hGetAll: async (key) => ({ ...(await within(commandTimeoutMs, client.hGetAll(key))) }),
    cached: cache !== undefined,
    close: () => client.destroy(),
  };
}

/** The client's own timeout ends where a command is sent; a store that takes it and says nothing would be waited for without end. */
function within<Value>(ms: number, read: Promise<Value>): Promise<Value> {
  let timer: NodeJS.Timeout;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error("Command timed out")), ms);
  });
  return Promise.race([read, late]).finally(() => clearTimeout(timer));
}

const refusedByStore = (error: unknown) => error instanceof ErrorReply;

function socketOf(url: string) {
  const place = endpoint(url);
  if ("path" in place) return { path: place.path, tls: false as const };
  const { host, port, tls } = place;
  return tls ? { host, port, tls: true as const, servername: tls.servername } : { host, port };
}

function accountOf(url: string) {
  const place = endpoint(url);
  if ("path" in place) return {};
  const { username, password, db } = place;
  return { ...(username && { username }), ...(password && { password }), ...(db !== undefined && { database: db }) };
}
