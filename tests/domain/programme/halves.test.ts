import { expect, test } from "vitest";
import type { HalfId, PersonId } from "../../../app/domain/id.ts";
import { createRandom } from "../../../app/domain/planning/random.ts";
import { drawHalves, type Stratified } from "../../../app/domain/programme/halves.ts";
import { joining } from "../../../seed/load.ts";
import { SEED } from "../../helpers/seed.ts";

const HALVES = ["half.A", "half.B"] as HalfId[];

/** Sizes of each half among those who share the first `depth` strata. */
function sizes(
  people: readonly Stratified[],
  drawn: Map<PersonId, HalfId>,
  halves: HalfId[],
  depth: number,
): number[][] {
  const groups = new Map<string, number[]>();
  for (const { id, strata } of people) {
    const key = strata.slice(0, depth).join("|");
    const counts = groups.get(key) ?? halves.map(() => 0);
    const place = halves.indexOf(drawn.get(id) as HalfId);
    counts[place] = (counts[place] ?? 0) + 1;
    groups.set(key, counts);
  }
  return [...groups.values()];
}
const mostApart = (counts: number[][]): number => Math.max(...counts.map((row) => Math.max(...row) - Math.min(...row)));

test("the 400 of the demo are 200 and 200", () => {
  const counts = HALVES.map((half) => joining.filter((person) => person.half === half).length);
  expect(counts).toEqual([200, 200]);
});

test(`halves of random people differ by at most one, in all and in each stratum at each level (seed ${SEED})`, () => {
  const random = createRandom(SEED);
  for (let round = 0; round < 40; round++) {
    const people = Array.from({ length: random.below(90) }, (_, place) => ({
      id: `p${place}` as PersonId,
      strata: [`role${random.below(4)}`, `type${random.below(3)}`, `region${random.below(5)}`],
    }));
    const halves = random.below(2) ? HALVES : ([...HALVES, "half.C"] as HalfId[]);
    const drawn = drawHalves(people, halves, random.below(2 ** 31));
    expect(drawn.size, `round ${round}`).toBe(people.length);
    for (const depth of people.length ? [0, 1, 2, 3] : [])
      expect(mostApart(sizes(people, drawn, halves, depth)), `round ${round}, level ${depth}`).toBeLessThanOrEqual(1);
  }
});

test("the same seed draws the same halves whatever the order of the people, another seed draws others", () => {
  const people = joining.map(({ id, role }) => ({ id, strata: [role] }));
  const drawn = drawHalves(people, HALVES, 20201104);
  const entries = [...drawn].sort();
  expect([...drawHalves([...people].reverse(), HALVES, 20201104)].sort()).toEqual(entries);
  expect([...drawHalves(people, HALVES, 20201105)].sort()).not.toEqual(entries);
});
