import { parentPort, workerData } from "node:worker_threads";
import { evaluate } from "../../app/domain/planning/meeting/evaluate.ts";
import { fewestBreaks } from "../../app/domain/planning/meeting/participant-bound.ts";
import { compile } from "../../app/domain/planning/meeting/problem.ts";
import { createSearch } from "../../app/domain/planning/meeting/search.ts";
import { assignTables } from "../../app/domain/planning/meeting/tables.ts";
import { type ThreadReport, type ThreadTask, WORD } from "./plan-meetings-messages.ts";

// The search of one job. It works in slices of about 10 ms and looks at the shared words between two of them.

const SLICE_STEPS = 20_000;
const WARM_STEPS = 500_000;
const REPORT_EVERY_MS = 50;

const { instance, fairness, seed, words } = workerData as ThreadTask;
const report = (message: ThreadReport) => parentPort?.postMessage(message);
const problem = compile(instance, fairness);
const all = (m: number) => problem.required[m] === 1;
const fewest = fewestBreaks(problem, all);
const search = createSearch(problem, seed, all, fewest);

let told = Number.POSITIVE_INFINITY;
let toldAt = 0;
for (let steps = 0; Atomics.load(words, WORD.stop) === 0; steps += SLICE_STEPS) {
  search.advance(SLICE_STEPS);
  const best = search.best();
  const met = best !== null && best.breaks <= Atomics.load(words, WORD.bound);
  if (best && best.breaks < told && (met || performance.now() - toldAt >= REPORT_EVERY_MS)) {
    told = best.breaks;
    toldAt = performance.now();
    const plan = { slot: [...best.slot], location: assignTables(problem, best.slot) };
    const { broken, value } = evaluate(instance, plan, fairness);
    if (broken.length > 0) throw new Error(`the search broke a rule: ${JSON.stringify(broken[0])}`);
    report({ kind: "plan", plan, value });
  }
  if (met || search.done()) break;
  if (steps < WARM_STEPS && steps + SLICE_STEPS >= WARM_STEPS) report({ kind: "warm" });
}
report({ kind: "warm" });
