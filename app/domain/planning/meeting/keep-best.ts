import { costOf, isLawful } from "./anneal.ts";
import { restore } from "./place.ts";
import type { Prices } from "./prices.ts";
import type { Problem } from "./problem.ts";
import { emptyState, type State } from "./state.ts";
import { type Worth, worthHeld } from "./worth.ts";

/** A schedule: meeting -> slot or -1, what it holds and how often it breaks somebody's day. */
export type Schedule = { slot: Int32Array; priority: number; breaks: number };

/** The best lawful schedule of a search so far. */
export type Kept = {
  /** Another object whenever it is better; null before the first. */
  best(): Schedule | null;
  /** Keeps a lawful schedule if it is worth more, or as much at less cost. */
  keep(slot: Int32Array, value: { worth: number; cost: number; priority: number }): void;
  /** The same for a state, if it is lawful. */
  keepLawful(state: State): void;
  /** Keeps a lawful state whatever was kept before. */
  put(state: State): void;
};

/** Worths and costs that differ by less are the same; they are sums of fractions. */
export const EVEN = 1e-6;

/** Nothing is kept at first. Each plan that is kept is copied: cost O(meetings * slots). */
export function createKept(problem: Problem, worth: Worth, prices: Prices): Kept {
  let best: (Schedule & { worth: number; cost: number }) | null = null;
  const judge = (state: State) => {
    return { worth: worthHeld(state, worth), cost: costOf(state, prices), priority: state.total.priority };
  };
  const keep: Kept["keep"] = (slot, value) => {
    const { worth, cost } = value;
    if (best && (worth < best.worth - EVEN || (worth < best.worth + EVEN && cost > best.cost - EVEN))) return;
    best = { ...value, slot: slot.slice(), breaks: countBreaks(problem, slot) };
  };
  return {
    best: () => best,
    keep,
    keepLawful(state) {
      if (isLawful(state)) keep(state.slot, judge(state));
    },
    put(state) {
      best = { ...judge(state), slot: state.slot.slice(), breaks: state.total.breaks };
    },
  };
}

/** Breaks of everybody in a schedule. */
function countBreaks(problem: Problem, slot: Int32Array): number {
  const state = emptyState(problem, Number.POSITIVE_INFINITY);
  restore(state, slot);
  return state.total.breaks;
}
