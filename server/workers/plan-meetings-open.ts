import { parentPort, workerData } from "node:worker_threads";
import { chooseMeetings } from "../../app/domain/planning/meeting/choice/choose.ts";
import { evaluate } from "../../app/domain/planning/meeting/evaluate.ts";
import type { MeetingValue } from "../../app/domain/planning/meeting/instance.ts";
import { fewestBreaks } from "../../app/domain/planning/meeting/participant-bound.ts";
import { compile } from "../../app/domain/planning/meeting/problem.ts";
import { assignTables } from "../../app/domain/planning/meeting/tables.ts";
import { type ThreadReport, type ThreadTask, WORD } from "./plan-meetings-messages.ts";
import { stepBack } from "./step-back.ts";

/** What both planning threads begin with: the task, the compiled problem, the meetings to hold, and a way to report. */
export function openThread() {
  stepBack();
  const { instance, fairness, seed, seconds, tables, words } = workerData as ThreadTask;
  const problem = compile(instance, fairness);
  const required = (m: number) => problem.required[m] === 1;
  const optional = problem.required.includes(0);
  const choice = optional ? chooseMeetings(problem) : null;
  const wanted = (m: number) => required(m) || choice?.wanted[m] === 1;
  const fewest = fewestBreaks(problem, required);
  const report = (message: ThreadReport) => parentPort?.postMessage(message);

  /**
   * Seats a schedule, judges it and reports it.
   * @throws Error when it breaks a rule: a fault in the planner, never sent on as a plan
   */
  function reportPlan(schedule: ArrayLike<number>): MeetingValue {
    const plan = { slot: Array.from(schedule), location: assignTables(problem, schedule) };
    const { broken, value } = evaluate(instance, plan, fairness);
    if (broken.length > 0) throw new Error(`the planner broke a rule: ${JSON.stringify(broken[0])}`);
    report({ kind: "plan", plan, value });
    return value;
  }
  const stopped = () => Atomics.load(words, WORD.stop) === 1;
  return {
    problem,
    seed,
    seconds,
    tables,
    words,
    required,
    optional,
    choice,
    wanted,
    fewest,
    report,
    reportPlan,
    stopped,
  };
}
