import type { Answer } from "../../app/contract/intents.ts";
import type { CommandId, PlanId } from "../../app/domain/id.ts";
import { type Ending, end } from "../../app/domain/planning/run/end.ts";
import type { Result } from "../../app/domain/refusal.ts";
import { changePlan } from "./change-plan.ts";
import type { Ports } from "./ports.ts";
import { runCommand } from "./run-command.ts";
import { organisersOnly, type Viewer } from "./viewer.ts";

export type PlanEnding = { command: CommandId; plan: PlanId; fence: number; ending: Ending };

/** Ends a search with what it found. The planning loop does this, under its lease. */
export const createEndPlan = (ports: Ports) =>
  async function endPlan(viewer: Viewer, input: PlanEnding): Promise<Result<Answer>> {
    return runCommand(ports, viewer, "plan:end", input, async (command) => {
      const refused = organisersOnly(viewer);
      if (refused) return refused;
      return changePlan(
        ports,
        input.plan,
        (run) => end(run, input.ending),
        (next) => ports.plans.end(command, next, input.fence),
      );
    });
  };
