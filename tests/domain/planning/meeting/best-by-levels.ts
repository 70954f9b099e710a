import { evaluate } from "../../../../app/domain/planning/meeting/evaluate.ts";
import { better, type MeetingInstance, type MeetingValue } from "../../../../app/domain/planning/meeting/instance.ts";
import { compile } from "../../../../app/domain/planning/meeting/problem.ts";
import { assignTables } from "../../../../app/domain/planning/meeting/tables.ts";
import { everySchedule } from "./instances.ts";

/** The value of the best plan by the levels of the instance, by trying all; null when there is none. */
export function bestByLevels(instance: MeetingInstance): MeetingValue | null {
  const problem = compile(instance, null);
  let best: MeetingValue | null = null;
  everySchedule(
    instance,
    instance.meetings.some(({ required }) => !required),
    (slot) => {
      const { broken, value } = evaluate(instance, { slot: [...slot], location: assignTables(problem, slot) }, null);
      if (broken.length === 0 && (best === null || better(value, best, instance.levels))) best = value;
    },
  );
  return best;
}
