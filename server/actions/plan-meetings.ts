import type { Answer, Input } from "../../app/contract/intents.ts";
import type { MeetingsWish } from "../../app/domain/planning/run/wish.ts";
import { accept, type Result, refuse } from "../../app/domain/refusal.ts";
import type { Ports } from "./ports.ts";
import { startPlan } from "./start-plan.ts";
import type { Viewer } from "./viewer.ts";

/** Starts the search for a better round of meetings. */
export const createPlanMeetings = (ports: Ports) =>
  function planMeetings(viewer: Viewer, input: Input<"plan:meetings">): Promise<Result<Answer>> {
    return startPlan(ports, viewer, "plan:meetings", input, async () => {
      if (!(await ports.conference.read())) return refuse({ code: "not-found" });
      const { seconds, seed, coverage, breaks, idle, fairness, tables, changed, least, suggest, locked } = input;
      const weights = { coverage, breaks, idle, fairness, tables, changed };
      return accept<MeetingsWish>({ kind: "meetings", seconds, seed, weights, least, suggest, locked });
    });
  };
