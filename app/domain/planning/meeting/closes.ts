import { costOn, LEVELS, type MeetingLevel } from "./goals.ts";
import type { MeetingValue } from "./instance.ts";

/** What no plan can beat: at least so many breaks, at most so much priority. */
export type MeetingBound = { breaks: number; priority: number };

/**
 * Whether no plan can be better than `value` on any level down to the last that counts priority or breaks, the two that are
 * bounded; of everything else the bound is that it cannot be less than none. The levels below are left to polish.
 */
export function closes(
  value: MeetingValue,
  bound: MeetingBound,
  levels: readonly MeetingLevel[] | undefined = LEVELS,
): boolean {
  const none = { uncovered: 0, idleSlots: 0, repeatedBreaks: 0, locationChanges: 0, changes: 0 };
  const least: MeetingValue = { ...value, ...none, ...bound };
  const last = levels.findLastIndex((level) => "priority" in level || "breaks" in level);
  return levels.slice(0, last + 1).every((level) => costOn(level, value) <= costOn(level, least) + 1e-9);
}
