import { strain } from "./count-day.ts";
import { fullPool } from "./in-pools.ts";
import { row } from "./rows.ts";
import type { State } from "./state.ts";

/** Whether `m`, which has no slot, can take `t` without anything giving way: its people, a table, and the order. */
export function fits(state: State, m: number, t: number): boolean {
  const { problem, slot, diary, load } = state;
  const at = problem.column[t]!;
  return (
    problem.allowed[m * problem.slots + t] === 1 &&
    load[t]! < problem.places[t]! &&
    fullPool(state, m, t, []) < 0 &&
    row(problem.who, m).every((h) => diary[h * problem.columns + at]! < 0) &&
    row(problem.before, m).every((q) => slot[q]! < t) &&
    row(problem.behind, m).every((q) => slot[q]! < 0 || slot[q]! > t)
  );
}

/** Whether the participants of `m` still get rest with it in `t`; what leaves for it counts as if it stayed. */
export function leavesRest(state: State, m: number, t: number): boolean {
  const { problem } = state;
  if (problem.stretch >= problem.slots) return true;
  return row(problem.who, m).every(
    (h) => h >= problem.participants || strain(state, h * problem.columns + problem.column[t]!) <= 0,
  );
}
