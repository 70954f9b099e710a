import { accept, type Result, refuse } from "../../refusal.ts";
import type { PlanConflict, Proposal } from "./proposal.ts";
import type { PlanGoal, PlanPoint, PlanRun } from "./run.ts";
import { thin } from "./thin.ts";

/** How a search ended, with the whole of its way. */
export type Ending = { goal: PlanGoal; points: PlanPoint[] } & (
  | { state: "planned"; proven: boolean; proposal: Proposal }
  | { state: "infeasible"; conflict: PlanConflict }
  | { state: "none" | "failed" }
);

/** The run after its search; only one that runs can end. What is shown to be impossible is proven. */
export function end(run: PlanRun, ending: Ending): Result<PlanRun> {
  if (run.state !== "running") return refuse({ code: "plan-moved-on", state: run.state });
  const { state, goal, points } = ending;
  return accept({
    ...run,
    state,
    goal,
    points: thin(points),
    proven: state === "planned" ? ending.proven : state === "infeasible",
    proposal: state === "planned" ? ending.proposal : null,
    conflict: state === "infeasible" ? ending.conflict : null,
    version: run.version + 1,
  });
}
