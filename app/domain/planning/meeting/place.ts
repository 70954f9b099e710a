import { occupy, vacate } from "./count-day.ts";
import { countInPools } from "./in-pools.ts";
import type { State } from "./state.ts";

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

/** Makes `state` hold exactly the meetings of `slot`. Cost O(meetings). */
export function restore(state: State, slot: Int32Array): void {
  for (let m = 0; m < slot.length; m++) if (state.slot[m]! >= 0 && state.slot[m] !== slot[m]) lift(state, m);
  for (let m = 0; m < slot.length; m++) if (slot[m]! >= 0 && state.slot[m]! < 0) place(state, m, slot[m]!);
}
