import type { News, Outcome } from "../../app/domain/planning/programme/outcome.ts";
import type { PicksConflict } from "../../app/domain/planning/programme/picks/conflict.ts";
import type { PicksPlan, PicksProblem } from "../../app/domain/planning/programme/picks/problem.ts";
import type { TracksConflict } from "../../app/domain/planning/programme/tracks/conflict.ts";
import type { TracksPlan, TracksProblem } from "../../app/domain/planning/programme/tracks/problem.ts";

/** What a planning thread is asked and what it answers. */
export type Job = { kind: "tracks"; problem: TracksProblem } | { kind: "picks"; problem: PicksProblem };
export type AnyPlan = TracksPlan | PicksPlan;
export type AnyConflict = TracksConflict | PicksConflict;
export type AnyOutcome = Outcome<AnyPlan, AnyConflict>;
export type ThreadInput = { job: Job; seconds: number; within: number; seed: number; shared: SharedArrayBuffer };
export type ThreadWord = { kind: "news"; news: News<unknown> } | { kind: "outcome"; outcome: AnyOutcome };

/** Places in the shared memory: 1 to stop; and the fewest steps (in 256) after which some thread had its proof. */
export const STOP = 0;
export const PROOF = 1;
