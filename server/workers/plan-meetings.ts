import { Worker } from "node:worker_threads";
import type { Conflict } from "../../app/domain/planning/meeting/conflict.ts";
import {
  better,
  type MeetingInstance,
  type MeetingPlan,
  type MeetingValue,
} from "../../app/domain/planning/meeting/instance.ts";
import { PHASE, sharePlan, type ThreadReport, type ThreadTask, WORD } from "./plan-meetings-messages.ts";
import { threadFile } from "./thread-file.ts";

/** How a job stands: the best plan, its value, and what no plan can beat. */
export type MeetingProgress = {
  seconds: number;
  plan: MeetingPlan | null;
  value: MeetingValue | null;
  /** No plan has fewer breaks, and none holds more priority. */
  bound: { breaks: number; priority: number };
};

/** How a job ended. `proven`: the plan is the best there is, or `conflict` says why there is none. */
export type MeetingOutcome = MeetingProgress & {
  proven: boolean;
  conflict: Conflict | null;
  firstSeconds: number | null;
  /** When priority and breaks were proven the best there is; table changes come after that. */
  provenSeconds: number | null;
  bestSeconds: number | null;
};

export type MeetingJob = {
  outcome: Promise<MeetingOutcome>;
  /** Ends the job with what it has; both threads are gone within 100 ms. */
  cancel(): void;
};

export type MeetingJobOptions = {
  seconds: number;
  seed: number;
  fairness: number | null;
  onProgress?: (progress: MeetingProgress) => void;
  clock?: () => number;
};

/** After a stop the threads get this long to end by themselves. */
const GRACE_MS = 60;
/** A second proof takes over from a stalled search on days of at most so many meetings times slots. */
const SMALL = 10_000;
/** How much of the time is kept for table changes when nothing is proven before. */
const LAST_POLISH_MS = 2000;

/**
 * Plans meetings in two worker threads, a search and a proof; the calling thread only compares.
 *
 * Changes nothing anywhere: the outcome is a proposal. A thread that dies ends the job with its error.
 */
export function startMeetingJob(instance: MeetingInstance, options: MeetingJobOptions): MeetingJob {
  const clock = options.clock ?? (() => performance.now());
  const began = clock();
  const seconds = () => Math.round(clock() - began) / 1000;
  const words = new Int32Array(new SharedArrayBuffer(4 * (WORD.plan + instance.meetings.length)));
  words[WORD.best] = 2 ** 30;
  const task: ThreadTask = {
    instance,
    fairness: options.fairness,
    seed: options.seed,
    seconds: options.seconds,
    tables: "cover",
    words,
  };
  const weightAll = instance.meetings.reduce((sum, meeting) => sum + meeting.weight, 0);
  const state: MeetingOutcome = {
    seconds: 0,
    plan: null,
    value: null,
    bound: { breaks: 0, priority: weightAll },
    proven: false,
    conflict: null,
    firstSeconds: null,
    provenSeconds: null,
    bestSeconds: null,
  };
  const threads: Worker[] = [];
  let cancel = () => {};
  const outcome = new Promise<MeetingOutcome>((resolve, reject) => {
    let ended = false;
    let warm = false;
    const finish = (error?: Error) => {
      if (ended) return;
      ended = true;
      for (const timer of timers) clearTimeout(timer);
      Atomics.store(words, WORD.stop, 1);
      state.seconds = seconds();
      const settle = () => (error ? reject(error) : resolve(state));
      setTimeout(() => {
        for (const thread of threads) void thread.terminate();
      }, GRACE_MS).unref();
      settle();
    };
    const all = options.seconds * 1000;
    const timers = [setTimeout(finish, all), setTimeout(polish, all - Math.min(LAST_POLISH_MS, all / 10))];
    cancel = () => finish();
    const hear = (report: ThreadReport) => {
      if (ended) return;
      if (report.kind === "warm") warm = true;
      else if (report.kind === "stalled") return secondProof();
      else if (report.kind === "polished") return finish();
      else if (report.kind === "infeasible") {
        state.conflict = report.conflict;
        state.proven = true;
        return finish();
      } else if (report.kind === "bound") {
        state.bound.breaks = Math.max(state.bound.breaks, report.breaks);
        state.bound.priority = Math.min(state.bound.priority, report.priority);
      } else if (state.value === null || better(report.value, state.value)) {
        if (state.firstSeconds === null) state.firstSeconds = seconds();
        state.bestSeconds = seconds();
        state.plan = report.plan;
        state.value = report.value;
        sharePlan(words, report.plan.slot, report.value.breaks);
      }
      const { value, bound } = state;
      options.onProgress?.({ seconds: seconds(), plan: state.plan, value, bound });
      if (warm && value && value.breaks <= bound.breaks && value.priority >= bound.priority) {
        if (state.proven) return;
        state.proven = true;
        state.provenSeconds = seconds();
        polish();
      }
    };
    /** Lets the search thread look for fewer table changes from here on; ends the proofs. */
    function polish() {
      if (state.value === null) return;
      Atomics.store(words, WORD.phase, PHASE.polish);
    }
    /** Gives the search's core to a proof that counts tables the other way, where the whole is small enough to be proven. */
    function secondProof() {
      const small = instance.meetings.length * instance.slots <= SMALL && !state.proven;
      if (ended || !small || instance.meetings.some((meeting) => !meeting.required || meeting.who.length > 2)) return;
      if (state.value !== null) Atomics.compareExchange(words, WORD.phase, PHASE.search, PHASE.rest);
      start("plan-meetings-proof-thread", { ...task, seed: options.seed + 1, tables: "people" });
    }
    const fail = (error: unknown) => finish(error instanceof Error ? error : new Error(String(error)));
    const start = (name: string, to: ThreadTask) => {
      threadFile(name).then((file) => {
        if (ended) return;
        const thread = new Worker(file, { workerData: to });
        threads.push(thread);
        thread.on("message", hear);
        thread.on("error", fail);
      }, fail);
    };
    start("plan-meetings-search-thread", task);
    start("plan-meetings-proof-thread", task);
  });
  return { outcome, cancel: () => cancel() };
}
