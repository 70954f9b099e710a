import type { AnyOutcome, Job, ToldPlan } from "../../app/domain/planning/programme/job.ts";

/** What a planning thread is asked and what it answers. */
/** `until` is an instant, ms UTC, because a thread has a clock of its own and takes time to start. */
export type ThreadInput = { job: Job; seconds: number; until: number; seed: number; shared: SharedArrayBuffer };
export type ThreadWord = { kind: "news"; news: ToldPlan } | { kind: "outcome"; outcome: AnyOutcome };

/** Places in the shared memory: 1 to stop; and the fewest steps (in 256) after which some thread had its proof. */
export const STOP = 0;
export const PROOF = 1;
