import type { Problem } from "../../app/domain/planning/meeting/problem.ts";
import { level } from "../../app/domain/planning/meeting/proof/level.ts";
import type { loadCadical } from "./plan-meetings-cadical.ts";

/** What one try is given of the exact engine's work. Most tries that succeed do so early, so a new seed beats more work. */
const TRY_CONFLICTS = 120_000;
/** About three minutes of an idle core; the clock of the job cuts before that. */
const TRIES = 12;
/** How much fuller than on average a slot of a nearly level day may be. */
const SPARE = 1.02;

/** What is asked for: see `straighten`. */
export type StraightWish = {
  /** A schedule; its meetings are held. */
  slot: Int32Array;
  /** participant -> the breaks he or she may have: a proven least number. */
  fewest: Int32Array;
  /** Whether the engine begins at that schedule, with a nearly level day; else its times mean nothing. */
  near: boolean;
  /** Each try takes the next seed. */
  seed: number;
  over: () => boolean;
};

/**
 * Asks the exact engine for a day on which nobody has a break more than he or she needs alone, which is what a walk hardly ever
 * ends with where meetings of three are many. Some days are settled soonest when no slot holds more than on average, for a full
 * slot leaves little to guess, and others have no such day: tries of both kinds take turns.
 * @returns null when the tries are spent, or it is over, or there is no such day
 */
export function straighten(
  problem: Problem,
  createSat: Awaited<ReturnType<typeof loadCadical>>,
  { slot, fewest, near, seed, over }: StraightWish,
): Int32Array | null {
  const held = slot.reduce((sum, t) => sum + (t >= 0 ? 1 : 0), 0);
  const flat = Math.min(problem.tables, Math.ceil((SPARE * held) / problem.slots));
  let flats = flat < problem.tables;
  for (let tries = 0; tries < TRIES && !over(); tries++) {
    const most = flats && (tries % 2 === 0) === near ? flat : problem.tables;
    const sat = createSat(seed + tries, "steady");
    const found = level(problem, sat, { slot, fewest, most, near, conflicts: TRY_CONFLICTS });
    sat.dispose();
    if (found instanceof Int32Array) return found;
    if (found === "no" && most === problem.tables) return null;
    if (found === "no") flats = false;
  }
  return null;
}
