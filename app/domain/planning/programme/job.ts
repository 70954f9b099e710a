import type { Outcome } from "./outcome.ts";
import type { PicksConflict } from "./picks/conflict.ts";
import type { PicksPlan, PicksProblem } from "./picks/problem.ts";
import type { TracksConflict } from "./tracks/conflict.ts";
import type { TracksPlan, TracksProblem } from "./tracks/problem.ts";

/** Either kind of conference, for whoever passes planning on without looking inside. */
export type Job = { kind: "tracks"; problem: TracksProblem } | { kind: "picks"; problem: PicksProblem };
export type AnyPlan = TracksPlan | PicksPlan;
export type AnyConflict = TracksConflict | PicksConflict;
export type AnyOutcome = Outcome<AnyPlan, AnyConflict>;
