import type { Schedule } from "../../app/domain/planning/meeting/keep-best.ts";
import { fewestBreaks } from "../../app/domain/planning/meeting/participant-bound.ts";
import { createSearch } from "../../app/domain/planning/meeting/search.ts";
import { loadCadical } from "./plan-meetings-cadical.ts";
import {
  ASKS_PER_MS,
  ENDED,
  LARGEST_WHOLE,
  PHASE,
  SECOND_STARTS_MS,
  STEPS_PER_MS,
  WORD,
} from "./plan-meetings-messages.ts";
import { openThread } from "./plan-meetings-open.ts";
import { polishPlan } from "./plan-meetings-polish.ts";
import { straighten } from "./plan-meetings-straighten.ts";

// The search of one job. It works in slices of about 10 ms and looks at the shared words between two of them.

const SLICE_STEPS = 20_000;
/** Steps between two plans told, about 100 ms. Counted in steps, so that which plans are told does not depend on the machine. */
const REPORT_EVERY_STEPS = 100_000;
/** Steps per meeting before the search may yield. */
const YIELD_PER_MEETING = 15_000;
/** Steps per meeting and slot, from which on half of them are as long as one try of the exact engine. */
const TRY_STEPS = 2000;

const thread = openThread();
const { problem, seed, until, steps, yields, words, required, optional, wanted, ...told } = thread;
const { report, reportPlan, stopped, phase, tick } = told;
const elapsed = () => Atomics.load(words, WORD.elapsed);
const began = elapsed();
const asleep = new Int32Array(new SharedArrayBuffer(4));

// Where no second proof is at work, half of the steps go to the search and what is left of the time to the exact engine.
const size = problem.meetings * problem.slots;
const straightens =
  !optional && !yields && problem.told === null && size > 0 && size <= LARGEST_WHOLE && steps >= TRY_STEPS * size;
const fewest = fewestBreaks(problem, required);
const share = straightens ? 0.5 : 1;
const found = search(share * steps, began + share * (until - began));
if (straightens && found !== null && found.breaks > fewest.reduce((sum, one) => sum + one, 0))
  await straightenPlan(found.slot);
tick(ENDED);
report({ kind: "spent" });
while (!stopped() && phase() === PHASE.search) Atomics.wait(asleep, 0, 0, 20);
if (!stopped()) await polishPlan(thread);
report({ kind: "polished" });

/** Looks for a day near `slot` on which nobody has a break more than needed, and reports it when it is found. */
async function straightenPlan(slot: Int32Array): Promise<void> {
  let asked = 0;
  const clock = () => (share * steps) / STEPS_PER_MS + asked / ASKS_PER_MS;
  const over = () => stopped() || phase() === PHASE.polish;
  const createSat = await loadCadical(() => {
    if ((++asked & 255) === 0) tick(clock() - 1);
    return over();
  });
  const straight = straighten(problem, createSat, { slot, fewest, near: true, seed, over });
  if (straight !== null) reportPlan(straight, clock());
}

/** Searches for `steps`, or until `cut` on a machine too slow for them; answers the best schedule. */
function search(steps: number, cut: number): Schedule | null {
  const search = createSearch(problem, seed, wanted, fewest);
  let told = search.best();
  let toldAt = Number.NEGATIVE_INFINITY;
  let found = told;
  let foundAt = 0;
  let warm = false;
  for (
    let done = SLICE_STEPS;
    done <= steps && !stopped() && phase() === PHASE.search && (cut === until || elapsed() < cut);
    done += SLICE_STEPS
  ) {
    search.advance(SLICE_STEPS);
    const now = elapsed();
    const clock = done / STEPS_PER_MS;
    // On a machine too slow for the steps the search is told in time for a last slow cooling.
    const left = clock > SECOND_STARTS_MS && now > began ? (done / (now - began)) * (cut - now) : steps;
    search.hurry(Math.min(left, steps - done));
    const best = search.best();
    if (best !== found) {
      found = best;
      foundAt = done;
    }
    if (best !== null && found !== told && done - toldAt >= REPORT_EVERY_STEPS) {
      told = found;
      toldAt = done;
      reportPlan(best.slot, foundAt / STEPS_PER_MS);
    }
    tick(found === told ? clock : Math.min(clock, foundAt / STEPS_PER_MS - 1));
    if (!warm && clock >= SECOND_STARTS_MS) {
      warm = true;
      report({ kind: "warm" });
    }
    if (yields && found === told && done > Math.max(YIELD_PER_MEETING * problem.meetings, 2 * foundAt)) return best;
  }
  const best = search.best();
  if (best !== null && found !== told) reportPlan(best.slot, foundAt / STEPS_PER_MS);
  return best;
}
