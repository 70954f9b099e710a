import { expect, test } from "vitest";
import type { PersonId } from "../../../app/domain/id.ts";
import { type Instant, later, MINUTE, SECOND } from "../../../app/domain/instant.ts";
import { bestPairs, greedyPairs, type Weighed } from "../../../app/domain/meet-now/best-pairs.ts";
import { pair, type Round } from "../../../app/domain/meet-now/pair.ts";
import { pairOf } from "../../../app/domain/meet-now/pairs.ts";
import { createRandom } from "../../../app/domain/planning/random.ts";
import { SEED } from "../../helpers/seed.ts";

const NOW = 1_604_491_200_000 as Instant;
const p = (index: number) => `p${index}` as PersonId;
const waiting = (count: number, minutes: (index: number) => number = () => 0) =>
  Array.from({ length: count }, (_, index) => ({ person: p(index), since: later(NOW, -minutes(index) * MINUTE) }));
const round = (own: Partial<Round>): Round => ({
  ...{ now: NOW, waiting: waiting(4), tables: [1, 2], before: new Set<string>(), gatherSince: null },
  score: (a, b) => Math.abs(Number(a.slice(1)) - Number(b.slice(1))) * 10,
  ...own,
});

test("while there are tables the best pairs are offered at once, each person once", () => {
  expect(pair(round({}))).toEqual({
    offers: [
      { parties: [p(0), p(3)], table: 1 },
      { parties: [p(1), p(2)], table: 2 },
    ],
    gatherSince: null,
    gatherUntil: null,
  });
});

test("pairs of the day are never offered again, nor pairs that may not meet", () => {
  const before = new Set([pairOf(p(3), p(0))]);
  const parties = pair(round({ before })).offers.map((offer) => offer.parties);
  expect(parties).toEqual([
    [p(0), p(2)],
    [p(1), p(3)],
  ]);
  expect(pair(round({ score: () => null })).offers).toEqual([]);
});

test("a long wait outweighs a better score: two points a minute for each", () => {
  const score = (a: PersonId, b: PersonId) => (pairOf(a, b) === pairOf(p(0), p(1)) ? 39 : 0);
  const three = waiting(3, (index) => (index === 2 ? 20 : 0));
  const [offer] = pair(round({ waiting: three, score, tables: [1] })).offers;
  expect(offer?.parties).toEqual([p(0), p(2)]);
});

test("with too few tables it gathers for half a minute and no longer, then gives the table to the best pair", () => {
  const scarce = round({ tables: [7] });
  const first = pair(scarce);
  expect(first).toEqual({ offers: [], gatherSince: NOW, gatherUntil: later(NOW, 30 * SECOND) });
  const late = { ...scarce, now: later(NOW, 30 * SECOND), gatherSince: first.gatherSince };
  expect(pair({ ...late, now: later(late.now, -1) }).offers).toEqual([]);
  expect(pair(late)).toEqual({
    offers: [{ parties: [p(0), p(3)], table: 7 }],
    gatherSince: null,
    gatherUntil: null,
  });
  expect(pair({ ...late, tables: [] })).toEqual({ offers: [], gatherSince: NOW, gatherUntil: null });
});

test(`up to twelve people the choice is the best there is, and beyond it is never under greedy (seed ${SEED})`, () => {
  const dice = createRandom(SEED).unit;
  for (let trial = 0; trial < 60; trial++) {
    const count = 4 + Math.floor(dice() * 3);
    const weighed = draw(count, dice);
    const most = 1 + Math.floor(dice() * 3);
    expect(total(bestPairs(weighed, most)), `trial ${trial}`).toBeCloseTo(brute(weighed, most), 6);
  }
  for (let trial = 0; trial < 10; trial++) {
    const weighed = draw(20, dice);
    const chosen = bestPairs(weighed, 5);
    expect(total(chosen)).toBeGreaterThanOrEqual(total(greedyPairs(weighed, 5)));
    expect(new Set(chosen.flatMap(({ a, b }) => [a, b])).size).toBe(2 * chosen.length);
    expect(chosen.length).toBeLessThanOrEqual(5);
  }
});

function draw(count: number, dice: () => number): Weighed[] {
  const weighed: Weighed[] = [];
  for (let a = 0; a < count; a++)
    for (let b = a + 1; b < count; b++) if (dice() < 0.8) weighed.push({ a: p(a), b: p(b), weight: dice() * 100 });
  return weighed;
}

const total = (pairs: readonly Weighed[]) => pairs.reduce((sum, { weight }) => sum + weight, 0);

/** The best total of all choices, tried one by one. */
function brute(weighed: readonly Weighed[], most: number, taken: readonly PersonId[] = []): number {
  if (most === 0) return 0;
  let best = 0;
  weighed.forEach(({ a, b, weight }, index) => {
    if (taken.includes(a) || taken.includes(b)) return;
    best = Math.max(best, weight + brute(weighed.slice(index + 1), most - 1, [...taken, a, b]));
  });
  return best;
}
