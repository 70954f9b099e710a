import { findConflict } from "../../app/domain/planning/meeting/conflict.ts";
import { fewestBreaks } from "../../app/domain/planning/meeting/participant-bound.ts";
import { proveFewest } from "../../app/domain/planning/meeting/proof/core-guided.ts";
import { type Encoding, encode } from "../../app/domain/planning/meeting/proof/encode.ts";
import { explain } from "../../app/domain/planning/meeting/proof/explain.ts";
import type { Sat } from "../../app/domain/planning/meeting/proof/sat.ts";
import { loadCadical } from "./plan-meetings-cadical.ts";
import { ASKS_PER_MS, ENDED, LARGEST_WHOLE, PHASE, SECOND_CLOCK_MS, THREAD, WORD } from "./plan-meetings-messages.ts";
import { openThread } from "./plan-meetings-open.ts";
import { straighten } from "./plan-meetings-straighten.ts";

// The proof of one job: reasons why nothing can work, then bounds from below until they meet a plan.

type CreateSat = Awaited<ReturnType<typeof loadCadical>>;

/** What the first proof's clock shows when its solver begins. */
const FIRST_CLOCK_MS = 200;
/** How long, by that clock, the smallest conflicting set is looked for. */
const EXPLAIN_MS = 1500;
/** Where nothing else looks for it: conflicts spent on a day without needless breaks before level days are tried instead. */
const FIRST_CONFLICTS = 10_000;
/** How far the seeds of those tries are from the ones the search's thread takes. */
const SEEDS_APART = 100;

const { problem, seed, thread, tables, yields, words, required, optional, choice, wanted, ...job } = openThread();
const start = thread === THREAD.second ? SECOND_CLOCK_MS : FIRST_CLOCK_MS;
let asked = 0;
let fewestTold = Number.POSITIVE_INFINITY;
const clock = () => start + asked / ASKS_PER_MS;

const conflict = findConflict(problem, required);
if (conflict) job.report({ kind: "infeasible", conflict });
else await work();
job.tick(ENDED);
job.report({ kind: "closed" });

async function work(): Promise<void> {
  // What somebody needs alone is a bound for these meetings; one more could fill a gap.
  const fewest = fewestBreaks(problem, wanted);
  tellBound(optional ? 0 : sum(fewest));
  if (problem.meetings * problem.slots > LARGEST_WHOLE) return;
  const over = () => job.stopped() || job.phase() === PHASE.polish;
  const createSat = await loadCadical(() => {
    if ((++asked & 255) === 0) job.tick(clock() - 1);
    return over();
  });
  if (prove(fewest, createSat, !yields && problem.told === null)) return;
  const slot = Int32Array.from({ length: problem.meetings }, (_, m) => (wanted(m) ? 0 : -1));
  const near = { slot, fewest, near: false, seed: seed + SEEDS_APART, over };
  const straight = straighten(problem, createSat, near);
  if (straight !== null) job.reportPlan(straight, clock());
  else if (!over()) prove(fewest, createSat, false);
}

/**
 * Goes on to the end, whatever the search has found: what is reported depends on nobody else.
 * @param gives - whether to give up early where it is hard to see if anybody needs a break that he or she does not need alone
 * @returns false when it was given up
 */
function prove(fewest: Int32Array, createSat: CreateSat, gives: boolean): boolean {
  const sat = createSat(seed, tables === "people" ? "steady" : "mixed");
  const encoding = encode(problem, sat, wanted, fewest, tables);
  const soft = encoding.breaks.flatMap((own, p) => own.slice(fewest[p]!));
  const end = (closed: boolean) => {
    sat.dispose();
    return closed;
  };
  // The first proof also answers days that cannot work; the second is there for what is left.
  if (thread === THREAD.proof) {
    const first = sat.solve([]);
    if (first === "no" && !optional) tellInfeasible(createSat);
    if (first !== "yes") return end(true);
    tellPlan(sat, encoding);
  }
  if (gives) {
    const none = soft.map((literal) => -literal);
    if (sat.solve(none, FIRST_CONFLICTS) === "open") return end(false);
  }
  for (const found of proveFewest(sat, soft, sum(fewest), () => Number.POSITIVE_INFINITY)) {
    if (found.kind === "plan") tellPlan(sat, encoding);
    else if (found.kind === "infeasible" && !optional) tellInfeasible(createSat);
    // With meetings that may be left out the bound holds for this choice of meetings only, so it is not told.
    else if ((found.kind === "bound" || found.kind === "closed") && !optional) tellBound(found.bound);
  }
  return end(true);
}

function sum(list: Int32Array): number {
  return list.reduce((all, one) => all + one, 0);
}

/** Reports the solver's plan if it has fewer breaks than any before. */
function tellPlan(sat: Sat, { held, breaks }: Encoding): void {
  const count = breaks.reduce((all, own) => all + own.filter((literal) => sat.value(literal)).length, 0);
  if (count >= fewestTold) return;
  fewestTold = count;
  const slot = Array.from({ length: problem.meetings }, (_, m) => {
    for (let t = 0; t < problem.slots; t++) {
      const x = held[m * problem.slots + t]!;
      if (x !== 0 && sat.value(x)) return t;
    }
    return -1;
  });
  job.reportPlan(slot, clock());
}

function tellInfeasible(createSat: CreateSat): void {
  const until = clock() + EXPLAIN_MS;
  job.report({ kind: "infeasible", conflict: explain(problem, createSat(1), () => clock() > until) });
}

function tellBound(breaks: number): void {
  if (breaks > Atomics.load(words, WORD.bound)) Atomics.store(words, WORD.bound, breaks);
  job.report({ kind: "bound", breaks, priority: choice?.limit ?? Number.MAX_SAFE_INTEGER });
}
