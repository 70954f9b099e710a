import { createRandom } from "../random.ts";
import { type Annealing, anneal, startAnnealing } from "./anneal.ts";
import type { Problem } from "./problem.ts";
import { type Settling, settle, startSettling } from "./settle.ts";
import { emptyState, restore, type State } from "./state.ts";

/** A search for a plan with few breaks; each call of `advance` goes on where the last one stopped. */
export type Search = {
  /** Works for about `steps` steps (a step is one attempted move; a placement counts as 50). */
  advance(steps: number): void;
  /** The best schedule so far that keeps every hard rule: meeting -> slot; null before the first. */
  best(): { slot: Int32Array; breaks: number } | null;
  /** Nothing is left to gain: a plan without any break. */
  done(): boolean;
};

/** The first cooling is short so that a good plan is there at once; each further one is longer by `GROWTH` up to `LONGEST`. */
const FIRST_STEPS_PER_MEETING = 400;
const GROWTH = 1.6;
const LONGEST_PER_MEETING = 60_000;
const HOT = 0.5;
const COLD = 0.1;

/**
 * Searches plans that hold exactly the meetings of `chosen`.
 *
 * @param fewest - participant -> the fewest breaks possible, which sets the safe form of the fairness rule: when nobody has more
 *   than `fairness` breaks above the smallest of these, no two differ by more
 * The sequence of plans depends only on problem, choice, seed and the number of steps. Memory O(holders * slots).
 */
export function createSearch(
  problem: Problem,
  seed: number,
  chosen: (m: number) => boolean,
  fewest: ArrayLike<number>,
): Search {
  const random = createRandom(seed);
  const least = problem.participants === 0 ? 0 : Math.min(...Array.from(fewest));
  const cap = problem.fairness === null ? Number.POSITIVE_INFINITY : problem.fairness + Math.max(0, least);
  const state: State = emptyState(problem, cap);
  const settling: Settling = startSettling(state, random, chosen);
  let annealing: Annealing | null = null;
  let steps = Math.max(20_000, FIRST_STEPS_PER_MEETING * problem.meetings);
  let best: { slot: Int32Array; breaks: number } | null = null;
  /** Where each cooling starts: the schedule of least cost, which may break a rule for a while. */
  let start = { slot: state.slot, cost: Number.POSITIVE_INFINITY };
  let settled = false;

  const startCooling = () => {
    annealing = startAnnealing(state, random, { hot: HOT, cold: COLD, steps });
    steps = Math.min(steps * GROWTH, LONGEST_PER_MEETING * problem.meetings);
    remember(annealing);
  };
  const remember = (from: Annealing) => {
    if (from.lawfulCost < (best?.breaks ?? Number.POSITIVE_INFINITY))
      best = { slot: from.lawful.slice(), breaks: from.lawfulCost };
    if (from.bestCost < start.cost) start = { slot: from.best.slice(), cost: from.bestCost };
  };

  return {
    advance(count) {
      if (!settled) {
        settled = settle(settling, Math.ceil(count / 50));
        if (!settled) return;
        startCooling();
        return;
      }
      const running = annealing!;
      const going = anneal(running, count);
      remember(running);
      if (going) return;
      restore(state, start.slot);
      startCooling();
    },
    best: () => best,
    done: () => best?.breaks === 0,
  };
}
