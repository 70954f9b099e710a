import { better, type MeetingInstance } from "../../app/domain/planning/meeting/instance.ts";
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
import { type MeetingJob, type MeetingJobOptions, type MeetingOutcome, nothingYet } from "./plan-meetings-outcome.ts";
import { endThread, startThread, type ThreadRun } from "./plan-meetings-start.ts";

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
  const state = nothingYet(instance);
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
      for (const run of runs) endThread(run, GRACE_MS);
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
        // What was still on its way when the plan was chosen would make the choice depend on the machine.
        if (report.at < ENDED && Atomics.load(words, WORD.phase) === PHASE.polish) return;
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
      const second = thread === THREAD.second;
      const run = startThread(thread === THREAD.search ? "search" : "proof", {
        task: {
          thread,
          instance,
          fairness: options.fairness,
          seed: options.seed + (second ? 1 : 0),
          until: all - polishMs,
          steps: Math.round((all - polishMs) * STEPS_PER_MS),
          yields: two,
          tables: second ? "people" : "cover",
          words,
        },
        files: options.files,
        hear: hear(thread),
        onTrouble: (trouble) => options.onTrouble?.(trouble),
        onLost: (trouble) => {
          if (thread !== THREAD.search) done(thread);
          else if (state.plan === null) fail(trouble);
          else finish();
        },
      });
      run.catch(fail);
      runs.push(run);
    }
    start(THREAD.search);
    start(THREAD.proof);
  });
  const left = () => Promise.allSettled(runs.map(async (run) => (await run).gone));
  const gone = outcome.then(left, left).then(() => {});
  return { outcome, cancel: () => cancel(), gone };
}
