import type { PersonId } from "../id.ts";
import { pairOf } from "./pairs.ts";

/** Two who may meet, and how much it is worth. Weights are not negative. */
export type Weighed = { a: PersonId; b: PersonId; weight: number };

/** Up to this many people the best choice is found exactly: 2¹² sets. */
const EXACT_PEOPLE = 12;
/** Rounds of improvement; each lifts the total, few are needed. */
const MOST_ROUNDS = 30;
/** Heaviest pairs that are tried for improvement: with the rounds, the bound of the cost, some 100 ms. */
const MOST_TRIED = 600;

/** Pairs by falling weight, each person once. Ties go by name, so that the same input gives the same pairs. */
export function greedyPairs(weighed: readonly Weighed[], most = Number.POSITIVE_INFINITY): Weighed[] {
  const taken = new Set<PersonId>();
  const chosen: Weighed[] = [];
  for (const pair of [...weighed].sort(heavierFirst)) {
    if (chosen.length >= most) break;
    if (taken.has(pair.a) || taken.has(pair.b)) continue;
    taken.add(pair.a).add(pair.b);
    chosen.push(pair);
  }
  return chosen;
}

const heavierFirst = (one: Weighed, other: Weighed) =>
  other.weight - one.weight || (pairOf(one.a, one.b) < pairOf(other.a, other.b) ? -1 : 1);

/**
 * At most `most` pairs of best total weight, each person once, heaviest first. Exact up to 12 people; beyond that
 * greedy, improved by exchanging one or two pairs for others while that lifts the total.
 */
export function bestPairs(weighed: readonly Weighed[], most: number): Weighed[] {
  const people = [...new Set(weighed.flatMap(({ a, b }) => [a, b]))];
  const chosen = people.length <= EXACT_PEOPLE ? exact(people, weighed, most) : improved(weighed, most);
  return chosen.sort(heavierFirst);
}

type Best = { total: number; pairs: Weighed[] };

function exact(people: PersonId[], weighed: readonly Weighed[], most: number): Weighed[] {
  const place = new Map(people.map((person, index) => [person, index]));
  const between = new Map(
    weighed.map((pair) => [(1 << (place.get(pair.a) as number)) | (1 << (place.get(pair.b) as number)), pair]),
  );
  const known = new Map<number, Best>();
  const best = (free: number, left: number): Best => {
    if (free === 0 || left === 0) return { total: 0, pairs: [] };
    const key = free * 16 + left;
    const seen = known.get(key);
    if (seen) return seen;
    const one = free & -free;
    const others = free ^ one;
    let found = best(others, left);
    for (let rest = others; rest !== 0; rest &= rest - 1) {
      const other = rest & -rest;
      const pair = between.get(one | other);
      if (!pair) continue;
      const then = best(others ^ other, left - 1);
      if (then.total + pair.weight > found.total)
        found = { total: then.total + pair.weight, pairs: [pair, ...then.pairs] };
    }
    known.set(key, found);
    return found;
  };
  return [...best((1 << people.length) - 1, Math.min(most, EXACT_PEOPLE / 2)).pairs];
}

function improved(weighed: readonly Weighed[], most: number): Weighed[] {
  let chosen = greedyPairs(weighed, most);
  const tried = [...weighed].sort(heavierFirst).slice(0, MOST_TRIED);
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const better = exchange(chosen, tried, most);
    if (!better) break;
    chosen = better;
  }
  return chosen;
}

/** Brings in one pair and, for the people or the table it takes, the best second one. Null when nothing lifts the total. */
function exchange(chosen: Weighed[], weighed: readonly Weighed[], most: number): Weighed[] | null {
  for (const incoming of weighed) {
    if (chosen.includes(incoming)) continue;
    const kept = chosen.filter((pair) => !touches(pair, incoming));
    if (kept.length + 1 > most) kept.splice(lightest(kept), 1);
    const trial = [...kept, incoming];
    const taken = new Set(trial.flatMap(({ a, b }) => [a, b]));
    if (trial.length < most) {
      const second = heaviest(weighed.filter(({ a, b }) => !taken.has(a) && !taken.has(b)));
      if (second) trial.push(second);
    }
    if (total(trial) > total(chosen) + 1e-9) return trial;
  }
  return null;
}

const touches = (one: Weighed, other: Weighed) =>
  one.a === other.a || one.a === other.b || one.b === other.a || one.b === other.b;
const total = (pairs: readonly Weighed[]) => pairs.reduce((sum, { weight }) => sum + weight, 0);
const lightest = (pairs: readonly Weighed[]) =>
  pairs.reduce((least, pair, index) => (pair.weight < (pairs[least] as Weighed).weight ? index : least), 0);
const heaviest = (pairs: readonly Weighed[]) =>
  pairs.reduce<Weighed | null>((best, pair) => (best && best.weight >= pair.weight ? best : pair), null);
