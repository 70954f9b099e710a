import type { Random } from "../../random.ts";

/** One list per participant: role, kind of organisation, region … */
type Traits = readonly (readonly string[])[];

/** What is wished beside equal sizes. `now`: the cohort each participant is in already, -1 for who is new. */
export type CohortWishes = { traits?: Traits; now?: readonly number[] };

/**
 * Splits participants into `k` cohorts whose sizes differ by at most one and keeps every `together` pair in one.
 *
 * Groups of people who belong together (union-find) fill the cohorts by exact subset sums with the larger groups first,
 * by depth-first search; single people even out the rest. Whoever is in a cohort `now` stays there as long as sizes
 * allow. Then exchanges of equal groups lower the squared spread of traits over cohorts, chance deciding among equals;
 * they move nobody out of the cohort of `now`.
 * @param together - pairs of positions in the list of participants
 * @returns cohort per participant, or null when the groups cannot be split evenly (exact up to `MOST_NODES`)
 */
export function splitCohorts(
  participants: number,
  k: number,
  together: readonly (readonly [number, number])[],
  random: Random,
  { traits = [], now = [] }: CohortWishes = {},
): number[] | null {
  const groups = groupsOf(participants, together).sort((a, b) => b.length - a.length || a[0]! - b[0]!);
  const home = fill(
    groups.map((group) => group.length),
    groups.map((group) => usual(group, now)),
    k,
    participants,
  );
  if (!home) return null;
  if (traits.length === participants) {
    const free = groups.map((group) => usual(group, now) < 0);
    evenOut(groups, home, k, random, traits, free);
  }
  const cohort = new Array<number>(participants).fill(0);
  groups.forEach((group, g) => {
    for (const person of group) cohort[person] = home[g]!;
  });
  return cohort;
}

const MOST_NODES = 200_000;

function groupsOf(participants: number, together: readonly (readonly [number, number])[]): number[][] {
  const parent = Array.from({ length: participants }, (_, i) => i);
  const root = (i: number): number => {
    let at = i;
    while (parent[at] !== at) at = parent[at]!;
    return at;
  };
  for (const [a, b] of together) parent[root(a)] = root(b);
  const groups = new Map<number, number[]>();
  for (let i = 0; i < participants; i++) {
    const group = groups.get(root(i));
    if (group) group.push(i);
    else groups.set(root(i), [i]);
  }
  return [...groups.values()];
}

/** The cohort most of a group is in now, -1 for none. */
function usual(group: readonly number[], now: readonly number[]): number {
  const held = group.map((person) => now[person] ?? -1).filter((c) => c >= 0);
  const count = (c: number) => held.filter((other) => other === c).length;
  return held.reduce((best, c) => (best < 0 || count(c) > count(best) ? c : best), -1);
}

/**
 * Cohort per group, largest groups first, each into its own cohort, else into the emptiest; steps back when one does not
 * fit. Groups of a size that have a cohort come before those that have none.
 */
function fill(sizes: number[], own: number[], k: number, total: number): number[] | null {
  const least = Math.floor(total / k);
  const full = total - k * least;
  const load = new Array<number>(k).fill(0);
  const turn = [...sizes.keys()].sort((a, b) => sizes[b]! - sizes[a]! || Number(own[a]! < 0) - Number(own[b]! < 0));
  const roomIn = (c: number, size: number) =>
    load[c]! + size <= least || (load[c]! + size === least + 1 && load.filter((held) => held > least).length < full);
  const home = new Array<number>(sizes.length).fill(-1);
  let nodes = 0;
  const place = (at: number): boolean => {
    if (at === turn.length) return true;
    if (++nodes > MOST_NODES) return false;
    const g = turn[at]!;
    const order = [...load.keys()].sort((a, b) => Number(b === own[g]) - Number(a === own[g]) || load[a]! - load[b]!);
    const tried = new Set<number>();
    for (const c of order) {
      if (!roomIn(c, sizes[g]!) || (tried.has(load[c]!) && c !== own[g])) continue;
      tried.add(load[c]!);
      load[c] = load[c]! + sizes[g]!;
      home[g] = c;
      if (place(at + 1)) return true;
      load[c] = load[c]! - sizes[g]!;
    }
    return false;
  };
  return place(0) ? home : null;
}

function evenOut(groups: number[][], home: number[], k: number, random: Random, traits: Traits, free: boolean[]): void {
  const count = new Map<string, number[]>();
  const bump = (group: number[], c: number, by: number) => {
    for (const person of group)
      for (const trait of traits[person]!) {
        const row = count.get(trait) ?? new Array<number>(k).fill(0);
        row[c] = row[c]! + by;
        count.set(trait, row);
      }
  };
  const spread = () =>
    [...count.values()].reduce((sum, row) => sum + row.reduce((squares, n) => squares + n * n, 0), 0);
  groups.forEach((group, g) => {
    bump(group, home[g]!, 1);
  });
  let now = spread();
  for (let tries = 0; tries < 20 * groups.length; tries++) {
    const a = random.below(groups.length);
    const b = random.below(groups.length);
    if (!free[a] || !free[b] || home[a] === home[b] || groups[a]!.length !== groups[b]!.length) continue;
    const turn = () => {
      bump(groups[a]!, home[a]!, -1);
      bump(groups[b]!, home[b]!, -1);
      [home[a], home[b]] = [home[b]!, home[a]!];
      bump(groups[a]!, home[a]!, 1);
      bump(groups[b]!, home[b]!, 1);
    };
    turn();
    const then = spread();
    if (then <= now) now = then;
    else turn();
  }
}
