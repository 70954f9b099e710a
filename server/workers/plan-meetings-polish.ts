import type { MeetingValue } from "../../app/domain/planning/meeting/instance.ts";
import { createPolish, fewestChanges } from "../../app/domain/planning/meeting/polish.ts";
import type { Problem } from "../../app/domain/planning/meeting/problem.ts";
import { level } from "../../app/domain/planning/meeting/proof/level.ts";
import { loadCadical } from "./plan-meetings-cadical.ts";
import { ENDED, LARGEST_WHOLE, WORD } from "./plan-meetings-messages.ts";
import type { openThread } from "./plan-meetings-open.ts";

const SLICE_STEPS = 20_000;
/** A walk is given up when table changes have not become fewer for so many steps. */
const PATIENCE_STEPS = 1_500_000;
/** What a level day is given of the exact engine's work: about four seconds of an idle core. */
const LEVEL_CONFLICTS = 60_000;
/** How many level schedules are walked from; where none of so many leads to fewer changes, more hardly ever do. */
const TRIES = 3;

/**
 * Looks for fewer table changes than in the plan the job has chosen, and reports each improvement. First by a walk from that
 * plan; where it has no breaks and slots fuller than need be, then from the most level schedule without breaks that is found.
 */
export async function polishPlan({ problem, seed, words, ...job }: ReturnType<typeof openThread>): Promise<void> {
  const slot = words.slice(WORD.plan);
  let changes = Number.POSITIVE_INFINITY;
  const { breaks } = walk(problem, slot);
  if (breaks > 0 || problem.told !== null || problem.meetings * problem.slots > LARGEST_WHOLE) return;
  const loads = new Int32Array(problem.slots);
  for (const t of slot) if (t >= 0) loads[t]!++;
  const held = loads.reduce((sum, load) => sum + load, 0);
  const fullest = Math.max(...loads);
  const createSat = await loadCadical(job.stopped);
  const fewest = new Int32Array(problem.participants);
  let tries = 0;
  for (let most = Math.ceil(held / problem.slots); most < fullest && !job.stopped(); most++) {
    if (changes <= fewestChanges(problem, slot, most)) return;
    for (; tries < TRIES && changes > fewestChanges(problem, slot, most) && !job.stopped(); tries++) {
      const sat = createSat(seed + tries);
      const flat = level(problem, sat, { slot, fewest, most, near: tries === 0, conflicts: LEVEL_CONFLICTS });
      sat.dispose();
      if (flat === "open") return;
      if (flat === "no") break;
      walk({ ...problem, places: problem.places.map((places) => Math.min(places, most)) }, flat);
    }
  }

  /** Reports the schedule it starts from, and each that is better; answers the value of the first. */
  function walk(within: Problem, from: Int32Array): MeetingValue {
    const polish = createPolish(within, seed, from);
    const least = fewestChanges(problem, from);
    const first = tell(from);
    for (let idle = 0; changes > least && !job.stopped() && idle < PATIENCE_STEPS; idle += SLICE_STEPS) {
      if (!polish.advance(SLICE_STEPS)) continue;
      idle = 0;
      tell(polish.best());
    }
    return first;
  }

  function tell(schedule: Int32Array): MeetingValue {
    const value = job.reportPlan(schedule, ENDED);
    changes = Math.min(changes, value.locationChanges);
    return value;
  }
}
