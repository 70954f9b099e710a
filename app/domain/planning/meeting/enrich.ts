import type { Random } from "../random.ts";
import { leavesRest } from "./fits.ts";
import { fullPool, isIn } from "./in-pools.ts";
import { lift, place } from "./place.ts";
import { type Problem, row } from "./problem.ts";
import type { State } from "./state.ts";
import { type Worth, worthIn } from "./worth.ts";

/**
 * Holds more: every meeting left out, heaviest first, takes a slot if what it throws out there is worth less than itself and
 * nothing thrown out is required or held together with others. A group comes in whole or not at all.
 * @returns whether anything changed; what is held is only worth more
 * Cost O(meetings left out * slots * holders).
 */
export function enrich(state: State, random: Random, order: readonly number[], worth: Worth): boolean {
  const { problem } = state;
  let changed = false;
  for (const m of order) {
    if (state.slot[m]! >= 0) continue;
    const group = [m, ...row(problem.together, m)];
    const left = group.reduce((sum, x) => sum + worthIn(state, worth, x), 0);
    const undo: [number, number][] = [];
    let budget = left;
    for (const x of group) {
      budget = enter(state, random, x, worth, budget, undo);
      if (budget <= 0) break;
    }
    if (budget > 0) changed = true;
    else
      for (const [x, t] of undo.reverse())
        if (t < 0) lift(state, x);
        else place(state, x, t);
  }
  return changed;
}

/**
 * Places `m` where what it throws out is worth less than `budget`.
 * @returns what is left of the budget; 0 when there is no such slot
 */
function enter(
  state: State,
  random: Random,
  m: number,
  worth: Worth,
  budget: number,
  undo: [number, number][],
): number {
  const open = row(state.problem.open, m);
  const start = open.length > 1 ? random.below(open.length) : 0;
  for (let i = 0; i < open.length; i++) {
    const t = open[(start + i) % open.length]!;
    const out = inTheWay(state, m, t, worth, budget);
    if (out === null || !leavesRest(state, m, t)) continue;
    let rest = budget;
    for (const x of out) {
      rest -= worthIn(state, worth, x);
      undo.push([x, state.slot[x]!]);
      lift(state, x);
    }
    place(state, m, t);
    undo.push([m, -1]);
    return rest;
  }
  return 0;
}

/** What must leave so that `m` can take `t`, or null when that is not worth it or not allowed. */
function inTheWay(state: State, m: number, t: number, worth: Worth, budget: number): number[] | null {
  const { problem, slot, diary } = state;
  if (row(problem.before, m).some((q) => slot[q]! < 0 || slot[q]! >= t)) return null;
  if (row(problem.behind, m).some((q) => slot[q]! >= 0 && slot[q]! <= t)) return null;
  const out: number[] = [];
  let price = 0;
  let here = 0;
  const add = (x: number): boolean => {
    if (out.includes(x)) return true;
    out.push(x);
    price += worthIn(state, worth, x);
    if (slot[x] === t) here++;
    return price < budget && maySpare(state, x) && !row(problem.before, m).includes(x);
  };
  for (const h of row(problem.who, m)) {
    const other = diary[h * problem.columns + problem.column[t]!]!;
    if (other >= 0) {
      if (!add(other)) return null;
    } else if (state.count[h]! >= problem.most[h]!) {
      const least = cheapest(state, worth, row(problem.of, h));
      if (least < 0 || !add(least)) return null;
    }
  }
  const sitting = state.inSlot.subarray(t * state.width, t * state.width + state.load[t]!);
  for (let pool = fullPool(state, m, t, out); pool > 0; pool = fullPool(state, m, t, out)) {
    const inside = sitting.filter((x) => !out.includes(x) && isIn(problem, x, pool));
    const least = cheapest(state, worth, inside);
    if (least < 0 || !add(least)) return null;
  }
  if (state.load[t]! - here >= problem.places[t]!) {
    const least = cheapest(state, worth, sitting);
    if (least < 0 || out.includes(least) || !add(least)) return null;
  }
  return out;
}

/** Whether `x` may be thrown out: nothing that is held needs it. */
function maySpare({ problem, slot }: State, x: number): boolean {
  if (problem.required[x] === 1 || isGrouped(problem, x)) return false;
  return !row(problem.behind, x).some((q) => slot[q]! >= 0);
}

function isGrouped({ together }: Problem, x: number): boolean {
  return together.from[x + 1]! > together.from[x]!;
}

function cheapest(state: State, worth: Worth, among: Int32Array): number {
  let least = -1;
  let price = Number.POSITIVE_INFINITY;
  for (const x of among) {
    if (state.slot[x]! < 0 || !maySpare(state, x)) continue;
    const own = worthIn(state, worth, x);
    if (own >= price) continue;
    least = x;
    price = own;
  }
  return least;
}
