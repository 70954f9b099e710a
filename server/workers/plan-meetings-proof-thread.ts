import { parentPort, workerData } from "node:worker_threads";
import { findConflict } from "../../app/domain/planning/meeting/conflict.ts";
import { evaluate } from "../../app/domain/planning/meeting/evaluate.ts";
import { fewestBreaks } from "../../app/domain/planning/meeting/participant-bound.ts";
import { compile } from "../../app/domain/planning/meeting/problem.ts";
import { proveFewest } from "../../app/domain/planning/meeting/proof/core-guided.ts";
import { encode } from "../../app/domain/planning/meeting/proof/encode.ts";
import { assignTables } from "../../app/domain/planning/meeting/tables.ts";
import { createCadical } from "./plan-meetings-cadical.ts";
import { type ThreadReport, type ThreadTask, WORD } from "./plan-meetings-messages.ts";

// The proof of one job: reasons why nothing can work, then bounds from below until they meet the best plan.

const { instance, fairness, seed, words } = workerData as ThreadTask;
const report = (message: ThreadReport) => parentPort?.postMessage(message);
const problem = compile(instance, fairness);
const all = (m: number) => problem.required[m] === 1;

const conflict = findConflict(problem, all);
if (conflict) report({ kind: "infeasible", conflict });
else await prove();

async function prove(): Promise<void> {
  const fewest = fewestBreaks(problem, all);
  const base = fewest.reduce((sum, breaks) => sum + breaks, 0);
  tellBound(base);
  const sat = await createCadical(() => Atomics.load(words, WORD.stop) === 1, seed);
  const { held, breaks } = encode(problem, sat, all, fewest);
  const first = sat.solve([]);
  if (first === "no") return report({ kind: "infeasible", conflict: { code: "proven" } });
  if (first === "yes") tellPlan();
  const soft = breaks.flatMap((own, p) => own.slice(fewest[p]!));
  for (const found of proveFewest(sat, soft, base, () => Atomics.load(words, WORD.best))) {
    if (found.kind === "plan") tellPlan();
    else if (found.kind === "bound" || found.kind === "closed") tellBound(found.bound);
    else if (found.kind === "infeasible") report({ kind: "infeasible", conflict: { code: "proven" } });
  }

  function tellPlan(): void {
    const slot = Array.from({ length: problem.meetings }, (_, m) => {
      for (let t = 0; t < problem.slots; t++) {
        const x = held[m * problem.slots + t]!;
        if (x !== 0 && sat.value(x)) return t;
      }
      return -1;
    });
    const plan = { slot, location: assignTables(problem, slot) };
    const { broken, value } = evaluate(instance, plan, fairness);
    if (broken.length > 0) throw new Error(`the proof's plan broke a rule: ${JSON.stringify(broken[0])}`);
    if (value.breaks < Atomics.load(words, WORD.best)) {
      Atomics.store(words, WORD.best, value.breaks);
      report({ kind: "plan", plan, value });
    }
  }
}

function tellBound(breaks: number): void {
  Atomics.store(words, WORD.bound, breaks);
  report({ kind: "bound", breaks, priority: Number.MAX_SAFE_INTEGER });
}
