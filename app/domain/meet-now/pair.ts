import type { PersonId } from "../id.ts";
import { type Instant, later, MINUTE, SECOND } from "../instant.ts";
import { bestPairs, greedyPairs, type Weighed } from "./best-pairs.ts";
import { pairOf } from "./pairs.ts";

/** Each minute of waiting weighs this much against the score, for each of the two. */
export const WEIGHT_PER_MINUTE = 2;
/** While tables are scarce, people gather this long at most before the best pairs are chosen. */
export const GATHER_SECONDS = 30;

export type Round = {
  now: Instant;
  /** Those who may be offered a meeting now: ready, in no open offer, with time left (`hasTime`). */
  waiting: readonly { person: PersonId; since: Instant }[];
  /** How well two would meet, 0–100; null when they may not. */
  score: (a: PersonId, b: PersonId) => number | null;
  /** Free tables, in the order to be given away. */
  tables: readonly number[];
  /** Pairs already offered or met today; see `pairOf`. */
  before: ReadonlySet<string>;
  /** Since when people gather for scarce tables; null when they do not. */
  gatherSince: Instant | null;
};
export type Pairing = {
  offers: { parties: [PersonId, PersonId]; table: number }[];
  gatherSince: Instant | null;
  /** Until when it gathers, while it does. */
  gatherUntil: Instant | null;
};

/**
 * Which offers to make now. While there are tables for all possible pairs, the best pairs are offered at once; when
 * tables are the bottleneck, people gather for at most 30 s and then the pairs of best total weight get them.
 * O(n² log n) for n waiting, and 2ⁿ·n below the size that is solved exactly.
 */
export function pair(round: Round): Pairing {
  const weighed = weigh(round);
  const greedy = greedyPairs(weighed);
  const { tables, now } = round;
  if (greedy.length <= tables.length) return give(greedy, tables);
  const gatherSince = round.gatherSince ?? now;
  const gatherUntil = later(gatherSince, GATHER_SECONDS * SECOND);
  if (now < gatherUntil) return { offers: [], gatherSince, gatherUntil };
  if (tables.length === 0) return { offers: [], gatherSince, gatherUntil: null };
  return give(bestPairs(weighed, tables.length), tables);
}

const give = (pairs: Weighed[], tables: readonly number[]): Pairing => ({
  offers: pairs.slice(0, tables.length).map(({ a, b }, index) => ({ parties: [a, b], table: tables[index] as number })),
  gatherSince: null,
  gatherUntil: null,
});

function weigh({ waiting, score, before, now }: Round): Weighed[] {
  const weighed: Weighed[] = [];
  waiting.forEach((one, index) => {
    for (const other of waiting.slice(index + 1)) {
      if (before.has(pairOf(one.person, other.person))) continue;
      const points = score(one.person, other.person);
      if (points === null) continue;
      const minutes = Math.max(0, now - one.since + (now - other.since)) / MINUTE;
      weighed.push({ a: one.person, b: other.person, weight: points + WEIGHT_PER_MINUTE * minutes });
    }
  });
  return weighed;
}
