import { findConflict } from "../../app/domain/planning/meeting/conflict.ts";
import { proveFewest } from "../../app/domain/planning/meeting/proof/core-guided.ts";
import { type Encoding, encode } from "../../app/domain/planning/meeting/proof/encode.ts";
import { explain } from "../../app/domain/planning/meeting/proof/explain.ts";
import type { Sat } from "../../app/domain/planning/meeting/proof/sat.ts";
import { loadCadical } from "./plan-meetings-cadical.ts";
import { PHASE, sharedPlan, WORD } from "./plan-meetings-messages.ts";
import { openThread } from "./plan-meetings-open.ts";

// The proof of one job: reasons why nothing can work, then bounds from below until they meet the best plan.

/** Above so many meetings times slots the whole is not encoded: it would take hundreds of megabytes and never close. */
const LARGEST_WHOLE = 30_000;
const EXPLAIN_MS = 1500;

const { problem, seed, tables, words, required, optional, choice, wanted, fewest, report, reportPlan, stopped } =
  openThread();
const conflict = findConflict(problem, required);
if (conflict) report({ kind: "infeasible", conflict });
else await work();

async function work(): Promise<void> {
  const base = fewest.reduce((sum, breaks) => sum + breaks, 0);
  tellBound(base);
  if (problem.meetings * problem.slots > LARGEST_WHOLE) return;
  const over = () => stopped() || Atomics.load(words, WORD.phase) === PHASE.polish;
  const createSat = await loadCadical(over);
  prove(createSat(seed), base, createSat);
}

function prove(sat: Sat, base: number, createSat: (seed: number) => Sat): void {
  const encoding = encode(problem, sat, wanted, fewest, tables);
  hint(sat, encoding);
  const first = sat.solve([]);
  if (first === "open") return;
  if (first === "no") {
    if (!optional) tellInfeasible(createSat);
    return;
  }
  tellPlan(sat, encoding);
  const soft = encoding.breaks.flatMap((own, p) => own.slice(fewest[p]!));
  // With meetings that may be left out the bound holds for this choice of meetings only, so it is not told.
  const best = () => (optional ? Number.POSITIVE_INFINITY : Atomics.load(words, WORD.best));
  for (const found of proveFewest(sat, soft, base, best)) {
    if (found.kind === "plan") tellPlan(sat, encoding);
    else if (found.kind === "infeasible") {
      if (!optional) tellInfeasible(createSat);
    } else if (found.kind !== "stopped" && !optional) tellBound(found.bound);
  }
  sat.dispose();
}

/** The plan the search has found by now is where the solver looks first. */
function hint(sat: Sat, { held }: Encoding): void {
  const plan = sharedPlan(words);
  if (plan === null) return;
  for (let m = 0; m < problem.meetings; m++)
    for (let t = 0; t < problem.slots; t++) {
      const x = held[m * problem.slots + t]!;
      if (x !== 0) sat.suggest(plan[m] === t ? x : -x);
    }
}

function tellPlan(sat: Sat, { held }: Encoding): void {
  const slot = Array.from({ length: problem.meetings }, (_, m) => {
    for (let t = 0; t < problem.slots; t++) {
      const x = held[m * problem.slots + t]!;
      if (x !== 0 && sat.value(x)) return t;
    }
    return -1;
  });
  reportPlan(slot);
}

function tellInfeasible(createSat: (seed: number) => Sat): void {
  const until = performance.now() + EXPLAIN_MS;
  report({ kind: "infeasible", conflict: explain(problem, createSat(seed), () => performance.now() > until) });
}

function tellBound(breaks: number): void {
  if (breaks > Atomics.load(words, WORD.bound)) Atomics.store(words, WORD.bound, breaks);
  report({ kind: "bound", breaks, priority: choice?.limit ?? Number.MAX_SAFE_INTEGER });
}
