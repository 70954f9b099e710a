import type { Redis } from "ioredis";
import type { Audience, LogEntry } from "../../app/contract/entries.ts";
import type { Seq } from "../../app/domain/id.ts";
import { compareSeq } from "../../app/domain/seq.ts";
import { hearBell } from "./hear-bell.ts";
import type { Keys } from "./keys.ts";
import { readEntry } from "./log-entry.ts";

type Heard = { entry: LogEntry; to: Audience };

export type FollowParts = { redis: Redis; bell: Redis; keys: Keys; epoch: string };

const MOST_AT_ONCE = 500;
const LOOK_MS = 1_000;

/**
 * Follows a conference's log from `from` (exclusive), in order, through outages, each fact once.
 *
 * Scripts ring with each fact on the channel `epoch` (scripts/includes/once.lua), so that nobody asks for it; the log is
 * what is true. It is read by `redis` when `bell` begins to listen, and once a second for a store that forbids channels.
 * What is rung meanwhile waits, and of that only what comes later is handed over.
 */
export const createFollowLog = ({ redis, bell: line, keys, epoch }: FollowParts, onTrouble: (error: unknown) => void) =>
  function follow(from: Seq, onEntries: (entries: Heard[]) => void): { stop: () => Promise<void> } {
    let at = from;
    /** What is rung while the log is read, or has to be; null when all before it was handed over. */
    let waiting: Heard[] | null = [];
    let reading: Promise<void> | undefined;
    let again = false;

    function handOver(entries: Heard[]): void {
      const fresh = entries.filter(({ entry }) => compareSeq(entry.seq, at) > 0);
      at = fresh.at(-1)?.entry.seq ?? at;
      if (fresh.length > 0) onEntries(fresh);
    }
    async function read(): Promise<void> {
      waiting ??= [];
      try {
        while (again) {
          again = false;
          const rows = await redis.xrange(keys.log, `(${at}`, "+", "COUNT", MOST_AT_ONCE);
          handOver(rows.map(([id, fields]) => readEntry(id, fields)));
          again ||= rows.length === MOST_AT_ONCE;
        }
        const rung = waiting;
        waiting = bell.listening() ? null : [];
        handOver(rung);
      } catch (error) {
        waiting = [];
        onTrouble(error);
      }
      reading = undefined;
    }
    /** Reads what comes after `at`; once more where a reading is under way, for that may have come too early. */
    function look(): void {
      again = true;
      reading ??= read();
    }
    const bell = hearBell(line, epoch, {
      onRung(seq, text) {
        const heard = readEntry(seq, ["e", text]);
        if (waiting) waiting.push(heard);
        else handOver([heard]);
      },
      onListening: look,
      onSilence() {
        waiting ??= [];
      },
      onTrouble,
    });
    const timer = setInterval(() => {
      void bell.feel();
      look();
    }, LOOK_MS);
    return {
      async stop() {
        clearInterval(timer);
        bell.stop();
        await reading;
      },
    };
  };
