import type { Redis } from "ioredis";
import type { Audience, Fact, LogEntry } from "../../app/contract/entries.ts";
import type { PersonId, Seq } from "../../app/domain/id.ts";
import type { Instant } from "../../app/domain/instant.ts";
import type { LogStore } from "../actions/ports.ts";
import type { Keys } from "./keys.ts";

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
      return rows as [string, string[]][];
    }) as [Row[], Row[], Row[]];
    const head = (newest[0]?.[0] ?? START) as Seq;
    // Later than the head: what the phone has seen is gone from this store.
    const lost = (oldest[0] !== undefined && before(since, oldest[0][0])) || before(head, since);
    if (lost || passed.length > limit) return { entries: [], head, gap: true };
    return {
      entries: passed
        .map(readEntry)
        .filter(({ to }) => hears(person, to))
        .map(({ entry }) => entry),
      head,
      gap: false,
    };
  },
});

type Row = [id: string, fields: string[]];

/** One row of the stream as a fact and those it is for. */
export function readEntry([id, fields]: Row): { entry: LogEntry; to: Audience } {
  const named = new Map<string, string>();
  for (let place = 0; place + 1 < fields.length; place += 2)
    named.set(fields[place] as string, fields[place + 1] as string);
  const to = named.get("to") ?? "organisers";
  const fact = { type: named.get("t"), ...JSON.parse(named.get("b") ?? "{}") } as Fact;
  return {
    entry: { seq: id as Seq, at: Number(named.get("at")) as Instant, ...fact },
    to: to === "all" || to === "organisers" ? to : (to.split(",") as PersonId[]),
  };
}

/** Whether a fact is for this reader; `null` is somebody not signed in, who hears only what is for all. */
export function hears(person: { person: PersonId; organiser: boolean } | null, to: Audience): boolean {
  if (to === "all") return true;
  if (person === null) return false;
  return person.organiser || (to !== "organisers" && to.includes(person.person));
}

/** Whether one stream id comes before another: by ms, then by number, never as text. */
function before(a: string, b: string): boolean {
  const [aMs = 0, aNo = 0] = a.split("-").map(Number);
  const [bMs = 0, bNo = 0] = b.split("-").map(Number);
  return aMs < bMs || (aMs === bMs && aNo < bNo);
}
