import type { Redis } from "ioredis";
import type { Audience, LogEntry } from "../../app/contract/entries.ts";
import type { Seq } from "../../app/domain/id.ts";
import type { Keys } from "./keys.ts";
import { readEntry } from "./log-entry.ts";

type Heard = { entry: LogEntry; to: Audience };
type Stream = [key: string, entries: [id: string, fields: string[]][]];

const BLOCK_MS = 5_000;
const MOST_AT_ONCE = 500;
const PAUSE_MS = 200;

/**
 * Follows a conference's log from `from` (exclusive) on a connection of its own, in order, through outages: after an
 * error it pauses, then asks again from the last entry it handed over, so nothing is skipped or doubled.
 */
export const createFollowLog = (blocking: Redis, keys: Keys, onTrouble: (error: unknown) => void) =>
  function follow(from: Seq, onEntries: (entries: Heard[]) => void): { stop: () => Promise<void> } {
    let at: string = from;
    let running = true;
    async function run(): Promise<void> {
      while (running) {
        try {
          const streams = (await blocking.xread("COUNT", MOST_AT_ONCE, "BLOCK", BLOCK_MS, "STREAMS", keys.log, at)) as
            | Stream[]
            | null;
          const entries = streams?.[0]?.[1] ?? [];
          if (entries.length === 0) continue;
          onEntries(entries.map(([id, fields]) => readEntry(id, fields)));
          at = entries.at(-1)?.[0] ?? at;
        } catch (error) {
          if (!running) return;
          onTrouble(error);
          await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
        }
      }
    }
    const done = run();
    return {
      async stop() {
        running = false;
        blocking.disconnect();
        await done;
      },
    };
  };
