import { Worker } from "node:worker_threads";
import type { AnyOutcome, Job, ToldPlan } from "../../app/domain/planning/programme/job.ts";
import { PROOF, STOP, type ThreadInput, type ThreadWord } from "./plan-programme-words.ts";
import { BARE, threadFile } from "./thread-file.ts";

export type PlanWish = {
  job: Job;
  /** What the search is worth, in seconds; decides the steps. */
  seconds: number;
  /** Seconds after which it ends all the same; `seconds` when left out. */
  within?: number;
  seed: number;
  /** Threads with a seed of their own each; the best plan wins. */
  threads?: number;
  /** Better plans on their way, each with the best bound of all threads so far; at most ten a second and thread. */
  onNews?: (news: ToldPlan) => void;
  /** Told when a thread dies; it is started once more with the time that is left. */
  onTrouble?: (trouble: Error) => void;
  /** Ends the search: the best plan so far is the answer. */
  signal?: AbortSignal;
  /** Another program for the thread, for tests of what happens when it dies. */
  thread?: URL;
};

/** With the flat arrays of `MOST_BYTES` beside it, two threads keep below 300 MB. */
const HEAP = { maxOldGenerationSizeMb: 64, maxYoungGenerationSizeMb: 16 };

/** A thread that has not heard the stop by then, ms, is ended where it stands. */
const PATIENCE = 50;

/**
 * Plans a programme in threads of their own, so that the event loop stays free. Answers the best outcome of all threads;
 * ties go to the fewer steps, then to the lower thread, so that the same seed gives the same plan. Memory is bounded per
 * thread. Rejects when every thread has died twice.
 */
export async function planProgramme(wish: PlanWish): Promise<AnyOutcome> {
  const shared = new SharedArrayBuffer(8);
  const flags = new Int32Array(shared);
  Atomics.store(flags, PROOF, 2 ** 31 - 1);
  const latest: (ToldPlan | null)[] = [];
  let [lowest, highest] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  const hear = (thread: number) => (news: ToldPlan) => {
    latest[thread] = news;
    if (news.value > lowest || (news.value === lowest && news.bound <= highest)) return;
    lowest = news.value;
    highest = Math.max(highest, news.bound);
    wish.onNews?.({ ...news, bound: highest });
  };
  const outcomes = await Promise.allSettled(
    Array.from({ length: wish.threads ?? 1 }, (_, thread) => runTwice(wish, thread, shared, hear(thread))),
  );
  const found = outcomes.map((outcome, thread): AnyOutcome | null => {
    if (outcome.status === "fulfilled" && outcome.value) return outcome.value;
    const news = latest[thread];
    return news ? { kind: "planned", proven: false, ...news } : null;
  });
  if (found.every((outcome) => outcome === null) && !wish.signal?.aborted)
    throw outcomes.find((outcome) => outcome.status === "rejected")?.reason ?? new Error("no thread answered");
  return best(found.filter((outcome) => outcome !== null));
}

function best(outcomes: AnyOutcome[]): AnyOutcome {
  const infeasible = outcomes.find((outcome) => outcome.kind === "infeasible");
  if (infeasible) return infeasible;
  const planned = outcomes.filter((outcome) => outcome.kind === "planned");
  planned.sort((a, b) => a.value - b.value || a.steps - b.steps);
  return planned[0] ?? { kind: "none" };
}

async function runTwice(wish: PlanWish, thread: number, shared: SharedArrayBuffer, hear: (news: ToldPlan) => void) {
  const now = () => performance.timeOrigin + performance.now();
  const until = now() + 1000 * (wish.within ?? wish.seconds);
  try {
    return await run(wish, until, thread, shared, hear);
  } catch (trouble) {
    wish.onTrouble?.(trouble as Error);
    return await run(wish, Math.max(until, now() + 100), thread, shared, hear);
  }
}

/** Null when the thread was ended on request before it could answer. */
async function run(
  wish: PlanWish,
  until: number,
  thread: number,
  shared: SharedArrayBuffer,
  hear: (news: ToldPlan) => void,
) {
  const file = wish.thread ?? (await threadFile("plan-programme-thread"));
  const flags = new Int32Array(shared);
  return new Promise<AnyOutcome | null>((resolve, reject) => {
    const input: ThreadInput = {
      job: wish.job,
      seconds: wish.seconds,
      until,
      seed: wish.seed + 7919 * thread,
      shared,
    };
    const worker = new Worker(file, {
      ...BARE,
      workerData: input,
      resourceLimits: HEAP,
    });
    let ended = false;
    const end = (settle: () => void) => {
      if (ended) return;
      ended = true;
      wish.signal?.removeEventListener("abort", stop);
      settle();
      void worker.terminate();
    };
    const stop = () => {
      Atomics.store(flags, STOP, 1);
      setTimeout(() => end(() => resolve(null)), PATIENCE).unref();
    };
    if (wish.signal?.aborted) stop();
    else wish.signal?.addEventListener("abort", stop);
    worker.on("message", (word: ThreadWord) => {
      if (word.kind === "news") return hear(word.news);
      const { outcome } = word;
      if (outcome.kind === "infeasible") Atomics.store(flags, STOP, 1);
      if (outcome.kind === "planned" && outcome.proven) proved(flags, outcome.steps);
      end(() => resolve(outcome));
    });
    worker.on("error", (trouble) => end(() => reject(trouble)));
    worker.on("exit", (code) => end(() => reject(new Error(`the planning thread ended with code ${code}`))));
  });
}

function proved(flags: Int32Array, steps: number): void {
  const pauses = Math.ceil(steps / 256);
  if (pauses < Atomics.load(flags, PROOF)) Atomics.store(flags, PROOF, pauses);
}
