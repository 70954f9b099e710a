import type { Problem } from "../problem.ts";
import { encodeBlock } from "./block.ts";
import { type Ends, encodeEnds } from "./ends.ts";
import { count, type Sat } from "./sat.ts";

/** How one participant's day is written: literals `breaks[i]` = "at least i + 1 breaks"; `ends` where the day is one piece. */
export type Pattern = { breaks: number[]; ends: Ends | null };

const NONE: Pattern = { breaks: [], ends: null };

/**
 * Writes how one participant's busy slots make breaks.
 *
 * @param busy - slot -> variable "busy", 0 where never
 * @param own - how many meetings the participant holds: exactly so many slots are busy
 * @param fewest - a proven least number of breaks, made a fact
 *
 * A half-day's breaks are its runs less one; a run starts where a busy slot follows a free one. Without a break everything
 * between two busy slots is busy, which is said directly, so that "no break" propagates from both sides.
 */
export function encodePattern(problem: Problem, sat: Sat, busy: number[], own: number, fewest: number): Pattern {
  const free = busy.filter((u) => u !== 0);
  if (own === 0) return NONE;
  if (free.length < own) {
    sat.add([]);
    return NONE;
  }
  const sum = count(sat, free, own + 1, true);
  sat.add([sum[own - 1]!]);
  if (sum.length > own) sat.add([-sum[own]!]);
  encodeRest(problem, sat, busy);
  if (own === 1) return NONE;
  const days = Array.from({ length: problem.segments }, (_, s) => encodeHalfDay(problem, sat, busy, s));
  const whole = days.length === 1 ? days[0]! : null;
  const most = problem.fairness === null ? own : Math.max(problem.fairness + fewest + 3, 4);
  const all = days.flatMap((day) => day.breaks);
  const breaks = whole ? all.slice(0, most) : count(sat, all, most, true);
  for (let i = 1; i < breaks.length; i++) sat.add([-breaks[i]!, breaks[i - 1]!]);
  for (let i = 0; i < Math.min(fewest, breaks.length); i++) sat.add([breaks[i]!]);
  if (whole?.ends && fewest === 0 && breaks.length > 0) encodeBlock(sat, busy, whole.ends, own, breaks[0]!);
  return { breaks, ends: whole?.ends ?? null };
}

/** The breaks of one half-day, and its ends where it has slots enough for a break. */
function encodeHalfDay(problem: Problem, sat: Sat, busy: number[], segment: number): Pattern {
  const slots = busy.map((_, t) => t).filter((t) => problem.segment[t] === segment && busy[t] !== 0);
  if (slots.length < 2 || slots[slots.length - 1]! - slots[0]! < 2) return NONE;
  const ends = encodeEnds(sat, busy, slots[0]!, slots[slots.length - 1]!);
  if (slots.length === 2) return { breaks: [both(sat, busy, slots)], ends };
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
  const breaks = count(sat, starts, starts.length, true).slice(1);
  if (breaks.length > 0)
    for (let t = ends.first + 1; t < ends.last; t++) {
      const clause = [breaks[0]!, -ends.begun[t - 1]!, -ends.tocome[t + 1]!];
      if (busy[t] !== 0) clause.push(busy[t]!);
      sat.add(clause);
    }
  return { breaks, ends };
}

function both(sat: Sat, busy: number[], [a, b]: number[]): number {
  const v = sat.newVar();
  sat.add([-busy[a!]!, -busy[b!]!, v]);
  sat.add([-v, busy[a!]!]);
  sat.add([-v, busy[b!]!]);
  return v;
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
