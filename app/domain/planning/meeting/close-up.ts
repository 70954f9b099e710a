import { row } from "./rows.ts";
import { lift, type State } from "./state.ts";

/**
 * Takes out every optional meeting that may not stand alone: one whose predecessor is left out or whose group is not whole.
 * @returns how many were taken out
 * Cost O(rounds * meetings).
 */
export function closeUp(state: State): number {
  const { problem, slot } = state;
  let out = 0;
  for (let changed = true; changed; ) {
    changed = false;
    for (let m = 0; m < problem.meetings; m++) {
      if (slot[m]! < 0 || problem.required[m] === 1) continue;
      const whole =
        row(problem.before, m).every((q) => slot[q]! >= 0) && row(problem.together, m).every((q) => slot[q]! >= 0);
      if (whole) continue;
      lift(state, m);
      out++;
      changed = true;
    }
  }
  return out;
}
