import type { Problem } from "./problem.ts";

/**
 * A schedule under construction, with every count the search asks for kept up to date on each change.
 * The hard rules about holders hold at all times: whoever places a meeting has made room first.
 */
export type State = {
  problem: Problem;
  /** meeting -> slot, or -1. */
  slot: Int32Array;
  /** holder * columns + column -> meeting, or -1. */
  diary: Int32Array;
  /** slot -> how many meetings, and which: `inSlot[slot * width + i]`, with `seat[meeting]` = i. */
  load: Int32Array;
  inSlot: Int32Array;
  seat: Int32Array;
  width: number;
  /** pool * slots + slot -> how many of the pool's meetings; pool 0 is in `load`. */
  inPool: Int32Array;
  /** holder -> how many meetings. */
  count: Int32Array;
  /** holder * segments + segment -> runs of meetings there. */
  runs: Int32Array;
  /** participant -> breaks. */
  breaks: Int32Array;
  /** participant * segments + segment -> one bit per busy slot; only kept while half-days have at most 31 slots. */
  mask: Int32Array;
  /** slot -> its bit in `mask`, or 0 when masks are not kept. */
  bit: Int32Array;
  /** The participants with a break, in no order: the first `torn.size` of `torn.list`; `torn.at` is the way back. */
  torn: { size: number; list: Int32Array; at: Int32Array };
  /** The most breaks a participant may have before `excess` counts them: a safe form of the fairness rule. */
  breaksCap: number;
  total: {
    held: number;
    priority: number;
    breaks: number;
    excess: number;
    tired: number;
    span: number;
    repeated: number;
    changes: number;
  };
};

/** An empty schedule. `breaksCap` may be infinite. */
export function emptyState(problem: Problem, breaksCap: number): State {
  const width = problem.meetings;
  return {
    problem,
    slot: new Int32Array(problem.meetings).fill(-1),
    diary: new Int32Array(problem.holders * problem.columns).fill(-1),
    load: new Int32Array(problem.slots),
    inSlot: new Int32Array(problem.slots * Math.min(width, problem.tables + 1)),
    seat: new Int32Array(problem.meetings),
    width: Math.min(width, problem.tables + 1),
    inPool: new Int32Array(problem.pools.count * problem.slots),
    count: new Int32Array(problem.holders),
    runs: new Int32Array(problem.holders * problem.segments),
    breaks: new Int32Array(problem.participants),
    mask: new Int32Array(problem.participants * problem.segments),
    bit: bitsOf(problem),
    torn: {
      size: 0,
      list: new Int32Array(problem.participants),
      at: new Int32Array(problem.participants).fill(-1),
    },
    breaksCap,
    total: { held: 0, priority: 0, breaks: 0, excess: 0, tired: 0, span: 0, repeated: 0, changes: toldPeople(problem) },
  };
}

/** The participants of told meetings, each time counted: what an empty schedule changes for them. */
function toldPeople({ told, instance }: Problem): number {
  return instance.meetings.reduce((sum, { who }, m) => sum + (told !== null && told[m]! >= 0 ? who.length : 0), 0);
}

function bitsOf({ slots, segment }: Problem): Int32Array {
  const bit = new Int32Array(slots);
  let first = 0;
  for (let t = 0; t < slots; t++) {
    if (segment[t] !== segment[first]) first = t;
    if (t - first > 30) return new Int32Array(slots);
    bit[t] = 1 << (t - first);
  }
  return bit;
}

/** How many slots lie from the first to the last busy one. */
export function span(mask: number): number {
  return mask === 0 ? 0 : Math.clz32(mask & -mask) - Math.clz32(mask) + 1;
}

/** Puts a meeting into a slot where its holders are free and a table is left. Cost O(holders of the meeting). */
export function place(state: State, m: number, t: number): void {
  const { problem } = state;
  const { from, items } = problem.who;
  state.slot[m] = t;
  const seat = state.load[t]!;
  state.inSlot[t * state.width + seat] = m;
  state.seat[m] = seat;
  state.load[t] = seat + 1;
  if (problem.pools.count > 1) countInPools(state, m, t, 1);
  if (problem.told !== null && problem.told[m] === t) state.total.changes -= problem.instance.meetings[m]!.who.length;
  state.total.held++;
  state.total.priority += problem.weight[m]!;
  for (let i = from[m]!; i < from[m + 1]!; i++) occupy(state, items[i]!, t, m);
}

/** Takes a placed meeting out. Cost O(holders of the meeting). */
export function lift(state: State, m: number): void {
  const { problem } = state;
  const { from, items } = problem.who;
  const t = state.slot[m]!;
  const last = state.load[t]! - 1;
  const moved = state.inSlot[t * state.width + last]!;
  state.inSlot[t * state.width + state.seat[m]!] = moved;
  state.seat[moved] = state.seat[m]!;
  state.load[t] = last;
  state.slot[m] = -1;
  if (problem.pools.count > 1) countInPools(state, m, t, -1);
  if (problem.told !== null && problem.told[m] === t) state.total.changes += problem.instance.meetings[m]!.who.length;
  state.total.held--;
  state.total.priority -= problem.weight[m]!;
  for (let i = from[m]!; i < from[m + 1]!; i++) vacate(state, items[i]!, t);
}

function countInPools({ problem, inPool }: State, m: number, t: number, by: number): void {
  const { from, items } = problem.pools.of;
  for (let i = from[m]! + 1; i < from[m + 1]!; i++) inPool[items[i]! * problem.slots + t]! += by;
}

/** The first pool of `m` besides all tables that has no room in `t`, of which `out` leave; -1 when each has. */
export function fullPool({ problem, slot, inPool }: State, m: number, t: number, out: readonly number[]): number {
  const { pools, slots } = problem;
  for (let i = pools.of.from[m]! + 1; i < pools.of.from[m + 1]!; i++) {
    const pool = pools.of.items[i]!;
    const leave = out.reduce((sum, x) => sum + (slot[x] === t && isIn(problem, x, pool) ? 1 : 0), 0);
    if (inPool[pool * slots + t]! - leave >= pools.room[pool * slots + t]!) return pool;
  }
  return -1;
}

/** Whether meeting `m` counts in `pool`. */
export function isIn({ pools }: Problem, m: number, pool: number): boolean {
  for (let i = pools.of.from[m]!; i < pools.of.from[m + 1]!; i++) if (pools.of.items[i] === pool) return true;
  return false;
}

function occupy(state: State, h: number, t: number, m: number): void {
  const { problem, diary } = state;
  const at = h * problem.columns + problem.column[t]!;
  diary[at] = m;
  state.count[h]!++;
  if (h >= problem.participants) return;
  const left = diary[at - 1]! >= 0;
  const right = diary[at + 1]! >= 0;
  if (problem.stretch < problem.slots) state.total.tired += strain(state, at);
  flip(state, h, t);
  changeRuns(state, h, problem.segment[t]!, left ? (right ? -1 : 0) : right ? 0 : 1);
}

function vacate(state: State, h: number, t: number): void {
  const { problem, diary } = state;
  const at = h * problem.columns + problem.column[t]!;
  diary[at] = -1;
  state.count[h]!--;
  if (h >= problem.participants) return;
  const left = diary[at - 1]! >= 0;
  const right = diary[at + 1]! >= 0;
  if (problem.stretch < problem.slots) state.total.tired -= strain(state, at);
  flip(state, h, t);
  changeRuns(state, h, problem.segment[t]!, left ? (right ? 1 : 0) : right ? 0 : -1);
}

/** Turns a slot of `p` from free to busy or back, in the mask and in the sum of spans. */
function flip(state: State, p: number, t: number): void {
  const i = p * state.problem.segments + state.problem.segment[t]!;
  const before = state.mask[i]!;
  const after = before ^ state.bit[t]!;
  state.mask[i] = after;
  state.total.span += span(after) - span(before);
}

/** How much longer than allowed runs grow when the diary entry `at` joins its neighbours. */
export function strain(state: State, at: number): number {
  const { diary, problem } = state;
  let left = 0;
  while (diary[at - 1 - left]! >= 0) left++;
  let right = 0;
  while (diary[at + 1 + right]! >= 0) right++;
  const over = (length: number) => Math.max(0, length - problem.stretch);
  return over(left + right + 1) - over(left) - over(right);
}

function changeRuns(state: State, p: number, segment: number, change: number): void {
  if (change === 0) return;
  const i = p * state.problem.segments + segment;
  const before = state.runs[i]!;
  const after = before + change;
  state.runs[i] = after;
  const difference = (after > 1 ? after : 1) - (before > 1 ? before : 1);
  if (difference === 0) return;
  const old = state.breaks[p]!;
  const now = old + difference;
  state.breaks[p] = now;
  state.total.breaks += difference;
  state.total.repeated += (now > 1 ? now - 1 : 0) - (old > 1 ? old - 1 : 0);
  const cap = state.breaksCap;
  state.total.excess += (now > cap ? now - cap : 0) - (old > cap ? old - cap : 0);
  if (old === 0) markTorn(state, p);
  else if (now === 0) unmarkTorn(state, p);
}

function markTorn(state: State, p: number): void {
  const { torn } = state;
  torn.at[p] = torn.size;
  torn.list[torn.size++] = p;
}

function unmarkTorn(state: State, p: number): void {
  const { torn } = state;
  const last = torn.list[--torn.size]!;
  torn.list[torn.at[p]!] = last;
  torn.at[last] = torn.at[p]!;
  torn.at[p] = -1;
}

/** Makes `state` hold exactly the meetings of `slot`. Cost O(meetings). */
export function restore(state: State, slot: Int32Array): void {
  for (let m = 0; m < slot.length; m++) if (state.slot[m]! >= 0 && state.slot[m] !== slot[m]) lift(state, m);
  for (let m = 0; m < slot.length; m++) if (slot[m]! >= 0 && state.slot[m]! < 0) place(state, m, slot[m]!);
}
