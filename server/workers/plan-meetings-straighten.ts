import type { Problem } from "../../app/domain/planning/meeting/problem.ts";
import { level } from "../../app/domain/planning/meeting/proof/level.ts";
import type { loadCadical } from "./plan-meetings-cadical.ts";

/** What one try is given of the exact engine's work. Most tries that succeed do so early, so a new seed beats more work. */
const TRY_CONFLICTS = 120_000;
/** About three minutes of an idle core; the clock of the job cuts before that. */
const TRIES = 12;
/** How much fuller than on average a slot may be. Nearly level days are settled soonest: a full slot leaves little to guess. */
const SPARE = 1.02;

/** What is asked for: see `straighten`. */
export type StraightWish = {
  /** A schedule; its meetings are held. */
  slot: Int32Array;
  /** participant -> the breaks he or she may have: a proven least number. */
  fewest: Int32Array;
  /** Whether the engine begins at that schedule; else its times mean nothing. */
  near: boolean;
  /** Each try takes the next seed. */
  seed: number;
  over: () => boolean;
};

/**
 * Asks the exact engine for a day on which nobody has a break more than he or she needs alone, which is what a walk hardly ever
 * ends with where meetings of three are many.
 * @returns null when the tries are spent, or it is over, or there is no such day
 */
export function straighten(
  problem: Problem,
  createSat: Awaited<ReturnType<typeof loadCadical>>,
  { slot, fewest, near, seed, over }: StraightWish,
): Int32Array | null {
  const held = slot.reduce((sum, t) => sum + (t >= 0 ? 1 : 0), 0);
  let most = Math.ceil((SPARE * held) / problem.slots);
  for (let tries = 0; tries < TRIES && !over(); tries++) {
    const sat = createSat(seed + tries, "steady");
    const found = level(problem, sat, { slot, fewest, most, near, conflicts: TRY_CONFLICTS });
    sat.dispose();
    if (found === "open") continue;
    if (found !== "no") return found;
    if (most >= problem.tables) return null;
    most = problem.tables;
  }
  return null;
}
