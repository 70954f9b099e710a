import type { Answer } from "../../app/contract/intents.ts";
import type { MeetingChange } from "../../app/domain/planning/run/proposal.ts";
import type { PlanRun } from "../../app/domain/planning/run/run.ts";
import type { Result } from "../../app/domain/refusal.ts";
import type { Command } from "./ports.ts";
import type { Viewer } from "./viewer.ts";

/**
 * Takes chosen changes of a plan of meetings over, or undoes them, and ends with `plans.mark(command, next, …)`, which
 * settles `command`.
 */
export type ChangeByPlan = (
  viewer: Viewer,
  command: Command,
  next: PlanRun,
  changes: MeetingChange[],
) => Promise<Result<Answer>>;

export type PlanOfMeetings = { apply: ChangeByPlan; undo: ChangeByPlan };
