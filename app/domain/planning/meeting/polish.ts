import { createRandom } from "../random.ts";
import { anyMove } from "./anneal.ts";
import { applyChain, emptyChain } from "./chain.ts";
import { place, restore } from "./place.ts";
import { plotChain } from "./plot-chain.ts";
import { type Problem, row } from "./problem.ts";
import { emptyState, type State } from "./state.ts";

/** A search among plans with the same meetings and as few breaks for one where people change tables less. */
export type Polish = {
  /** Tries about `steps` moves; answers whether the best got better. */
  advance(steps: number): boolean;
  best(): Int32Array;
};

/**
 * Between two adjacent slots a table stays with its people at most once per meeting, so the changes saved there are the size of
 * a maximum matching between the meetings of the two slots that share somebody. A move touches at most four such borders.
 * Moves that cost a break or a change are taken now and then (annealing at a fixed temperature); the best counts breaks first.
 * Cost per move: four matchings of `tables` meetings with two or three edges each.
 */
export function createPolish(problem: Problem, seed: number, slot: Int32Array): Polish {
  const random = createRandom(seed);
  const state = emptyState(problem, problem.fairness ?? Number.POSITIVE_INFINITY);
  for (let m = 0; m < problem.meetings; m++) if (slot[m]! >= 0) place(state, m, slot[m]!);
  const chain = emptyChain(problem.meetings);
  const matcher = createMatcher(state);
  const kept = Int32Array.from({ length: problem.slots }, (_, t) => matcher(t));
  let sum = kept.reduce((total, one) => total + one, 0);
  const { breaks } = state.total;
  let best = { slot: slot.slice(), sum };
  const touched = (a: number, b: number) => [...new Set([a - 1, a, b - 1, b])].filter((t) => t >= 0);

  return {
    advance(steps) {
      const before = best.sum;
      for (let step = 0; step < steps; step++) {
        const move = anyMove(state, random);
        if (move < 0) continue;
        if (!plotChain(state, chain, Math.floor(move / problem.slots), move % problem.slots, random)) continue;
        if (chain.excess > 0 || chain.tired > 0) continue;
        // Judged in two steps, because most moves fail on breaks and the matchings are what costs time.
        if (chain.breaks > 0 && random.unit() >= Math.exp((-BREAK * chain.breaks) / HEAT)) continue;
        const borders = touched(chain.from, chain.to);
        const old = borders.map((border) => kept[border]!);
        applyChain(state, chain);
        let difference = 0;
        for (const [i, border] of borders.entries()) {
          kept[border] = matcher(border);
          difference += kept[border]! - old[i]!;
        }
        if (difference < 0 && random.unit() >= Math.exp(difference / HEAT)) {
          applyChain(state, chain);
          for (const [i, border] of borders.entries()) kept[border] = old[i]!;
          continue;
        }
        sum += difference;
        if (sum > best.sum && state.total.breaks <= breaks) best = { slot: state.slot.slice(), sum };
      }
      if (best.sum > before) return true;
      restore(state, best.slot);
      for (let t = 0; t < problem.slots; t++) kept[t] = matcher(t);
      sum = best.sum;
      return false;
    },
    best: () => best.slot,
  };
}

/** Temperature in saved table changes, and what a break weighs on the way: plans without breaks are islands. */
const HEAT = 0.35;
const BREAK = 1.5;

/** A function slot -> size of a maximum matching between its meetings and those of the next slot that share a participant. */
function createMatcher(state: State): (t: number) => number {
  const { problem, diary } = state;
  const owner = new Int32Array(problem.meetings).fill(-1);
  const seen = new Int32Array(problem.meetings);
  let mark = 0;
  const find = (m: number, column: number): boolean => {
    for (let i = problem.who.from[m]!; i < problem.who.from[m + 1]!; i++) {
      const p = problem.who.items[i]!;
      if (p >= problem.participants) continue;
      const next = diary[p * problem.columns + column]!;
      if (next < 0 || seen[next] === mark) continue;
      seen[next] = mark;
      if (owner[next]! < 0 || find(owner[next]!, column)) {
        owner[next] = m;
        return true;
      }
    }
    return false;
  };
  return (t) => {
    if (t + 1 >= problem.slots) return 0;
    const column = problem.column[t + 1]!;
    for (let i = 0; i < state.load[t + 1]!; i++) owner[state.inSlot[(t + 1) * state.width + i]!] = -1;
    let size = 0;
    for (let i = 0; i < state.load[t]!; i++) {
      mark++;
      if (find(state.inSlot[t * state.width + i]!, column)) size++;
    }
    return size;
  };
}

/**
 * A lower limit on table changes while everybody's meetings lie in one unbroken row and no two meetings share two people:
 * every participant's steps, less one saved per meeting that follows another at its table.
 * @param fullest - how many meetings the fullest slot holds; absent means as few as the number of slots allows
 */
export function fewestChanges(problem: Problem, slot: ArrayLike<number>, fullest = 0): number {
  let held = 0;
  const steps = new Int32Array(problem.participants).fill(-1);
  for (let m = 0; m < problem.meetings; m++) {
    if (slot[m]! < 0) continue;
    held++;
    for (const p of row(problem.who, m)) if (p < problem.participants) steps[p]!++;
  }
  const all = steps.reduce((sum, own) => sum + Math.max(0, own), 0);
  return Math.max(0, all - (held - Math.max(fullest, Math.ceil(held / problem.slots))));
}
