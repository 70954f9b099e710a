import type { MeetingsWish, Weight } from "../run/wish.ts";
import type { MeetingGoal, MeetingLevel } from "./goals.ts";

/**
 * What a meeting that people have asked for is worth. A suggestion is worth its score, 100 at most, and who reaches the
 * least number by it counts beside (`REACHED`): three people who are let off a meeting could take one with somebody else
 * each, worth 100 and two people reached, 3,000 in all. What was asked for never makes room for that.
 */
export const REQUEST_WORTH = 3_200;

/** How the planner counts what a slider is about. */
const GOALS = {
  breaks: "breaks",
  idle: "idleSlots",
  fairness: "repeatedBreaks",
  tables: "locationChanges",
  changed: "changes",
} as const satisfies Partial<Record<keyof MeetingsWish["weights"], MeetingGoal>>;

/** A slider's stops below the last as weights of one level: each stop counts thrice the one before. */
const COUNTS: Record<Weight, number> = { 0: 0, 1: 1, 2: 3, 3: 9, 4: 27 };
/** What a person who reaches the least number is worth beside what is held, by the same stops. */
const REACHED: Record<Weight, number> = { 0: 0, 1: 50, 2: 150, 3: 450, 4: 0 };

/**
 * The order of judgement that the sliders set: people who reach the least number, where that goes before the others; what
 * is held, and with it, by its slider, who reaches the least number; what else goes before the others; the rest.
 */
export function levelsOf({ weights }: Pick<MeetingsWish, "weights">): MeetingLevel[] {
  const first: MeetingLevel = {};
  const rest: MeetingLevel = {};
  for (const [name, goal] of Object.entries(GOALS) as [keyof typeof GOALS, MeetingGoal][]) {
    const weight = weights[name];
    if (weight > 0) (weight === 4 ? first : rest)[goal] = weight === 4 ? 1 : COUNTS[weight];
  }
  const held: MeetingLevel = { priority: 1 };
  if (REACHED[weights.coverage] > 0) held.coverage = REACHED[weights.coverage];
  return [...(weights.coverage === 4 ? [{ coverage: 1 }] : []), held, first, rest].filter(
    (level) => Object.keys(level).length > 0,
  );
}
