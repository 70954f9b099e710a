import type { MeetingBound } from "../../app/domain/planning/meeting/closes.ts";
import type { Conflict } from "../../app/domain/planning/meeting/conflict.ts";
import {
  better,
  type MeetingInstance,
  type MeetingPlan,
  type MeetingValue,
} from "../../app/domain/planning/meeting/instance.ts";
import { runThread, type ThreadRun } from "./keep-running.ts";
import { createClosing } from "./plan-meetings-closing.ts";
import {
  ENDED,
  PHASE,
  SECOND_CLOCK_MS,
  STEPS_PER_MS,
  THREAD,
  type ThreadReport,
  type ThreadTask,
  WORD,
} from "./plan-meetings-messages.ts";
import { threadFile } from "./thread-file.ts";

/** How a job stands: the best plan, its value, and what no plan can beat. */
export type MeetingProgress = {
  seconds: number;
  plan: MeetingPlan | null;
  value: MeetingValue | null;
  bound: MeetingBound;
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
  /** Rejects only when the search has died twice before there was a plan. */
  outcome: Promise<MeetingOutcome>;
  /** Ends the job with what it has; its threads are gone within 100 ms. */
  cancel(): void;
  /** Settles when all threads of the ended job are gone. */
  gone: Promise<void>;
};

export type MeetingJobOptions = {
  seconds: number;
  seed: number;
  fairness: number | null;
  onProgress?: (progress: MeetingProgress) => void;
  /** Told when a thread dies; it is started once more with the time that is left, and a proof that dies again is done without. */
  onTrouble?: (trouble: Error) => void;
  clock?: () => number;
  /** Other programs for the threads, for tests of what happens when one dies. */
  files?: { search?: URL; proof?: URL };
};

/** After a stop the threads get this long to end by themselves. */
const GRACE_MS = 50;
/** A second proof runs beside the first on days of at most so many meetings times slots. */
const SMALL = 10_000;
/** How much of the time is kept for table changes when nothing is proven before. */
const LAST_POLISH_MS = 2000;
/** How often a job looks at the clock. */
const LOOK_MS = 10;

/**
 * Plans meetings in worker threads, a search and one or two proofs; the calling thread only compares.
 *
 * Changes nothing anywhere: the outcome is a proposal. The same instance, seed and seconds give the same plan whenever the
 * job ends by itself (proven, or with its steps spent) before the clock cuts it: threads do not look at each other's plans,
 * and of plans that are proven the best the one found first by the threads' own clocks is taken, see `WORD`. When the clock
 * cuts, the plan is the best found by then.
 */
export function startMeetingJob(instance: MeetingInstance, options: MeetingJobOptions): MeetingJob {
  const clock = options.clock ?? (() => performance.now());
  const began = clock();
  const seconds = () => Math.round(clock() - began) / 1000;
  const all = options.seconds * 1000;
  const polishMs = Math.min(LAST_POLISH_MS, all / 10);
  const words = new Int32Array(new SharedArrayBuffer(4 * (WORD.plan + instance.meetings.length)));
  const pairs = instance.meetings.every((meeting) => meeting.required && meeting.who.length === 2);
  const two = pairs && instance.meetings.length * instance.slots <= SMALL;
  words[WORD.clocks + THREAD.second] = two ? SECOND_CLOCK_MS : ENDED;
  const state: MeetingOutcome = {
    seconds: 0,
    plan: null,
    value: null,
    bound: { breaks: 0, priority: instance.meetings.reduce((sum, meeting) => sum + meeting.weight, 0) },
    proven: false,
    conflict: null,
    firstSeconds: null,
    provenSeconds: null,
    bestSeconds: null,
  };
  const running = new Set<number>();
  const runs: Promise<ThreadRun>[] = [];
  let cancel = () => {};
  const outcome = new Promise<MeetingOutcome>((resolve, reject) => {
    let ended = false;
    const closing = createClosing(instance, words);
    const finish = (error?: Error) => {
      if (ended) return;
      ended = true;
      clearInterval(timer);
      Atomics.store(words, WORD.stop, 1);
      state.seconds = seconds();
      for (const run of runs)
        run.then(
          (thread) => setTimeout(() => thread.end(), GRACE_MS).unref(),
          () => {},
        );
      if (error) reject(error);
      else resolve(state);
    };
    cancel = () => finish();
    /** What time does: cuts, begins the last polish, and lets a proven job end once its plan is settled. */
    const timer = setInterval(() => {
      const now = clock() - began;
      Atomics.store(words, WORD.elapsed, now);
      if (now >= all) finish();
      else if (now >= all - polishMs || (state.proven && closing.settled())) polish();
    }, LOOK_MS);
    const hear = (thread: number) => (report: ThreadReport) => {
      if (ended) return;
      if (report.kind === "warm") return two ? start(THREAD.second) : undefined;
      if (report.kind === "polished") return finish();
      if (report.kind === "spent" || report.kind === "closed") return done(thread);
      if (report.kind === "infeasible") {
        state.conflict = report.conflict;
        state.proven = true;
        return finish();
      }
      if (report.kind === "bound") {
        state.bound.breaks = Math.max(state.bound.breaks, report.breaks);
        state.bound.priority = Math.min(state.bound.priority, report.priority);
      } else {
        if (report.at < ENDED) closing.add({ ...report, thread });
        if (state.value === null || better(report.value, state.value, instance.levels)) {
          state.firstSeconds ??= seconds();
          state.bestSeconds = seconds();
          state.plan = report.plan;
          state.value = report.value;
        }
      }
      if (closing.meets(state.bound) && !state.proven) {
        state.proven = true;
        state.provenSeconds = seconds();
      }
      const { plan, value, bound } = state;
      options.onProgress?.({ seconds: seconds(), plan, value, bound: { ...bound } });
    };
    /** Lets the search thread look for fewer table changes from here on, which ends the proofs. */
    function polish(): void {
      if (state.plan === null || Atomics.load(words, WORD.phase) === PHASE.polish) return;
      const chosen = closing.first() ?? { plan: state.plan, value: state.value };
      state.plan = chosen.plan;
      state.value = chosen.value;
      words.set(state.plan.slot, WORD.plan);
      Atomics.store(words, WORD.phase, PHASE.polish);
    }
    /** A thread has no more to say about breaks; when none has, there is nothing to wait for. */
    function done(thread: number): void {
      running.delete(thread);
      Atomics.store(words, WORD.clocks + thread, ENDED);
      if (thread === THREAD.search && runs.length < 3) Atomics.store(words, WORD.clocks + THREAD.second, ENDED);
      if (running.size > 0 || state.proven) return;
      if (state.plan === null) finish();
      else polish();
    }
    const fail = (error: unknown) => finish(error instanceof Error ? error : new Error(String(error)));
    function start(thread: ThreadTask["thread"]): void {
      running.add(thread);
      const search = thread === THREAD.search;
      const file = search ? options.files?.search : options.files?.proof;
      const task = (): ThreadTask => ({
        thread,
        instance,
        fairness: options.fairness,
        seed: options.seed + (thread === THREAD.second ? 1 : 0),
        until: all - polishMs,
        steps: Math.round((all - polishMs) * STEPS_PER_MS),
        yields: two,
        tables: thread === THREAD.second ? "people" : "cover",
        words,
      });
      const run = Promise.resolve(file ?? threadFile(`plan-meetings-${search ? "search" : "proof"}-thread`)).then(
        (url) => {
          if (ended) throw new Error("ended before it began");
          return runThread<ThreadReport>({
            file: url,
            task,
            hear: hear(thread),
            onTrouble: (trouble) => options.onTrouble?.(trouble),
            onLost: (trouble) => {
              options.onTrouble?.(trouble);
              if (!search) done(thread);
              else if (state.plan === null) fail(trouble);
              else finish();
            },
          });
        },
      );
      runs.push(run);
      run.catch((error) => (ended ? undefined : fail(error)));
    }
    start(THREAD.search);
    start(THREAD.proof);
  });
  const gone = outcome
    .catch(() => {})
    .then(async () => {
      await Promise.all(
        runs.map((run) =>
          run.then(
            (thread) => thread.gone,
            () => {},
          ),
        ),
      );
    });
  return { outcome, cancel: () => cancel(), gone };
}
