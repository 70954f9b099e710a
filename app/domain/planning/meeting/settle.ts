import type { Random } from "../random.ts";
import { fullPool, isIn } from "./in-pools.ts";
import { lift, place } from "./place.ts";
import type { State } from "./state.ts";

/**
 * Construction by ejection: a waiting meeting takes the slot where it throws out the least, and whatever is thrown out
 * waits again and weighs more from then on, so that the hard ones end where they fit (the ejection chains of Glover 1996
 * with the conflict weights of Morris 1993). Only meetings marked `wanted` wait.
 */
export type Settling = {
  state: State;
  random: Random;
  waiting: number[];
  /** meeting -> what throwing it out costs; grows each time it happens. */
  worth: Float64Array;
  thrown: number[];
  seen: Int32Array;
  mark: number;
};

/** Starts with every wanted meeting that has no slot yet; hardest first. */
export function startSettling(state: State, random: Random, wanted: (m: number) => boolean): Settling {
  const { problem } = state;
  const waiting: number[] = [];
  const worth = new Float64Array(problem.meetings);
  for (let m = 0; m < problem.meetings; m++) {
    const open = problem.open.from[m + 1]! - problem.open.from[m]!;
    const tied =
      problem.before.from[m + 1]! - problem.before.from[m]! + problem.behind.from[m + 1]! - problem.behind.from[m]!;
    worth[m] = 1 + (open > 0 ? problem.slots / open : 0) * 0.5 + tied * 0.2;
    if (state.slot[m]! < 0 && wanted(m) && (open > 0 || problem.required[m] === 1)) waiting.push(m);
  }
  const noise = Float64Array.from({ length: problem.meetings }, () => random.unit() * 0.1);
  waiting.sort((x, y) => worth[x]! + noise[x]! - worth[y]! - noise[y]!);
  return { state, random, waiting, worth, thrown: [], seen: new Int32Array(problem.meetings), mark: 0 };
}

/**
 * Takes up to `steps` placements.
 * @returns true when nothing waits any more
 * Cost of a step: open slots of the meeting times its holders (plus the meetings of a full slot).
 */
export function settle(settling: Settling, steps: number): boolean {
  const { state, waiting, worth, thrown } = settling;
  for (let step = 0; step < steps && waiting.length > 0; step++) {
    const m = takeNext(settling);
    const t = cheapestSlot(settling, m);
    if (t < 0) {
      // Nowhere to go: it waits at the far end, so that the others are placed all the same.
      waiting.unshift(m);
      continue;
    }
    toThrowOut(settling, m, t);
    const { required } = state.problem;
    if (required[m] === 0 && thrown.some((x) => required[x] === 1)) {
      // What may be left out never drives out what may not.
      waiting.unshift(m);
      continue;
    }
    for (let i = 0; i < thrown.length; i++) {
      const out = thrown[i]!;
      lift(state, out);
      worth[out]! += 1;
      waiting.push(out);
    }
    place(state, m, t);
  }
  return waiting.length === 0;
}

/** Mostly the last one thrown out (a chain is followed to its end), at times any, which breaks cycles. */
function takeNext({ waiting, random }: Settling): number {
  if (random.below(8) === 0) {
    const i = random.below(waiting.length);
    const m = waiting[i]!;
    waiting[i] = waiting[waiting.length - 1]!;
    waiting.length--;
    return m;
  }
  return waiting.pop()!;
}

function cheapestSlot(settling: Settling, m: number): number {
  const { state, random } = settling;
  const { open } = state.problem;
  let best = -1;
  let least = Number.POSITIVE_INFINITY;
  for (let i = open.from[m]!; i < open.from[m + 1]!; i++) {
    const t = open.items[i]!;
    let cost = toThrowOut(settling, m, t);
    if (cost >= least + 2) continue;
    cost += 0.05 * newBreaks(state, m, t) + 0.02 * random.unit();
    if (cost < least) {
      least = cost;
      best = t;
    }
  }
  return best;
}

/** Fills `thrown` with what must leave so that `m` fits into `t`, and answers what that costs. */
function toThrowOut(settling: Settling, m: number, t: number): number {
  const { state, thrown, seen, worth } = settling;
  const { problem, slot, diary } = state;
  thrown.length = 0;
  const mark = ++settling.mark;
  let cost = 0;
  let here = 0;
  const add = (x: number) => {
    if (seen[x] === mark) return;
    seen[x] = mark;
    thrown.push(x);
    cost += worth[x]!;
    if (slot[x] === t) here++;
  };
  for (let i = problem.who.from[m]!; i < problem.who.from[m + 1]!; i++) {
    const h = problem.who.items[i]!;
    const other = diary[h * problem.columns + problem.column[t]!]!;
    if (other >= 0) add(other);
    else if (state.count[h]! >= problem.most[h]!) {
      const victim = lightest(settling, h);
      if (victim >= 0) add(victim);
    }
  }
  for (let i = problem.before.from[m]!; i < problem.before.from[m + 1]!; i++) {
    const q = problem.before.items[i]!;
    if (slot[q]! >= t) add(q);
  }
  for (let i = problem.behind.from[m]!; i < problem.behind.from[m + 1]!; i++) {
    const q = problem.behind.items[i]!;
    if (slot[q]! >= 0 && slot[q]! <= t) add(q);
  }
  for (let pool = fullPool(state, m, t, thrown); pool > 0; pool = fullPool(state, m, t, thrown)) {
    const victim = cheapestIn(settling, t, pool);
    if (victim < 0) break;
    add(victim);
  }
  if (state.load[t]! - here >= problem.places[t]!) {
    const victim = cheapestIn(settling, t, 0);
    if (victim >= 0) add(victim);
  }
  return cost;
}

/** The meeting of a pool in a slot that is thrown out most cheaply and is not yet; ties fall at random. */
function cheapestIn({ state, random, seen, mark, worth }: Settling, t: number, pool: number): number {
  let victim = -1;
  if (state.load[t] === 0) return victim;
  const start = random.below(state.load[t]!);
  for (let k = 0; k < state.load[t]!; k++) {
    const x = state.inSlot[t * state.width + ((start + k) % state.load[t]!)]!;
    if (seen[x] === mark || (victim >= 0 && worth[x]! >= worth[victim]!)) continue;
    if (pool === 0 || isIn(state.problem, x, pool)) victim = x;
  }
  return victim;
}

function lightest({ state, worth }: Settling, h: number): number {
  const { of } = state.problem;
  let victim = -1;
  for (let i = of.from[h]!; i < of.from[h + 1]!; i++) {
    const x = of.items[i]!;
    if (state.slot[x]! >= 0 && (victim < 0 || worth[x]! < worth[victim]!)) victim = x;
  }
  return victim;
}

/** How many runs of meetings the holders of `m` gain if it takes `t`; negative when it closes gaps. */
function newBreaks(state: State, m: number, t: number): number {
  const { problem, diary } = state;
  let sum = 0;
  for (let i = problem.who.from[m]!; i < problem.who.from[m + 1]!; i++) {
    const h = problem.who.items[i]!;
    if (h >= problem.participants || state.count[h] === 0) continue;
    const at = h * problem.columns + problem.column[t]!;
    const left = diary[at - 1]! >= 0;
    const right = diary[at + 1]! >= 0;
    sum += left ? (right ? -1 : 0) : right ? 0 : 1;
  }
  return sum;
}
