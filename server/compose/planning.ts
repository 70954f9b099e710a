import { randomUUID } from "node:crypto";
import type { LogEntry } from "../../app/contract/entries.ts";
import { createEndPlan } from "../actions/end-plan.ts";
import type { Ports } from "../actions/ports.ts";
import { createPlanLoop, type PlanLoop } from "../workers/run-plans.ts";
import { createSearchMeetings } from "../workers/search-meetings.ts";
import { createSearchProgramme } from "../workers/search-programme.ts";

/** The planning loop of this process. It searches the plans whose lease it gets. */
export function startPlanning(ports: Ports, onError: (error: unknown) => void): PlanLoop {
  const loop = createPlanLoop({
    ports,
    actions: { endPlan: createEndPlan(ports) },
    holder: randomUUID(),
    searches: { programme: createSearchProgramme(ports), meetings: createSearchMeetings(ports) },
    onError,
    onTrouble: (plan, trouble) =>
      onError(new Error(`A thread of plan ${plan} died and was started again`, { cause: trouble })),
  });
  loop.start();
  return loop;
}

/** What makes the loop look at once. */
export const concernsPlanning = ({ type }: LogEntry): boolean => type === "plan:started" || type === "plan:stopped";
