import type { Problem } from "../problem.ts";
import type { Sat } from "./sat.ts";

/**
 * Nobody has more than `fairness` breaks above anybody else: one of the levels k is chosen, and all have k to k + fairness breaks.
 * When somebody cannot have a break at all the level is 0 and the rule is a plain upper limit.
 */
export function encodeFairness(problem: Problem, sat: Sat, breaks: number[][], fewest: ArrayLike<number>): void {
  const { fairness } = problem;
  if (fairness === null || breaks.length === 0) return;
  const highest = Math.max(...Array.from(fewest), 0) + 1;
  const roof = Math.min(highest, Math.min(...breaks.map((b) => b.length)));
  const levels: number[] = [];
  for (let k = 0; k <= roof; k++) {
    const level = sat.newVar();
    levels.push(level);
    for (const b of breaks) {
      if (k > 0) sat.add([-level, b[k - 1]!]);
      if (b.length > k + fairness) sat.add([-level, -b[k + fairness]!]);
    }
  }
  sat.add(levels);
}
