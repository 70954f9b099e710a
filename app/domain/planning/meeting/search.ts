import { createRandom } from "../random.ts";
import { type Annealing, anneal, isLawful, startAnnealing } from "./anneal.ts";
import { enrich } from "./enrich.ts";
import type { Problem } from "./problem.ts";
import { settle, startSettling } from "./settle.ts";
import { emptyState, restore, type State } from "./state.ts";

/** A schedule: meeting -> slot or -1, what it holds and how often it breaks somebody's day. */
export type Schedule = { slot: Int32Array; priority: number; breaks: number };

/** A search for a good plan; each call of `advance` goes on where the last one stopped. */
export type Search = {
  /** Works for about `steps` steps (a step is one attempted move; a placement counts as 50). */
  advance(steps: number): void;
  /** The best schedule so far that keeps every hard rule; null before the first. */
  best(): Schedule | null;
  /** Goes on from a better schedule found elsewhere. */
  adopt(slot: Int32Array): void;
  /**
   * Says how many steps are left in all. When that is less than a few further coolings, the rest becomes one slow cooling: the
   * slower it is, the better it ends. The sequence of plans then depends on this number too.
   */
  hurry(stepsLeft: number): void;
};

/** The first cooling is short so that a good plan is there at once; each further one is longer by `GROWTH` up to `LONGEST`. */
const FIRST_STEPS_PER_MEETING = 400;
const GROWTH = 2;
const LONGEST_PER_MEETING = 100_000;
/** Temperatures in breaks: above 0.5 schedules melt, below 0.15 little moves (measured on the benchmark's families alike). */
const HOT = 0.45;
const COLD = 0.17;
/** When so many coolings of the next length, or so many steps per meeting, are left, they are made into one. */
const LAST_COOLINGS = 3;
const WORTH_ONE = 4_000;
/** Placements per wanted meeting before the meetings that still wait are left out, if they may be. */
const SETTLE_PER_MEETING = 300;

/**
 * Searches plans that hold the meetings of `wanted`, and more or others where that weighs more.
 *
 * @param fewest - participant -> the fewest breaks possible, which sets the safe form of the fairness rule: when nobody has more
 *   than `fairness` breaks above the smallest of these, no two differ by more
 * The sequence of plans depends only on problem, choice, seed and the number of steps. Memory O(holders * slots).
 */
export function createSearch(
  problem: Problem,
  seed: number,
  wanted: (m: number) => boolean,
  fewest: ArrayLike<number>,
): Search {
  const random = createRandom(seed);
  const least = problem.participants === 0 ? 0 : Math.min(...Array.from(fewest));
  const cap = problem.fairness === null ? Number.POSITIVE_INFINITY : problem.fairness + Math.max(0, least);
  const state: State = emptyState(problem, cap);
  const settling = startSettling(state, random, wanted);
  const optional = Array.from({ length: problem.meetings }, (_, m) => m)
    .filter((m) => problem.required[m] === 0)
    .sort((a, b) => problem.weight[b]! - problem.weight[a]!);
  const required = problem.meetings - optional.length;
  let placements = SETTLE_PER_MEETING * problem.meetings;
  let steps = Math.max(20_000, FIRST_STEPS_PER_MEETING * problem.meetings);
  let annealing: Annealing | null = null;
  let best: Schedule | null = null;
  /** Where each cooling starts: the schedule of most priority and least cost, which may break a rule for a while. */
  let start = { slot: state.slot.slice(), priority: -1, cost: Number.POSITIVE_INFINITY };

  const keep = (slot: Int32Array, priority: number, breaks: number) => {
    if (best && (priority < best.priority || (priority === best.priority && breaks >= best.breaks))) return;
    best = { slot: slot.slice(), priority, breaks };
  };
  const remember = (from: Annealing) => {
    const { priority } = state.total;
    if (from.lawfulCost < Number.POSITIVE_INFINITY) keep(from.lawful, priority, from.lawfulCost);
    if (priority > start.priority || from.bestCost < start.cost)
      start = { slot: from.best.slice(), priority, cost: from.bestCost };
  };
  let left = Number.POSITIVE_INFINITY;
  const startCooling = () => {
    const last = left < LAST_COOLINGS * steps || left < WORTH_ONE * problem.meetings;
    const length = last ? Math.max(1000, left) : steps;
    annealing = startAnnealing(state, random, { hot: HOT, cold: COLD, steps: length });
    remember(annealing);
  };
  const allRequired = () => {
    let held = 0;
    for (let m = 0; m < problem.meetings; m++) if (problem.required[m] === 1 && state.slot[m]! >= 0) held++;
    return held === required;
  };

  return {
    advance(count) {
      if (annealing === null) {
        const share = Math.ceil(count / 50);
        placements -= share;
        const settled = settle(settling, share);
        if (settled || (optional.length > 0 && placements < 0 && allRequired())) {
          enrich(state, random, optional);
          startCooling();
        } else if (optional.length > 0 && allRequired() && isLawful(state))
          keep(state.slot, state.total.priority, state.total.breaks);
        return;
      }
      const going = anneal(annealing, count);
      remember(annealing);
      if (state.total.held < problem.meetings && enrich(state, random, optional)) return startCooling();
      if (going) return;
      restore(state, start.slot);
      steps = Math.min(steps * GROWTH, LONGEST_PER_MEETING * problem.meetings);
      startCooling();
    },
    best: () => best,
    hurry(stepsLeft) {
      left = stepsLeft;
    },
    adopt(slot) {
      if (annealing === null) return;
      restore(state, slot);
      startCooling();
    },
  };
}
