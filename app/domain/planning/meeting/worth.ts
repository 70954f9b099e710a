import { leastMeetings } from "./coverage.ts";
import { LEVELS, type MeetingLevel } from "./goals.ts";
import type { Problem } from "./problem.ts";
import { row } from "./rows.ts";
import type { State } from "./state.ts";

/** What holding meetings is worth, on one scale: the levels `coverage` and `priority`, each weighted above those after it. */
export type Worth = {
  priority: number;
  coverage: number;
  /** participant -> the number of meetings that coverage asks for. */
  least: number[];
};

/** Puts the two goals about what is held on one scale. Cost: see `leastMeetings`. */
export function worthOf(problem: Problem): Worth {
  const { instance } = problem;
  const levels = instance.levels ?? LEVELS;
  const least = leastMeetings(instance);
  const mostOn = ({ priority = 0, coverage = 0 }: MeetingLevel) =>
    priority * problem.weight.reduce((sum, weight) => sum + weight, 0) + coverage * least.length;
  const worth: Worth = { priority: 0, coverage: 0, least };
  let scale = 1;
  for (const level of [...levels].reverse()) {
    worth.priority += scale * (level.priority ?? 0);
    worth.coverage += scale * (level.coverage ?? 0);
    scale *= 1 + mostOn(level);
  }
  return worth;
}

/** What the next meeting of `p` adds to coverage when he or she holds `count`; a person counts in equal parts up to `least`. */
export function reach({ coverage, least }: Worth, p: number, count: number): number {
  return p < least.length && count < least[p]! ? coverage / least[p]! : 0;
}

/** What `state` gains by holding `m`, or loses by not holding it any more. */
export function worthIn(state: State, worth: Worth, m: number): number {
  const held = state.slot[m]! >= 0 ? 1 : 0;
  let sum = worth.priority * state.problem.weight[m]!;
  for (const h of row(state.problem.who, m)) sum += reach(worth, h, state.count[h]! - held);
  return sum;
}

/** What everything held in `state` is worth. */
export function worthHeld(state: State, worth: Worth): number {
  let sum = worth.priority * state.total.priority;
  if (worth.coverage === 0) return sum;
  for (const [p, least] of worth.least.entries())
    if (least > 0) sum += (worth.coverage * Math.min(least, state.count[p]!)) / least;
  return sum;
}
