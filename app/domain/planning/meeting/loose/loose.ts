import type { Prices } from "../prices.ts";
import type { Problem } from "../problem.ts";
import type { State } from "../state.ts";
import { type LocalCost, localCost, ones } from "./local.ts";

/**
 * A schedule that may seat somebody at two tables at once, overfill a slot or turn an order round, each for a price. A move
 * concerns one meeting and the two or three people in it, so it is judged in a tenth of the time a lawful exchange takes,
 * and what stands in the way of a better plan is walked through instead of around. Half-days have at most 31 slots.
 */
export type Loose = {
  problem: Problem;
  prices: Prices;
  /** What a clash weighs at present, see `harden`. */
  clash: number;
  cap: number;
  local: LocalCost;
  /** meeting -> slot; those at -1 are left out and stay so. */
  slot: Int32Array;
  /** The meetings that are held. */
  held: Int32Array;
  /** holder * slots + slot -> meetings there. */
  count: Uint8Array;
  /** participant * segments + segment -> busy slots as bits, and what they cost. */
  mask: Int32Array;
  cost: Float64Array;
  bit: Int32Array;
  /** slot -> its place in its half-day; segment -> the bits of its slots, and the slot of bit 0. */
  within: Int32Array;
  whole: Int32Array;
  first: Int32Array;
  /** pool * slots + slot -> meetings there. */
  inPool: Int32Array;
  /** participant -> meetings held. */
  own: Int32Array;
  /** Participants with a break or a clash: the first `size` of `list`; `at` is the way back. */
  troubled: { size: number; list: Int32Array; at: Int32Array };
};

/** What two meetings at once weigh at first, a meeting too many for the tables, and a turned order; a break is 1. */
export const CLASH = 1;
export const CROWD = 1;
export const TURNED = 2;

/** Whether half-days are short enough for bits. */
export function canLoosen(state: State): boolean {
  return state.problem.slots > 0 && state.bit[0] !== 0;
}

/** The schedule `slot`, ready to walk. Cost O(holders * slots). */
export function loosen(state: State, slot: Int32Array, prices: Prices): Loose {
  const { problem } = state;
  const { slots, segments, participants, segment } = problem;
  const within = new Int32Array(slots);
  const whole = new Int32Array(segments);
  const first = new Int32Array(segments).fill(-1);
  for (let t = 0; t < slots; t++) {
    const s = segment[t]!;
    if (first[s]! < 0) first[s] = t;
    within[t] = t - first[s]!;
    whole[s]! |= state.bit[t]!;
  }
  const loose: Loose = {
    problem,
    prices,
    clash: CLASH,
    cap: state.breaksCap,
    local: localCost(problem, prices, state.breaksCap, CLASH),
    slot: slot.slice(),
    held: Int32Array.from({ length: problem.meetings }, (_, m) => m).filter((m) => slot[m]! >= 0),
    count: new Uint8Array(problem.holders * slots),
    mask: new Int32Array(participants * segments),
    cost: new Float64Array(participants * segments),
    bit: state.bit,
    within,
    whole,
    first,
    inPool: new Int32Array(problem.pools.count * slots),
    own: new Int32Array(participants),
    troubled: { size: 0, list: new Int32Array(participants), at: new Int32Array(participants).fill(-1) },
  };
  for (const m of loose.held) enter(loose, m, slot[m]!);
  for (let i = 0; i < loose.mask.length; i++) loose.cost[i] = loose.local(loose.mask[i]!);
  for (let p = 0; p < participants; p++) markTrouble(loose, p);
  return loose;
}

/** Makes clashes dearer, so that they are traded for breaks while everything else can still give way. Cost O(participants). */
export function harden(loose: Loose, clash: number): void {
  loose.clash = clash;
  loose.local = localCost(loose.problem, loose.prices, loose.cap, clash);
  for (let i = 0; i < loose.mask.length; i++) loose.cost[i] = loose.local(loose.mask[i]!);
}

function enter(loose: Loose, m: number, t: number): void {
  const { problem, count, mask, bit, own } = loose;
  const { who, pools, slots, participants, segments, segment } = problem;
  for (let i = who.from[m]!; i < who.from[m + 1]!; i++) {
    const h = who.items[i]!;
    count[h * slots + t]!++;
    if (h >= participants) continue;
    own[h]!++;
    mask[h * segments + segment[t]!]! |= bit[t]!;
  }
  for (let i = pools.of.from[m]!; i < pools.of.from[m + 1]!; i++) loose.inPool[pools.of.items[i]! * slots + t]!++;
}

/** Puts `p` on the list of those in trouble, or takes them off it. */
export function markTrouble({ problem, mask, own, troubled }: Loose, p: number): void {
  const { segments } = problem;
  let busy = 0;
  let torn = false;
  for (let i = p * segments; i < (p + 1) * segments; i++) {
    const x = mask[i]!;
    busy += ones(x);
    if (ones(x & ~(x << 1)) > 1) torn = true;
  }
  const bad = torn || busy < own[p]!;
  const { list, at } = troubled;
  if (bad && at[p]! < 0) {
    at[p] = troubled.size;
    list[troubled.size++] = p;
  } else if (!bad && at[p]! >= 0) {
    const last = list[--troubled.size]!;
    list[at[p]!] = last;
    at[last] = at[p]!;
    at[p] = -1;
  }
}
