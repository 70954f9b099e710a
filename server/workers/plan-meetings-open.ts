import { parentPort, workerData } from "node:worker_threads";
import { chooseMeetings } from "../../app/domain/planning/meeting/choice/choose.ts";
import { evaluate } from "../../app/domain/planning/meeting/evaluate.ts";
import type { MeetingValue } from "../../app/domain/planning/meeting/instance.ts";
import { compile } from "../../app/domain/planning/meeting/problem.ts";
import { assignTables } from "../../app/domain/planning/meeting/tables.ts";
import { ENDED, type ThreadReport, type ThreadTask, WORD } from "./plan-meetings-messages.ts";
import { stepBack } from "./step-back.ts";

/** What all planning threads begin with: the task, the compiled problem, the meetings to hold, and a way to report. */
export function openThread() {
  stepBack();
  const task = workerData as ThreadTask;
  const { instance, fairness, words, thread } = task;
  const problem = compile(instance, fairness);
  const required = (m: number) => problem.required[m] === 1;
  const optional = problem.required.includes(0);
  const choice = optional ? chooseMeetings(problem) : null;
  const wanted = (m: number) => required(m) || choice?.wanted[m] === 1;
  const report = (message: ThreadReport) => parentPort?.postMessage(message);

  /**
   * Seats a schedule, judges it and reports it as found at `at` by the thread's clock.
   * @throws Error when it breaks a rule: a fault in the planner, never sent on as a plan
   */
  function reportPlan(schedule: ArrayLike<number>, at: number): MeetingValue {
    const plan = { slot: Array.from(schedule), location: assignTables(problem, schedule) };
    const { broken, value } = evaluate(instance, plan, fairness);
    if (broken.length > 0) throw new Error(`the planner broke a rule: ${JSON.stringify(broken[0])}`);
    report({ kind: "plan", plan, value, at: Math.floor(at) });
    return value;
  }
  const stopped = () => Atomics.load(words, WORD.stop) === 1;
  const phase = () => Atomics.load(words, WORD.phase);
  /** Shows `at` on the thread's clock: everything found before has been reported. */
  const tick = (at: number) => Atomics.store(words, WORD.clocks + thread, Math.min(Math.floor(at), ENDED));
  return { ...task, problem, required, optional, choice, wanted, report, reportPlan, stopped, phase, tick };
}
