import { Redis } from "ioredis";
import { gatherWrites } from "./gather-writes.ts";

/** What a client needs of the log: pino fits, and so does a stand-in in a test. */
export type StoreLog = { info(details: object, words: string): void; warn(details: object, words: string): void };

export type ClientOptions = {
  /** `redis://`, `rediss://` or `unix:///absolute/path`. */
  url: string;
  /** ms until a command counts as unanswered. */
  commandTimeoutMs?: number;
  log?: StoreLog;
};

export const COMMAND_TIMEOUT_MS = 2000;
/** A line that owes a reply for this many timeouts is dead. */
const SILENCES = 3;

export type Endpoint =
  | { path: string }
  | { host: string; port: number; username?: string; password?: string; db?: number; tls?: { servername: string } };

/** Where a store is, in the words both clients build their options from. */
export function endpoint(url: string): Endpoint {
  if (url.startsWith("unix://")) return { path: decodeURIComponent(url.slice("unix://".length)) };
  const { protocol, hostname, port, username, password, pathname } = new URL(url);
  return {
    host: hostname.replace(/^\[|\]$/g, "") || "127.0.0.1",
    port: Number(port || 6379),
    ...(username && { username: decodeURIComponent(username) }),
    ...(password && { password: decodeURIComponent(password) }),
    ...(/^\/\d+$/.test(pathname) && { db: Number(pathname.slice(1)) }),
    ...(protocol === "rediss:" && { tls: { servername: hostname } }),
  };
}

/** ms before the next attempt: doubling to a second, half of it drawn, so that many processes do not return as one. */
export function retryDelay(attempt: number): number {
  const ceiling = Math.min(50 * 2 ** Math.min(attempt - 1, 5), 1000);
  return Math.round(ceiling / 2 + (Math.random() * ceiling) / 2);
}

/**
 * A client for commands and scripts. Every command settles within `commandTimeoutMs`, also while the store is away:
 * as a reply, as the store's own error, or as an error for which `isUnknownOutcome` holds.
 *
 * Nothing is sent twice: a command without a reply may have run, so only its caller, who holds its id, repeats it.
 * Zero retries per request means that a lost connection settles what was on it at once and does not wait for the timeout.
 * A line on which nothing comes any more, though much is asked, is hung up and called again. What was subscribed to is not
 * subscribed to anew: whoever listens has to read first what it missed, see follow-log.ts.
 */
export function createRedis({ url, commandTimeoutMs = COMMAND_TIMEOUT_MS, log }: ClientOptions): Redis {
  const redis = new Redis({
    ...endpoint(url),
    commandTimeout: commandTimeoutMs,
    connectTimeout: commandTimeoutMs,
    socketTimeout: SILENCES * commandTimeoutMs,
    maxRetriesPerRequest: 0,
    autoResendUnfulfilledCommands: false,
    autoResubscribe: false,
    retryStrategy: retryDelay,
  });
  return listen(gatherWrites(redis), log);
}

/** An `error` event without a listener ends the process; one line per outage is enough to read. */
export function listen<Client extends { on(event: "error" | "ready", listener: (error: Error) => void): unknown }>(
  client: Client,
  log: StoreLog | undefined,
): Client {
  let away = false;
  client.on("error", (error) => {
    if (!away) log?.warn({ error: error.message }, "the store does not answer; reconnecting");
    away = true;
  });
  client.on("ready", () => {
    if (away) log?.info({}, "the store answers again");
    away = false;
  });
  return client;
}

/** What clients say when a command was sent, or may have been, and no reply came. Texts of ioredis 6. */
const UNANSWERED =
  /^(Command timed out|Connection is closed|Reached the max retries per request limit|Command aborted due to connection close|Stream isn't writeable|connect |read |write |Socket closed|Socket timeout)/;

/** Replies of a store that is up but cannot serve yet: nothing ran, and the same command may be sent again. */
const NOT_YET = /^(LOADING|BUSY|MASTERDOWN|TRYAGAIN|CLUSTERDOWN)\b/;

/**
 * Whether nobody can tell if the command took effect. The honest answer to the person is "unknown, trying again",
 * and the right move is to repeat it under the same command id, which is safe because the same id has one effect.
 * Everything else that a command throws is either a bug or a store that refuses to work, and repeating does not help.
 */
export function isUnknownOutcome(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const code = (error as NodeJS.ErrnoException).code ?? "";
  return UNANSWERED.test(error.message) || NOT_YET.test(error.message) || /^E(PIPE|CONN|TIMEDOUT|NOENT)/.test(code);
}
