import type { Random } from "../random.ts";
import type { Chain } from "./chain.ts";
import { span, strain } from "./count-day.ts";
import { row } from "./rows.ts";
import type { State } from "./state.ts";

/**
 * Works out the move of `m` to slot `to`; changes nothing in `state`.
 * @returns false when a meeting may not change sides, the order would break, or no table is left on either side
 * Cost O(size of the chain), at most the two slots' meetings.
 */
export function plotChain(state: State, chain: Chain, m: number, to: number, random: Random): boolean {
  chain.stamp++;
  chain.size = 0;
  chain.from = state.slot[m]!;
  chain.to = to;
  chain.net = 0;
  chain.breaks = 0;
  chain.span = 0;
  chain.excess = 0;
  chain.tired = 0;
  if (!grow(state, chain, m)) return false;
  if (!balance(state, chain, random)) return false;
  return keepsPools(state, chain) && keepsOrder(state, chain);
}

/** Adds to the chain everything that must change sides together with `seed`. */
function grow(state: State, chain: Chain, seed: number): boolean {
  const { problem, slot, diary } = state;
  const { from: whoFrom, items: who } = problem.who;
  const { allowed, slots, columns, participants } = problem;
  const a = chain.from;
  const b = chain.to;
  const columnA = problem.column[a]!;
  const columnB = problem.column[b]!;
  const { list, mark, stamp } = chain;
  let head = chain.size;
  list[chain.size++] = seed;
  mark[seed] = stamp;
  while (head < chain.size) {
    const m = list[head++]!;
    const forward = slot[m] === a;
    if (allowed[m * slots + (forward ? b : a)] === 0) return false;
    chain.net += forward ? 1 : -1;
    const far = forward ? columnB : columnA;
    for (let i = whoFrom[m]!; i < whoFrom[m + 1]!; i++) {
      const h = who[i]!;
      const other = diary[h * columns + far]!;
      if (other < 0) {
        if (h < participants) endOfChain(state, chain, h, forward ? columnA : columnB, far, forward);
      } else if (mark[other] !== stamp) {
        mark[other] = stamp;
        list[chain.size++] = other;
      }
    }
  }
  return true;
}

/** Counts what it costs participant `p` to swap column `near` for the free column `far`. */
function endOfChain(state: State, chain: Chain, p: number, near: number, far: number, forward: boolean): void {
  const { problem, diary, runs } = state;
  const base = p * problem.columns;
  const left = diary[base + near - 1]! >= 0;
  const right = diary[base + near + 1]! >= 0;
  const leaving = left ? (right ? 1 : 0) : right ? 0 : -1;
  const leftFar = far - 1 !== near && diary[base + far - 1]! >= 0;
  const rightFar = far + 1 !== near && diary[base + far + 1]! >= 0;
  const arriving = leftFar ? (rightFar ? -1 : 0) : rightFar ? 0 : 1;
  let difference = leaving + arriving;
  chain.span += spanChange(state, p, chain.from, chain.to);
  if (problem.segments > 1) {
    const here = problem.segment[forward ? chain.from : chain.to]!;
    const there = problem.segment[forward ? chain.to : chain.from]!;
    if (here !== there) {
      const runsHere = runs[p * problem.segments + here]!;
      const runsThere = runs[p * problem.segments + there]!;
      difference =
        Math.max(1, runsHere + leaving) -
        Math.max(1, runsHere) +
        Math.max(1, runsThere + arriving) -
        Math.max(1, runsThere);
    }
  }
  if (difference !== 0) {
    chain.breaks += difference;
    const old = state.breaks[p]!;
    const now = old + difference;
    const cap = state.breaksCap;
    chain.excess += (now > cap ? now - cap : 0) - (old > cap ? old - cap : 0);
  }
  if (problem.stretch < problem.slots) {
    const kept = diary[base + near]!;
    diary[base + near] = -1;
    chain.tired += strain(state, base + far) - strain(state, base + near);
    diary[base + near] = kept;
  }
}

/** How much longer or shorter `p`'s half-days get when slots a and b swap, of which exactly one is busy. */
function spanChange({ problem, mask, bit }: State, p: number, a: number, b: number): number {
  const here = p * problem.segments + problem.segment[a]!;
  const there = p * problem.segments + problem.segment[b]!;
  const m = mask[here]!;
  if (here === there) return span(m ^ bit[a]! ^ bit[b]!) - span(m);
  const n = mask[there]!;
  return span(m ^ bit[a]!) - span(m) + span(n ^ bit[b]!) - span(n);
}

/** While a side has too many meetings, adds a second piece that goes the other way; a few tries, then gives up. */
function balance(state: State, chain: Chain, random: Random): boolean {
  const { load, problem } = state;
  for (let tries = 0; tries < 4; tries++) {
    const overTo = load[chain.to]! + chain.net - problem.places[chain.to]!;
    const overFrom = load[chain.from]! - chain.net - problem.places[chain.from]!;
    if (overTo <= 0 && overFrom <= 0) return true;
    const full = overTo > 0 ? chain.to : chain.from;
    const seed = state.inSlot[full * state.width + random.below(load[full]!)]!;
    if (chain.mark[seed] === chain.stamp) continue;
    if (!grow(state, chain, seed)) return false;
  }
  return (
    load[chain.to]! + chain.net <= problem.places[chain.to]! &&
    load[chain.from]! - chain.net <= problem.places[chain.from]!
  );
}

/** Whether every set of tables that meetings insist on still has room on both sides. */
function keepsPools(state: State, chain: Chain): boolean {
  const { pools, slots } = state.problem;
  if (pools.count === 1) return true;
  const { from, to } = chain;
  const net = new Int32Array(pools.count);
  for (let i = 0; i < chain.size; i++) {
    const m = chain.list[i]!;
    for (const pool of row(pools.of, m)) net[pool]! += state.slot[m] === from ? 1 : -1;
  }
  for (let pool = 1; pool < pools.count; pool++) {
    const there = pool * slots + to;
    const here = pool * slots + from;
    if (net[pool]! > 0 && state.inPool[there]! + net[pool]! > pools.room[there]!) return false;
    if (net[pool]! < 0 && state.inPool[here]! - net[pool]! > pools.room[here]!) return false;
  }
  return true;
}

/** Whether every meeting of the move still follows what must be before it and precedes what must be behind it. */
function keepsOrder(state: State, chain: Chain): boolean {
  const { before, behind } = state.problem;
  if (before.items.length === 0) return true;
  for (let i = 0; i < chain.size; i++) {
    const m = chain.list[i]!;
    const t = slotAfter(state, chain, m);
    for (let j = before.from[m]!; j < before.from[m + 1]!; j++)
      if (slotAfter(state, chain, before.items[j]!) >= t) return false;
    for (let j = behind.from[m]!; j < behind.from[m + 1]!; j++) {
      const later = slotAfter(state, chain, behind.items[j]!);
      if (later >= 0 && later <= t) return false;
    }
  }
  return true;
}

function slotAfter(state: State, chain: Chain, m: number): number {
  const t = state.slot[m]!;
  return chain.mark[m] === chain.stamp ? chain.from + chain.to - t : t;
}
