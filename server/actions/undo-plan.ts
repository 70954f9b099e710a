import type { Answer, Input } from "../../app/contract/intents.ts";
import { type Undone, undo, undoOnDraft } from "../../app/domain/planning/run/undo.ts";
import { type Result, refuse } from "../../app/domain/refusal.ts";
import { changePlan } from "./change-plan.ts";
import type { PlanOfMeetings } from "./plan-of-meetings.ts";
import type { Command, Ports } from "./ports.ts";
import { runCommand } from "./run-command.ts";
import { organisersOnly, type Viewer } from "./viewer.ts";

/** Puts back what a plan has moved, where nothing has changed since. */
export const createUndoPlan = (ports: Ports, meetings: PlanOfMeetings) =>
  async function undoPlan(viewer: Viewer, input: Input<"plan:undo">): Promise<Result<Answer>> {
    return runCommand(ports, viewer, "plan:undo", input, async (command) => {
      const refused = organisersOnly(viewer);
      if (refused) return refused;
      return changePlan(ports, input.plan, undo, (undone) => putBack(viewer, command, undone, input.revision));
    });

    async function putBack(viewer: Viewer, command: Command, undone: Undone, revision: number) {
      const { next, proposal, parts } = undone;
      if (proposal.kind === "meetings") {
        const changes = proposal.changes.filter(({ part }) => parts.includes(part));
        return meetings.undo(viewer, command, next, changes);
      }
      const draft = await ports.programme.draft();
      if (!draft) return refuse({ code: "not-found" });
      // A revision that does not exist yet could by chance be right when the script looks.
      if (revision > draft.revision) return refuse({ code: "stale", revision: draft.revision, changed: [] });
      const judged = undoOnDraft({ ...undone, proposal }, draft);
      if (!judged.ok) return judged;
      return ports.plans.moveSessions(command, judged.value.next, revision, judged.value.places, "plan:undone");
    }
  };
