import type { Answer } from "../../app/contract/intents.ts";
import type { PlanId } from "../../app/domain/id.ts";
import type { PlanRun } from "../../app/domain/planning/run/run.ts";
import { type Result, refuse } from "../../app/domain/refusal.ts";
import type { Ports, Settled } from "./ports.ts";

/** A search writes its progress once a second beside the desks; more tries would hide a fault. */
const TRIES = 3;

/** Reads a plan, judges it and writes what comes; again when its search or another desk was quicker. */
export async function changePlan<Judged>(
  { plans }: Pick<Ports, "plans">,
  id: PlanId,
  judge: (run: PlanRun) => Result<Judged> | Promise<Result<Judged>>,
  write: (judged: Judged) => Settled,
): Promise<Result<Answer>> {
  let result: Result<Answer> = refuse({ code: "not-found" });
  for (let tries = 0; tries < TRIES; tries++) {
    const run = await plans.get(id);
    if (!run) return refuse({ code: "not-found" });
    const judged = await judge(run);
    if (!judged.ok) return judged;
    result = await write(judged.value);
    if (result.ok || result.refusal.code !== "plan-moved-on") return result;
  }
  return result;
}
