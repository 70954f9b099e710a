import { createPolish, fewestChanges } from "../../app/domain/planning/meeting/polish.ts";
import { createSearch } from "../../app/domain/planning/meeting/search.ts";
import { PHASE, sharedPlan, WORD } from "./plan-meetings-messages.ts";
import { openThread } from "./plan-meetings-open.ts";

// The search of one job. It works in slices of about 10 ms and looks at the shared words between two of them.

const SLICE_STEPS = 20_000;
const WARM_STEPS = 500_000;
const REPORT_EVERY_MS = 100;
/** Steps per meeting before the search may call itself stalled. */
const STALL_PER_MEETING = 30_000;
/** Table changes are given up when they have not become fewer for so long. */
const POLISH_PATIENCE_MS = 1500;

const began = performance.now();
const { problem, seed, seconds, words, wanted, fewest, report, reportPlan, stopped } = openThread();
const phase = () => Atomics.load(words, WORD.phase);
const asleep = new Int32Array(new SharedArrayBuffer(4));

search();
while (!stopped() && phase() === PHASE.rest) Atomics.wait(asleep, 0, 0, 20);
if (!stopped()) polish();

function search(): void {
  const search = createSearch(problem, seed, wanted, fewest);
  let told = { priority: -1, breaks: Number.POSITIVE_INFINITY };
  let toldAt = Number.NEGATIVE_INFINITY;
  let version = 0;
  let warm = false;
  let stalled = false;
  let improvedAt = 0;
  for (let steps = SLICE_STEPS; !stopped() && phase() === PHASE.search; steps += SLICE_STEPS) {
    search.advance(SLICE_STEPS);
    const now = performance.now();
    search.hurry((steps / (now - began)) * (began + seconds * 1000 - now));
    const best = search.best();
    const met = best !== null && best.breaks <= Atomics.load(words, WORD.bound);
    const news =
      best !== null &&
      (best.priority > told.priority || (best.priority === told.priority && best.breaks < told.breaks));
    if (news && (met || now - toldAt >= REPORT_EVERY_MS)) {
      told = best;
      improvedAt = steps;
      toldAt = now;
      reportPlan(best.slot);
    }
    if (!warm && (met || steps >= WARM_STEPS)) {
      warm = true;
      report({ kind: "warm" });
    }
    if (!stalled && steps > STALL_PER_MEETING * problem.meetings && steps > 2 * improvedAt) {
      stalled = true;
      report({ kind: "stalled" });
    }
    const changed = Atomics.load(words, WORD.version);
    if (changed === version || !warm || best === null) continue;
    version = changed;
    if (Atomics.load(words, WORD.best) >= best.breaks) continue;
    const better = sharedPlan(words);
    if (better) search.adopt(better);
  }
}

function polish(): void {
  const slot = sharedPlan(words);
  if (slot === null) return;
  const polish = createPolish(problem, seed, slot);
  const least = fewestChanges(problem, slot);
  let improvedAt = performance.now();
  reportPlan(slot);
  while (!stopped() && performance.now() - improvedAt < POLISH_PATIENCE_MS) {
    if (!polish.advance(SLICE_STEPS)) continue;
    improvedAt = performance.now();
    if (reportPlan(polish.best()).locationChanges <= least) break;
  }
  report({ kind: "polished" });
}
