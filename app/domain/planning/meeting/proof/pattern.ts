import type { Problem } from "../problem.ts";
import { count, type Sat } from "./sat.ts";

/**
 * Writes how one participant's busy slots make breaks.
 *
 * @param busy - slot -> variable "busy", 0 where never
 * @param own - how many meetings the participant holds: exactly so many slots are busy
 * @param fewest - a proven least number of breaks, made a fact
 * @returns literals `b` with `b[i]` = "at least i + 1 breaks"
 *
 * A half-day's breaks are its runs less one; a run starts where a busy slot follows a free one. Without a break everything
 * between two busy slots is busy, which is said directly, so that "no break" propagates from both sides.
 */
export function encodePattern(problem: Problem, sat: Sat, busy: number[], own: number, fewest: number): number[] {
  const free = busy.filter((u) => u !== 0);
  if (own === 0) return [];
  if (free.length < own) {
    sat.add([]);
    return [];
  }
  const sum = count(sat, free, own + 1, true);
  sat.add([sum[own - 1]!]);
  if (sum.length > own) sat.add([-sum[own]!]);
  encodeRest(problem, sat, busy);
  if (own === 1) return [];
  const parts: number[][] = [];
  for (let s = 0; s < problem.segments; s++) parts.push(encodeHalfDay(problem, sat, busy, s));
  const all = parts.flat();
  const most = problem.fairness === null ? own : Math.max(problem.fairness + fewest + 3, 4);
  const breaks = parts.length === 1 ? parts[0]!.slice(0, most) : count(sat, all, most, true);
  for (let i = 1; i < breaks.length; i++) sat.add([-breaks[i]!, breaks[i - 1]!]);
  for (let i = 0; i < Math.min(fewest, breaks.length); i++) sat.add([breaks[i]!]);
  return breaks;
}

/** The literals "at least i + 1 breaks" of one half-day. */
function encodeHalfDay(problem: Problem, sat: Sat, busy: number[], segment: number): number[] {
  const slots = busy.map((_, t) => t).filter((t) => problem.segment[t] === segment && busy[t] !== 0);
  if (slots.length < 3) return slots.length === 2 && slots[1]! - slots[0]! > 1 ? [both(sat, busy, slots)] : [];
  const starts: number[] = [];
  for (const t of slots) {
    const before = t > 0 && problem.segment[t - 1] === segment ? busy[t - 1]! : 0;
    if (before === 0) {
      starts.push(busy[t]!);
      continue;
    }
    const start = sat.newVar();
    sat.add([-busy[t]!, before, start]);
    sat.add([-start, busy[t]!]);
    sat.add([-start, -before]);
    starts.push(start);
  }
  const runs = count(sat, starts, starts.length, true);
  const breaks = runs.slice(1);
  const first = slots[0]!;
  const last = slots[slots.length - 1]!;
  const sofar = sweep(sat, busy, first, last, 1);
  const tocome = sweep(sat, busy, last, first, -1);
  if (breaks.length > 0)
    for (let t = first + 1; t < last; t++) {
      const clause = [breaks[0]!, -sofar[t - 1]!, -tocome[t + 1]!];
      if (busy[t] !== 0) clause.push(busy[t]!);
      sat.add(clause);
    }
  return breaks;
}

function both(sat: Sat, busy: number[], [a, b]: number[]): number {
  const v = sat.newVar();
  sat.add([-busy[a!]!, -busy[b!]!, v]);
  sat.add([-v, busy[a!]!]);
  sat.add([-v, busy[b!]!]);
  return v;
}

/** slot -> "busy at some slot from `from` up to here", walking towards `until`. The slot `from` is one that can be busy. */
function sweep(sat: Sat, busy: number[], from: number, until: number, step: 1 | -1): number[] {
  const out: number[] = [];
  let known = busy[from]!;
  out[from] = known;
  for (let t = from + step; t !== until + step; t += step) {
    const u = busy[t]!;
    if (u !== 0) {
      const next = sat.newVar();
      sat.add([-known, next]);
      sat.add([-u, next]);
      sat.add([-next, known, u]);
      known = next;
    }
    out[t] = known;
  }
  return out;
}

/** No run of meetings longer than `stretch`. */
function encodeRest(problem: Problem, sat: Sat, busy: number[]): void {
  const length = problem.stretch + 1;
  for (let t = 0; t + length <= problem.slots; t++) {
    if (problem.segment[t] !== problem.segment[t + length - 1]) continue;
    const window = busy.slice(t, t + length);
    if (window.every((u) => u !== 0)) sat.add(window.map((u) => -u));
  }
}

/**
 * Nobody has more than `fairness` breaks above anybody else: one of the levels k is chosen, and all have k to k + fairness breaks.
 * When somebody cannot have a break at all the level is 0 and the rule is a plain upper limit.
 */
export function encodeFairness(problem: Problem, sat: Sat, breaks: number[][], fewest: ArrayLike<number>): void {
  const { fairness } = problem;
  if (fairness === null || breaks.length === 0) return;
  const highest = Math.max(...Array.from(fewest), 0) + 1;
  const roof = Math.min(highest, Math.min(...breaks.map((b) => b.length)));
  const levels: number[] = [];
  for (let k = 0; k <= roof; k++) {
    const level = sat.newVar();
    levels.push(level);
    for (const b of breaks) {
      if (k > 0) sat.add([-level, b[k - 1]!]);
      if (b.length > k + fairness) sat.add([-level, -b[k + fairness]!]);
    }
  }
  sat.add(levels);
}
