import { expect, test } from "vitest";
import { splitCohorts } from "../../../../app/domain/planning/programme/picks/cohorts.ts";
import { createRandom } from "../../../../app/domain/planning/random.ts";
import { seeds } from "../../../helpers/seed.ts";

const sizes = (cohort: number[], k: number) =>
  Array.from({ length: k }, (_, c) => cohort.filter((one) => one === c).length);

test("cohorts differ by one at most and nobody is parted from whom they stay with", () => {
  for (const seed of seeds(300)) {
    const random = createRandom(seed);
    const people = 4 + random.below(120);
    const k = 2 + random.below(3);
    const pairs = Array.from(
      { length: random.below(people / 3) },
      () => [random.below(people), random.below(people)] as const,
    );
    const cohort = splitCohorts(people, k, pairs, random);
    if (!cohort) continue;
    const held = sizes(cohort, k);
    expect(Math.max(...held) - Math.min(...held), `seed ${seed}`).toBeLessThanOrEqual(1);
    for (const [a, b] of pairs) expect(cohort[a], `seed ${seed}`).toBe(cohort[b]);
  }
});

test("a split is refused exactly when no assignment of the groups is even", () => {
  for (const seed of seeds(200)) {
    const random = createRandom(seed);
    const people = 3 + random.below(6);
    const pairs = Array.from(
      { length: random.below(people) },
      () => [random.below(people), random.below(people)] as const,
    );
    const even = Array.from({ length: 2 ** people }, (_, code) =>
      Array.from({ length: people }, (_, i) => (code >> i) & 1),
    ).some((cohort) => {
      const [a, b] = sizes(cohort, 2);
      return Math.abs(a! - b!) <= 1 && pairs.every(([one, two]) => cohort[one] === cohort[two]);
    });
    expect(splitCohorts(people, 2, pairs, random) !== null, `seed ${seed}`).toBe(even);
  }
});

test("halves are even in role and region as well as in size", () => {
  const random = createRandom(5);
  const traits = Array.from({ length: 200 }, (_, i) => [`role ${i % 4}`, `region ${random.below(5)}`]);
  const cohort = splitCohorts(200, 2, [], random, { traits })!;
  for (const trait of new Set(traits.flat())) {
    const first = traits.filter((own, i) => own.includes(trait) && cohort[i] === 0).length;
    const all = traits.filter((own) => own.includes(trait)).length;
    expect(Math.abs(2 * first - all), trait).toBeLessThanOrEqual(3);
  }
});

test("whoever is in a cohort stays in it, but for the few whom equal sizes need elsewhere", () => {
  for (const seed of seeds(100)) {
    const random = createRandom(seed);
    const people = 20 + random.below(100);
    const k = 2 + random.below(3);
    const now = splitCohorts(people, k, [], random)!;
    const gone = random.below(people);
    const arrived = now.map((c, person) => (person === gone ? -1 : c));
    const cohort = splitCohorts(people, k, [], random, { now: arrived })!;
    expect(cohort, `seed ${seed}`).toEqual(now);
    const merged = now.map((c) => (c === 1 ? 0 : c));
    const parted = splitCohorts(people, k, [], random, { now: merged })!;
    const moved = parted.filter((c, person) => c !== merged[person]).length;
    expect(moved, `seed ${seed}`).toBeLessThanOrEqual(now.filter((c) => c === 1).length);
  }
});
