import { LEVELS, type MeetingGoal } from "./goals.ts";
import type { Problem } from "./problem.ts";

/** What one unit of each goal about times weighs while walking; see `pricesOf`. */
export type Prices = { breaks: number; idleSlots: number; repeatedBreaks: number; changes: number };

const TIMES = ["breaks", "idleSlots", "repeatedBreaks", "changes"] as const satisfies readonly MeetingGoal[];

/** What a level above that of breaks weighs more, and a level below less. A walk needs prices near each other to move at all. */
const ABOVE = 3;
const BELOW = 0.2;

/**
 * The levels as prices a walk can feel: a break is 1, or the first goal about times where breaks do not count. The judgement
 * stays with the levels; prices only lead to plans worth judging. Temperatures are in this unit.
 */
export function pricesOf(problem: Problem): Prices {
  const counted = (problem.instance.levels ?? LEVELS)
    .map((level) => TIMES.filter((goal) => (level[goal] ?? 0) > 0 && (goal !== "changes" || problem.told !== null)))
    .map((goals, i) => ({ goals, level: (problem.instance.levels ?? LEVELS)[i]! }))
    .filter(({ goals }) => goals.length > 0);
  const prices: Prices = { breaks: 0, idleSlots: 0, repeatedBreaks: 0, changes: 0 };
  const anchor = Math.max(
    0,
    counted.findIndex(({ goals }) => goals.includes("breaks")),
  );
  counted.forEach(({ goals, level }, i) => {
    const unit = i === anchor ? (level.breaks ?? level[goals[0]!]!) : Math.max(...goals.map((goal) => level[goal]!));
    const factor = i <= anchor ? ABOVE ** (anchor - i) : BELOW ** (i - anchor);
    for (const goal of goals) prices[goal] += (factor * level[goal]!) / unit;
  });
  return prices;
}
