import { matchAll } from "./matching.ts";
import { type Problem, row } from "./problem.ts";

/**
 * The fewest breaks each participant can have when nobody else is asked: the smallest number of runs of slots that take all
 * of `p`'s chosen meetings, tried by increasing number of runs, each set of runs checked by a bipartite matching.
 *
 * @returns participant -> fewest breaks; -1 where the meetings do not fit at all. The sum is a lower bound on all breaks.
 * Half-days are independent for breaks, so with several the bound is 0 unless the meetings do not fit.
 * Cost exponential in the number of runs, which is cut at `MOST_RUNS`; far below 0.1 s at 22 slots.
 */
export function fewestBreaks(problem: Problem, chosen: (m: number) => boolean): Int32Array {
  const fewest = new Int32Array(problem.participants);
  for (let p = 0; p < problem.participants; p++) {
    const own = [...row(problem.of, p)].filter(chosen);
    const open = own.map((m) => [...row(problem.open, m)]);
    if (!matchAll(open, problem.slots, null)) fewest[p] = -1;
    else if (own.length > 1 && problem.segments === 1) fewest[p] = fewestRuns(open, problem.slots) - 1;
  }
  return fewest;
}

/** Beyond so many runs the count is not pursued; the bound stays valid. */
const MOST_RUNS = 4;
/** Run patterns looked at per participant before the count is given up. */
const PATIENCE = 20000;

function fewestRuns(open: number[][], slots: number): number {
  const usable = new Uint8Array(slots);
  for (const list of open) for (const t of list) usable[t] = 1;
  const chosen = new Uint8Array(slots);
  let looked = 0;
  /** Whether `left` meetings fit into `runs` further runs that start at or after `start`. */
  const fits = (start: number, left: number, runs: number): boolean => {
    if (left === 0) return runs === 0 && matchAll(open, slots, chosen);
    if (runs === 0 || ++looked > PATIENCE) return false;
    for (let s = start; s < slots; s++) {
      if (usable[s] === 0) continue;
      const longest = left - (runs - 1);
      const shortest = runs === 1 ? left : 1;
      let length = 0;
      while (length < longest && s + length < slots && usable[s + length] === 1) {
        chosen[s + length] = 1;
        length++;
        if (length >= shortest && fits(s + length + 1, left - length, runs - 1)) return true;
      }
      chosen.fill(0, s, s + length);
    }
    return false;
  };
  for (let runs = 1; runs <= Math.min(open.length, MOST_RUNS); runs++) {
    looked = 0;
    chosen.fill(0);
    if (fits(0, open.length, runs)) return runs;
    if (looked > PATIENCE) return runs;
  }
  return Math.min(open.length, MOST_RUNS + 1);
}
