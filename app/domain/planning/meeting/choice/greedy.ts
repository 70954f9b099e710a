import { type Problem, row } from "../problem.ts";
import { reach, type Worth } from "../worth.ts";

/**
 * Takes meetings while everybody has room: first those that bring people to the least number asked for, then by falling
 * profit. What is held together, and what must come before, is taken with a meeting or neither is.
 * @returns meeting -> 1 when taken, and what all of it is worth
 * Cost O(meetings * log + entries), and as much for each person where coverage counts.
 */
export function greedy(
  problem: Problem,
  room: Int32Array,
  places: number,
  profit: Float64Array,
  worth: Worth,
): { wanted: Uint8Array; worth: number } {
  const wanted = new Uint8Array(problem.meetings);
  const held = new Int32Array(problem.holders);
  let free = places;
  let sum = 0;
  const take = (m: number): void => {
    if (wanted[m] === 1) return;
    const unit = unitOf(problem, m).filter((x) => wanted[x] === 0);
    if (unit.length > free || unit.some((x) => row(problem.open, x).length === 0)) return;
    const fits = unit.every((x, i) => {
      wanted[x] = 1;
      const all = row(problem.who, x).every((h) => held[h]! < room[h]!);
      for (const h of row(problem.who, x)) held[h]!++;
      if (all) return true;
      for (const y of unit.slice(0, i + 1)) {
        wanted[y] = 0;
        for (const h of row(problem.who, y)) held[h]!--;
      }
      return false;
    });
    if (!fits) return;
    free -= unit.length;
    for (const x of unit) sum += worth.priority * problem.weight[x]!;
  };
  const order = Array.from({ length: problem.meetings }, (_, m) => m).sort(
    (a, b) =>
      problem.required[b]! - problem.required[a]! || profit[b]! - profit[a]! || problem.weight[b]! - problem.weight[a]!,
  );
  for (const m of order) if (problem.required[m] === 1) take(m);
  for (const p of shortFirst(problem, worth))
    for (const m of order) {
      if (held[p]! >= worth.least[p]!) break;
      if (row(problem.who, m).includes(p)) take(m);
    }
  for (const m of order) if (free > 0) take(m);
  for (let p = 0; p < problem.participants; p++) for (let c = 0; c < held[p]!; c++) sum += reach(worth, p, c);
  return { wanted, worth: sum };
}

/** The participants that coverage is about, those with the fewest requests first; none where one request outweighs a person. */
function shortFirst(problem: Problem, worth: Worth): number[] {
  const heaviest = problem.weight.reduce((most, weight) => Math.max(most, weight), 0);
  if (worth.coverage < worth.priority * heaviest) return [];
  return worth.least
    .map((least, p) => ({ p, least, asked: row(problem.of, p).length }))
    .filter(({ least }) => least > 0)
    .sort((a, b) => a.asked - b.asked)
    .map(({ p }) => p);
}

/** `m` with everything that is held if it is. */
function unitOf(problem: Problem, m: number): number[] {
  const unit = [m];
  for (const x of unit)
    for (const q of [...row(problem.together, x), ...row(problem.before, x)]) if (!unit.includes(q)) unit.push(q);
  return unit;
}
