import { parentPort, workerData } from "node:worker_threads";
import { type AnyPlan, partsOf } from "../../app/domain/planning/programme/job.ts";
import type { News } from "../../app/domain/planning/programme/outcome.ts";
import { planPicks } from "../../app/domain/planning/programme/picks/plan-picks.ts";
import { planTracks } from "../../app/domain/planning/programme/tracks/plan-tracks.ts";
import { PROOF, STOP, type ThreadInput, type ThreadWord } from "./plan-programme-words.ts";
import { stepBack } from "./step-back.ts";

stepBack();

/** Shortest time between two plans told, in ms: an organiser's eye needs no more, and the loop above stays free. */
const TELL_EVERY = 100;

const { job, seconds, until, seed, shared } = workerData as ThreadInput;
const flags = new Int32Array(shared);
const say = (word: ThreadWord) => parentPort?.postMessage(word);
const clock = () => performance.now();
let toldAt = Number.NEGATIVE_INFINITY;
let toldBound = Number.POSITIVE_INFINITY;

function tell(news: News<AnyPlan>): void {
  if (clock() - toldAt < TELL_EVERY && news.bound <= toldBound) return;
  toldBound = news.bound;
  toldAt = clock();
  say({ kind: "news", news: { ...news, parts: partsOf(job, news.plan) } });
}

const effort = {
  seconds,
  within: Math.max(0.05, (until - performance.timeOrigin - performance.now()) / 1000),
  seed,
  clock,
  // why: when a sister thread has proven its plan, this one still walks as many steps as the proof took, so that which
  // thread wins depends on steps, never on the machine
  stopped: (steps: number) => Atomics.load(flags, STOP) === 1 || steps / 256 > Atomics.load(flags, PROOF),
};

const outcome = job.kind === "tracks" ? planTracks(job.problem, effort, tell) : planPicks(job.problem, effort, tell);
say({ kind: "outcome", outcome });
