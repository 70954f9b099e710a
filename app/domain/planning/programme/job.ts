import type { News, Outcome } from "./outcome.ts";
import type { PicksConflict } from "./picks/conflict.ts";
import type { PicksParts, PicksPlan, PicksProblem } from "./picks/problem.ts";
import { scorePicks } from "./picks/score.ts";
import type { TracksConflict } from "./tracks/conflict.ts";
import type { TracksParts, TracksPlan, TracksProblem } from "./tracks/problem.ts";
import { scoreTracks } from "./tracks/score.ts";

/** Either kind of conference, for whoever passes planning on without looking inside. */
export type Job = { kind: "tracks"; problem: TracksProblem } | { kind: "picks"; problem: PicksProblem };
export type AnyPlan = TracksPlan | PicksPlan;
export type AnyConflict = TracksConflict | PicksConflict;
export type AnyParts = TracksParts | PicksParts;
export type AnyOutcome = Outcome<AnyPlan, AnyConflict, AnyParts>;
/** A better plan on its way, with the counts its value is made of. */
export type ToldPlan = News<AnyPlan> & { parts: AnyParts };

/** The counts a plan's value is made of, judged from nothing. O(sessions² + people × slots). */
export const partsOf = (job: Job, plan: AnyPlan): AnyParts =>
  job.kind === "picks"
    ? scorePicks(job.problem, plan as PicksPlan).parts
    : scoreTracks(job.problem, plan as TracksPlan).parts;
