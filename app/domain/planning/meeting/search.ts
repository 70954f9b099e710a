import { createRandom } from "../random.ts";
import { type Annealing, anneal, costOf, isLawful, startAnnealing } from "./anneal.ts";
import { closeSlots, closeUp, shed } from "./close-up.ts";
import { enrich } from "./enrich.ts";
import { createKept, EVEN, type Schedule } from "./keep-best.ts";
import { canLoosen, loosen } from "./loose/loose.ts";
import { tighten } from "./loose/tighten.ts";
import { type LooseWalk, walkLoosely } from "./loose/walk.ts";
import { lift, restore } from "./place.ts";
import { pricesOf } from "./prices.ts";
import type { Problem } from "./problem.ts";
import { settle, startSettling } from "./settle.ts";
import { emptyState, type State } from "./state.ts";
import { createTrials } from "./trials.ts";
import { worthHeld, worthOf } from "./worth.ts";

/** A search for a good plan; each call of `advance` goes on where the last one stopped. */
export type Search = {
  /**
   * Works for about `steps` steps: a step is one attempted exchange, a placement counts as 50, a loose move as a fifth; for
   * trials see there. Does nothing once everything has been tried.
   */
  advance(steps: number): void;
  /** The best schedule so far that keeps every hard rule, another object whenever it is better; null before the first. */
  best(): Schedule | null;
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
/** Where an exchange walk begins after a loose one: warm enough to mend what was placed anew, too cold to undo the rest. */
const MENDING = 0.25;
/**
 * When so many coolings of the next length, or so many steps per meeting, are left, they are made into one: on large days breaks
 * fall with the square root of a cooling's length, and nothing is gained by a shorter one before it.
 */
const LAST_COOLINGS = 5;
const WORTH_ONE = 10_000;
/** Placements per wanted meeting before the meetings that still wait are left out, if they may be. */
const SETTLE_PER_MEETING = 300;
/** How many loose moves count as one step, and which share of a loose cooling its mending takes. */
const LOOSE_MOVES = 5;
const MEND_SHARE = 0.12;

/**
 * Searches plans that hold the meetings of `wanted`, and more or others where that is worth more.
 *
 * Meetings are placed by ejection, then two kinds of cooling take turns, each from the best schedule so far: exchanges that
 * keep every rule (`anneal`), and moves through schedules that do not (`loose/`), made lawful and mended at their end.
 * A small day is tried through before that, which mostly finds its best plan. Any day is as long as no plan keeps every rule,
 * for half of the time and longer each time, so that in the end a plan is found wherever there is one.
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
  const trials = createTrials(problem, random);
  const worth = worthOf(problem);
  const prices = pricesOf(problem);
  const loosens = canLoosen(state);
  const optional = Array.from({ length: problem.meetings }, (_, m) => m)
    .filter((m) => problem.required[m] === 0)
    .sort((a, b) => problem.weight[b]! - problem.weight[a]!);
  const required = problem.meetings - optional.length;
  let placements = SETTLE_PER_MEETING * problem.meetings;
  let steps = Math.max(20_000, FIRST_STEPS_PER_MEETING * problem.meetings);
  let annealing: Annealing | null = null;
  let walk: LooseWalk | null = null;
  let mending = 0;
  let coolings = 0;
  const kept = createKept(problem, worth, prices);
  /** Where each cooling starts: the schedule worth most at the least cost, which may break a rule for a while. */
  let start = { slot: state.slot.slice(), worth: -1, cost: Number.POSITIVE_INFINITY };
  /** Only required meetings are held until there is a lawful plan of them. */
  let bare = false;
  let left = Number.POSITIVE_INFINITY;

  const remember = (from: Annealing) => {
    const held = worthHeld(state, worth);
    if (from.lawfulCost < Number.POSITIVE_INFINITY)
      kept.keep(from.lawful, { worth: held, cost: from.lawfulCost, priority: state.total.priority });
    if (held > start.worth + EVEN || (held > start.worth - EVEN && from.bestCost < start.cost))
      start = { slot: from.best.slice(), worth: held, cost: from.bestCost };
  };
  const heldWhole = () => {
    let held = 0;
    for (let m = 0; m < problem.meetings; m++) if (problem.required[m] === 1 && state.slot[m]! >= 0) held++;
    return held === required;
  };
  /** A first plan while optional meetings still wait for a place. */
  const keepEarly = () => {
    if (kept.best() !== null || optional.length === 0) return;
    const early = emptyState(problem, cap);
    const slot = state.slot.slice();
    closeSlots(problem, slot);
    restore(early, slot);
    shed(early);
    kept.keepLawful(early);
  };
  /** Begins anew from a lawful plan, and holds more if there is room. */
  const beginAt = (slot: Int32Array) => {
    bare = false;
    restore(state, slot);
    enrich(state, random, optional, worth);
    kept.keepLawful(state);
    start = { slot: state.slot.slice(), worth: worthHeld(state, worth), cost: costOf(state, prices) };
  };
  /** Where the wanted meetings cannot be held lawfully, some are left out; where that is not enough, all that may be, for now. */
  const relent = () => {
    if (optional.length === 0 || isLawful(state)) return;
    shed(state);
    if (isLawful(state)) return beginAt(state.slot.slice());
    for (const m of optional) if (state.slot[m]! >= 0) lift(state, m);
    bare = true;
    start = { slot: state.slot.slice(), worth: worthHeld(state, worth), cost: costOf(state, prices) };
  };
  const exchange = (hot: number, length: number) => {
    walk = null;
    annealing = startAnnealing(state, random, prices, { hot, cold: COLD, steps: Math.max(1000, Math.floor(length)) });
    remember(annealing);
  };
  /** The next cooling, of the kind whose turn it is; the last one takes all the time that is left. */
  const cool = () => {
    const last = coolings > 0 && (left < LAST_COOLINGS * steps || left < WORTH_ONE * problem.meetings);
    const length = last ? Math.max(1000, left) : steps;
    const loose = loosens && start.worth >= 0 && (last || coolings % 2 === 1);
    coolings++;
    if (!loose) return exchange(HOT, length);
    mending = length * MEND_SHARE;
    walk = { loose: loosen(state, state.slot, prices), random, step: 0, steps: LOOSE_MOVES * (length - mending) };
  };
  const afterWalk = (loose: LooseWalk) => {
    if (!tighten(state, loose.loose, random)) restore(state, start.slot);
    closeUp(state);
    if (!bare) enrich(state, random, optional, worth);
    exchange(MENDING, mending);
  };

  /** Goes on with a trial; once it ends, the next cooling begins at its plan. */
  const tryOn = (count: number) => {
    const found = trials.run(count);
    if (found !== null) {
      const plan = emptyState(problem, cap);
      restore(plan, found);
      kept.put(plan);
    }
    if (trials.running() || trials.over()) return;
    const best = kept.best();
    if (best !== null) beginAt(best.slot);
    if (best !== null || annealing !== null) cool();
  };

  return {
    advance(count) {
      if (trials.over()) return;
      if (trials.running()) return tryOn(count);
      trials.spend(count);
      if (walk !== null) {
        if (!walkLoosely(walk, LOOSE_MOVES * count)) afterWalk(walk);
        return;
      }
      if (annealing === null) {
        const share = Math.ceil(count / 50);
        placements -= share;
        const settled = settle(settling, share);
        const enough = settled || (optional.length > 0 && placements < 0);
        const whole = heldWhole();
        if (whole && !enough) keepEarly();
        if (kept.best() === null && placements < 0 && !(whole && enough)) trials.begin();
        if (!whole || !enough) return;
        closeUp(state);
        enrich(state, random, optional, worth);
        cool();
        return;
      }
      const going = anneal(annealing, count);
      remember(annealing);
      const best = kept.best();
      if (bare && best !== null) {
        beginAt(best.slot);
        return exchange(HOT, steps);
      }
      if (!bare && state.total.held < problem.meetings && enrich(state, random, optional, worth))
        return exchange(HOT, steps);
      if (going) return;
      restore(state, start.slot);
      if (kept.best() === null) relent();
      if (kept.best() === null && trials.begin()) return;
      if (coolings % 2 === 0) steps = Math.min(steps * GROWTH, LONGEST_PER_MEETING * problem.meetings);
      cool();
    },
    best: kept.best,
    hurry(stepsLeft) {
      left = stepsLeft;
    },
  };
}
