import type { PlanRun } from "../../app/domain/planning/run/run.ts";
import { readRow } from "./row.ts";

/**
 * A plan's row; null for none. Of a run that an earlier build stored, the meetings left out are dropped: their reasons,
 * which name nobody, were not read from the plan itself and need not be true of it.
 */
export function readPlan(row: string | null | undefined): PlanRun | null {
  const run = readRow<PlanRun>(row);
  if (run?.proposal?.kind !== "meetings") return run;
  const leftOut = run.proposal.leftOut.filter(({ who }) => who !== undefined);
  return { ...run, proposal: { ...run.proposal, leftOut } };
}
