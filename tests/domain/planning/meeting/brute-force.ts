import { evaluate } from "../../../../app/domain/planning/meeting/evaluate.ts";
import type { MeetingInstance, MeetingValue } from "../../../../app/domain/planning/meeting/instance.ts";
import { compile } from "../../../../app/domain/planning/meeting/problem.ts";
import { assignTables } from "../../../../app/domain/planning/meeting/tables.ts";
import { everySchedule } from "./instances.ts";

/** The best priority and, with it, the fewest breaks of any plan, by trying all; null when there is none. */
export function bestByTrying(instance: MeetingInstance, fairness: number | null): MeetingValue | null {
  const problem = compile(instance, fairness);
  const leaveOut = instance.meetings.some((meeting) => !meeting.required);
  let best: MeetingValue | null = null;
  everySchedule(instance, leaveOut, (slot) => {
    const plan = { slot: [...slot], location: assignTables(problem, slot) };
    const { broken, value } = evaluate(instance, plan, fairness);
    if (broken.length > 0) return;
    if (
      best === null ||
      value.priority > best.priority ||
      (value.priority === best.priority && value.breaks < best.breaks)
    )
      best = value;
  });
  return best;
}
