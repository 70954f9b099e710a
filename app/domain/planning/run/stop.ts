import { accept, type Result, refuse } from "../../refusal.ts";
import type { PlanRun } from "./run.ts";

/** Asks a run to end with the best it has. Only one that runs can be asked. */
export function stop(run: PlanRun): Result<PlanRun> {
  if (run.state !== "running") return refuse({ code: "plan-moved-on", state: run.state });
  return accept({ ...run, stopping: true, version: run.version + 1 });
}
