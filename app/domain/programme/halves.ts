import type { HalfId, PersonId } from "../id.ts";
import { createRandom, type Random } from "../planning/random.ts";

/** What a person is counted by, most important first: role, organisation type, region. */
export type Stratified = { id: PersonId; strata: readonly string[] };

/**
 * Draws every person into exactly one half.
 *
 * People are put in a row in which each stratum stands together at every level (role; type within role; region within
 * type), in drawn order, and dealt in turn. A contiguous run dealt in turn splits evenly, so whole halves, each role and
 * each type within a role differ by at most one person between any two halves.
 *
 * @param seed - equal seed and equal people give equal halves, in whatever order the people come
 * @throws RangeError without halves: a fault in seed or import
 * Source: SIR20's rule "balanced by role, organisation type and region before chance decides". Cost O(n log n).
 */
export function drawHalves(
  people: readonly Stratified[],
  halves: readonly HalfId[],
  seed: number,
): Map<PersonId, HalfId> {
  if (halves.length === 0) throw new RangeError("There is no half to draw people into");
  const random = createRandom(seed);
  const inOrder = [...people].sort((a, b) => (a.id < b.id ? -1 : 1));
  const row = arranged(inOrder, 0, random);
  const first = random.below(halves.length);
  return new Map(row.map(({ id }, place) => [id, halves[(first + place) % halves.length] as HalfId]));
}

/** The people with equal strata side by side, groups and members in drawn order. */
function arranged(people: Stratified[], level: number, random: Random): Stratified[] {
  const groups = new Map<string | undefined, Stratified[]>();
  for (const person of people) {
    const stratum = person.strata[level];
    const group = groups.get(stratum);
    if (group) group.push(person);
    else groups.set(stratum, [person]);
  }
  const keys = [...groups.keys()];
  if (keys.length === 1 && keys[0] === undefined) return shuffled(people, random);
  return shuffled(keys, random).flatMap((key) => arranged(groups.get(key) as Stratified[], level + 1, random));
}

function shuffled<Item>(items: readonly Item[], random: Random): Item[] {
  const row = [...items];
  for (let last = row.length - 1; last > 0; last--) {
    const other = random.below(last + 1);
    [row[last], row[other]] = [row[other] as Item, row[last] as Item];
  }
  return row;
}
