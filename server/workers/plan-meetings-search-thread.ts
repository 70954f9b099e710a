import { createSearch } from "../../app/domain/planning/meeting/search.ts";
import { sharedPlan, WORD } from "./plan-meetings-messages.ts";
import { openThread } from "./plan-meetings-open.ts";

// The search of one job. It works in slices of about 10 ms and looks at the shared words between two of them.

const SLICE_STEPS = 20_000;
const WARM_STEPS = 500_000;
const REPORT_EVERY_MS = 100;

const { problem, seed, words, wanted, fewest, report, reportPlan, stopped } = openThread();
const search = createSearch(problem, seed, wanted, fewest);

let told = { priority: -1, breaks: Number.POSITIVE_INFINITY };
let toldAt = Number.NEGATIVE_INFINITY;
let version = 0;
for (let steps = 0; !stopped(); steps += SLICE_STEPS) {
  search.advance(SLICE_STEPS);
  const best = search.best();
  const news =
    best !== null && (best.priority > told.priority || (best.priority === told.priority && best.breaks < told.breaks));
  const met = best !== null && best.breaks <= Atomics.load(words, WORD.bound);
  if (news && (met || performance.now() - toldAt >= REPORT_EVERY_MS)) {
    told = best;
    toldAt = performance.now();
    reportPlan(best.slot);
  }
  if (met || (steps < WARM_STEPS && steps + SLICE_STEPS >= WARM_STEPS)) report({ kind: "warm" });
  const now = Atomics.load(words, WORD.version);
  if (now === version || steps < WARM_STEPS || best === null) continue;
  version = now;
  if (Atomics.load(words, WORD.best) >= best.breaks) continue;
  const better = sharedPlan(words);
  if (better) search.adopt(better);
}
