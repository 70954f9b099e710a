import type { MeetingValue } from "./instance.ts";

/**
 * What a plan is judged by. Of each, what `MeetingValue` counts under that name, and less is better; `coverage` counts
 * `uncovered`, and of `priority` more is better.
 */
export type MeetingGoal =
  | "coverage"
  | "priority"
  | "breaks"
  | "idleSlots"
  | "repeatedBreaks"
  | "locationChanges"
  | "changes";

/** One level of the judgement: the goals that count there and what one unit of each weighs, at least 0. */
export type MeetingLevel = Partial<Record<MeetingGoal, number>>;

/**
 * The order when the organiser sets none: each counts whole before the next. Sliders put several goals on one level.
 * What was told comes right after what is held, because a plan that moves people who know it already is a new plan.
 */
export const LEVELS: readonly MeetingLevel[] = [
  { coverage: 1 },
  { priority: 1 },
  { changes: 1 },
  { breaks: 1 },
  { idleSlots: 1 },
  { locationChanges: 1 },
  { repeatedBreaks: 1 },
];

/** What a plan costs on one level; less is better, and negative where priority counts. */
export function costOn(level: MeetingLevel, value: MeetingValue): number {
  let cost = 0;
  for (const [goal, weight] of Object.entries(level) as [MeetingGoal, number][]) cost += weight * amount(goal, value);
  return cost;
}

function amount(goal: MeetingGoal, value: MeetingValue): number {
  if (goal === "priority") return -value.priority;
  return goal === "coverage" ? value.uncovered : value[goal];
}

/**
 * Compares two plans level by level.
 * @returns negative when `left` is better, positive when `right` is, 0 when the levels do not tell them apart
 */
export function compareValues(
  left: MeetingValue,
  right: MeetingValue,
  levels: readonly MeetingLevel[] = LEVELS,
): number {
  for (const level of levels) {
    const difference = costOn(level, left) - costOn(level, right);
    if (Math.abs(difference) > 1e-9) return difference;
  }
  return 0;
}
