import type { Answer, Input } from "../../app/contract/intents.ts";
import { type Applied, apply, placesOf } from "../../app/domain/planning/run/apply.ts";
import type { Result } from "../../app/domain/refusal.ts";
import { changePlan } from "./change-plan.ts";
import type { PlanOfMeetings } from "./plan-of-meetings.ts";
import type { Command, Ports } from "./ports.ts";
import { runCommand } from "./run-command.ts";
import { organisersOnly, type Viewer } from "./viewer.ts";

/**
 * Takes chosen parts of a plan over: of a programme into the draft, which stays to be published; of meetings as proposals
 * that people still have to say yes to.
 */
export const createApplyPlan = (ports: Ports, meetings: PlanOfMeetings) =>
  async function applyPlan(viewer: Viewer, input: Input<"plan:apply">): Promise<Result<Answer>> {
    return runCommand(ports, viewer, "plan:apply", input, async (command) => {
      const refused = organisersOnly(viewer);
      if (refused) return refused;
      return changePlan(
        ports,
        input.plan,
        (run) => apply(run, input.parts, viewer.person, command.now),
        (applied) => take(viewer, command, applied, input.revision),
      );
    });

    async function take(viewer: Viewer, command: Command, { next, proposal, parts }: Applied, revision: number) {
      if (proposal.kind === "meetings") {
        const changes = proposal.changes.filter(({ part }) => parts.includes(part));
        return meetings.apply(viewer, command, next, changes);
      }
      // What a plan weighed is the draft it was made from, which the desk must have before it too.
      const judged = Math.min(revision, proposal.revision);
      return ports.plans.moveSessions(command, next, judged, placesOf(proposal, parts, "to"), "plan:applied");
    }
  };
