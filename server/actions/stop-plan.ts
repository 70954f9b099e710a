import type { Answer, Input } from "../../app/contract/intents.ts";
import { stop } from "../../app/domain/planning/run/stop.ts";
import type { Result } from "../../app/domain/refusal.ts";
import { changePlan } from "./change-plan.ts";
import type { Ports } from "./ports.ts";
import { runCommand } from "./run-command.ts";
import { organisersOnly, type Viewer } from "./viewer.ts";

/** Asks a search to end with the best it has; the planning loop that holds it does so. */
export const createStopPlan = (ports: Ports) =>
  async function stopPlan(viewer: Viewer, input: Input<"plan:stop">): Promise<Result<Answer>> {
    return runCommand(ports, viewer, "plan:stop", input, async (command) => {
      const refused = organisersOnly(viewer);
      if (refused) return refused;
      return changePlan(ports, input.plan, stop, (next) => ports.plans.stop(command, next));
    });
  };
