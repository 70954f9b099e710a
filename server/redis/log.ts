import type { Redis } from "ioredis";
import type { Audience } from "../../app/contract/entries.ts";
import type { PersonId, Seq } from "../../app/domain/id.ts";
import { compareSeq } from "../../app/domain/seq.ts";
import type { LogStore } from "../actions/ports.ts";
import type { Keys } from "./keys.ts";
import { readEntry } from "./log-entry.ts";

const START = "0-0" as Seq;

/** Reads of the log. Scripts alone write it; see scripts/includes/once.lua for the fields. */
export const createLog = (redis: Redis, keys: Keys): LogStore => ({
  async head() {
    const [newest] = await redis.xrevrange(keys.log, "+", "-", "COUNT", 1);
    return (newest?.[0] ?? START) as Seq;
  },
  async since(since, person, limit) {
    const replies = await redis
      .multi()
      .xrange(keys.log, `(${since}`, "+", "COUNT", limit + 1)
      .xrange(keys.log, "-", "+", "COUNT", 1)
      .xrevrange(keys.log, "+", "-", "COUNT", 1)
      .exec();
    const [passed, oldest, newest] = (replies ?? []).map(([error, rows]) => {
      if (error) throw error;
      return rows as Row[];
    }) as [Row[], Row[], Row[]];
    const head = (newest[0]?.[0] ?? START) as Seq;
    // Later than the head: what the phone has seen is gone from this store.
    const lost = (oldest[0] !== undefined && compareSeq(since, oldest[0][0] as Seq) < 0) || compareSeq(head, since) < 0;
    if (lost || passed.length > limit) return { entries: [], head, gap: true };
    return {
      entries: passed
        .map(([id, fields]) => readEntry(id, fields))
        .filter(({ to }) => hears(person, to))
        .map(({ entry }) => entry),
      head,
      gap: false,
    };
  },
  async newest(count) {
    const [first, ...rows] = (await redis.xrevrange(keys.log, "+", "-", "COUNT", count)).reverse();
    return { begin: (first?.[0] ?? START) as Seq, facts: rows.map(([id, fields]) => readEntry(id, fields)) };
  },
});

type Row = [id: string, fields: string[]];

/** Whether a fact is for this reader; `null` is somebody not signed in, who hears only what is for all. */
export function hears(person: { person: PersonId; organiser: boolean } | null, to: Audience): boolean {
  if (to === "all") return true;
  if (person === null) return false;
  return person.organiser || (to !== "organisers" && to.includes(person.person));
}
