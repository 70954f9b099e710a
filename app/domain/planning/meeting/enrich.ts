import type { Random } from "../random.ts";
import { type Problem, row } from "./problem.ts";
import { lift, place, type State } from "./state.ts";

/**
 * Holds more: every meeting left out, heaviest first, takes a slot if what it throws out there weighs less than itself and
 * nothing thrown out is required.
 * @returns whether anything changed; the priority only rises
 * Cost O(meetings left out * slots * holders).
 */
export function enrich(state: State, random: Random, order: readonly number[]): boolean {
  const { problem } = state;
  let changed = false;
  for (const m of order) {
    if (state.slot[m]! >= 0) continue;
    const open = row(problem.open, m);
    const start = open.length > 1 ? random.below(open.length) : 0;
    for (let i = 0; i < open.length; i++) {
      const t = open[(start + i) % open.length]!;
      const out = inTheWay(state, m, t);
      if (out === null) continue;
      for (const x of out) lift(state, x);
      place(state, m, t);
      changed = true;
      break;
    }
  }
  return changed;
}

/** What must leave so that `m` can take `t`, or null when that is not worth it or not allowed. */
function inTheWay(state: State, m: number, t: number): number[] | null {
  const { problem, slot, diary } = state;
  if (row(problem.before, m).some((q) => slot[q]! < 0 || slot[q]! >= t)) return null;
  if (row(problem.behind, m).some((q) => slot[q]! >= 0 && slot[q]! <= t)) return null;
  const out: number[] = [];
  let weight = 0;
  let here = 0;
  const add = (x: number): boolean => {
    if (out.includes(x)) return true;
    out.push(x);
    weight += problem.weight[x]!;
    if (slot[x] === t) here++;
    return (
      weight < problem.weight[m]! && problem.required[x] === 0 && !row(problem.behind, x).some((q) => slot[q]! >= 0)
    );
  };
  for (const h of row(problem.who, m)) {
    const other = diary[h * problem.columns + problem.column[t]!]!;
    if (other >= 0) {
      if (!add(other)) return null;
    } else if (state.count[h]! >= problem.most[h]!) {
      const least = lightest(problem, state, row(problem.of, h));
      if (least < 0 || !add(least)) return null;
    }
  }
  if (state.load[t]! - here >= problem.tables) {
    const least = lightest(problem, state, state.inSlot.subarray(t * state.width, t * state.width + state.load[t]!));
    if (least < 0 || out.includes(least) || !add(least)) return null;
  }
  return out;
}

function lightest(problem: Problem, state: State, among: Int32Array): number {
  let least = -1;
  for (const x of among)
    if (state.slot[x]! >= 0 && problem.required[x] === 0 && (least < 0 || problem.weight[x]! < problem.weight[least]!))
      least = x;
  return least;
}
