import { level } from "../../app/domain/planning/meeting/proof/level.ts";
import { loadCadical } from "./plan-meetings-cadical.ts";
import { ASKS_PER_MS, PHASE } from "./plan-meetings-messages.ts";
import type { openThread } from "./plan-meetings-open.ts";

/** What one try is given of the exact engine's work. Most tries that succeed do so early, so a new seed beats more work. */
const TRY_CONFLICTS = 120_000;
/** About three minutes of an idle core; the clock of the job cuts before that. */
const TRIES = 12;
/** How much fuller than on average a slot may be. Nearly level days are settled soonest: a full slot leaves little to guess. */
const SPARE = 1.02;

/**
 * Asks the exact engine for a day near `slot` on which nobody has a break more than he or she needs alone, which is what a walk
 * hardly ever ends with where meetings of three are many. Reports it when it is found.
 * @param began - what the thread's clock shows at the beginning
 */
export async function straighten(
  { problem, seed, reportPlan, stopped, phase, tick }: ReturnType<typeof openThread>,
  slot: Int32Array,
  fewest: Int32Array,
  began: number,
): Promise<void> {
  let asked = 0;
  const clock = () => began + asked / ASKS_PER_MS;
  const over = () => stopped() || phase() === PHASE.polish;
  const createSat = await loadCadical(() => {
    if ((++asked & 255) === 0) tick(clock() - 1);
    return over();
  });
  const held = slot.reduce((sum, t) => sum + (t >= 0 ? 1 : 0), 0);
  let most = Math.ceil((SPARE * held) / problem.slots);
  for (let tries = 0; tries < TRIES && !over(); tries++) {
    const sat = createSat(seed + tries);
    const found = level(problem, sat, { slot, fewest, most, near: true, conflicts: TRY_CONFLICTS });
    sat.dispose();
    if (found === "open") continue;
    if (found !== "no") return void reportPlan(found, clock());
    if (most >= problem.tables) return;
    most = problem.tables;
  }
}
