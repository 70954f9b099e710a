import type { State } from "./state.ts";

/** Enters meeting `m` in the diary of `h`, whose slot `t` is free, with what that makes of breaks, spans and rest. */
export function occupy(state: State, h: number, t: number, m: number): void {
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

/** Takes what stands in slot `t` out of the diary of `h`: the reverse of `occupy`. */
export function vacate(state: State, h: number, t: number): void {
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

/** How many slots lie from the first to the last busy one. */
export function span(mask: number): number {
  return mask === 0 ? 0 : Math.clz32(mask & -mask) - Math.clz32(mask) + 1;
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
