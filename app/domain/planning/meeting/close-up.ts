import { lift } from "./place.ts";
import { type Problem, row } from "./problem.ts";
import type { State } from "./state.ts";

/**
 * The optional meetings of a schedule that may not stand alone: their predecessor is left out or their group is not whole.
 * `slot` loses them. Cost O(rounds * meetings).
 */
export function closeSlots(problem: Problem, slot: Int32Array): number[] {
  const out: number[] = [];
  for (let changed = true; changed; ) {
    changed = false;
    for (let m = 0; m < problem.meetings; m++) {
      if (slot[m]! < 0 || problem.required[m] === 1) continue;
      const whole =
        row(problem.before, m).every((q) => slot[q]! >= 0) && row(problem.together, m).every((q) => slot[q]! >= 0);
      if (whole) continue;
      slot[m] = -1;
      out.push(m);
      changed = true;
    }
  }
  return out;
}

/** Takes out of `state` what may not stand alone. */
export function closeUp(state: State): void {
  for (const m of closeSlots(state.problem, state.slot.slice())) lift(state, m);
}

/**
 * Takes out optional meetings until everybody has rest and nobody has more breaks than the cap, lightest first, and what may
 * not stand alone without them. What is required stays, so that the rules may still be broken after it.
 * Cost O(meetings taken out * participants * columns).
 */
export function shed(state: State): void {
  const { problem } = state;
  while (state.total.tired > 0 || state.total.excess > 0) {
    let least = -1;
    for (let p = 0; p < problem.participants; p++) {
      if (!isStrained(state, p)) continue;
      for (const m of row(problem.of, p)) {
        if (state.slot[m]! < 0 || problem.required[m] === 1) continue;
        if (least < 0 || problem.weight[m]! < problem.weight[least]!) least = m;
      }
    }
    if (least < 0) return;
    lift(state, least);
    closeUp(state);
  }
}

/** Whether `p` has too many breaks, or too many meetings in a row. */
function isStrained({ problem, diary, breaks, breaksCap }: State, p: number): boolean {
  if (breaks[p]! > breaksCap) return true;
  let run = 0;
  for (let c = 0; c < problem.columns; c++) {
    run = diary[p * problem.columns + c]! >= 0 ? run + 1 : 0;
    if (run > problem.stretch) return true;
  }
  return false;
}
