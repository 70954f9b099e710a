import type { AnyConflict, AnyPlan, Job } from "../../app/domain/planning/programme/job.ts";
import type { PicksPlan } from "../../app/domain/planning/programme/picks/problem.ts";
import { bytesOf, MOST_BYTES } from "../../app/domain/planning/programme/size.ts";
import type { TracksPlan } from "../../app/domain/planning/programme/tracks/problem.ts";
import { Field } from "./conference-json.ts";
import { readPicks } from "./conference-picks.ts";
import { readTracks } from "./conference-tracks.ts";
import { picksReason, tracksReason } from "./conference-words.ts";

/**
 * Reads an instance by its `format`: `conf/1` or `cosp/1`. Throws `BadInstance`, also for one so large that its search
 * would not keep to the memory a job may have.
 */
export function readConference(json: unknown): Job {
  const job = readByFormat(json);
  const bytes = bytesOf(job);
  if (bytes > MOST_BYTES)
    new Field(json, "").fail(`needs ${Math.ceil(bytes / 1e6)} MB to plan, and ${MOST_BYTES / 1e6} MB are allowed`);
  return job;
}

function readByFormat(json: unknown): Job {
  const format = new Field(json, "").at("format");
  if (format.value === "cosp/1") return { kind: "tracks", problem: readTracks(json) };
  if (format.value === "conf/1") return { kind: "picks", problem: readPicks(json) };
  return format.fail("is neither conf/1 nor cosp/1");
}

/** A plan in the form the checkers read. */
export function writePlan(job: Job, plan: AnyPlan): Record<string, unknown> {
  if (job.kind === "picks") return { ...(plan as PicksPlan) };
  const { tracks, talks } = plan as TracksPlan;
  return { instance: job.problem.name, tracks, submissions: talks };
}

/** Why there is no plan, as a sentence. */
export const reasonOf = (job: Job, conflict: AnyConflict): string =>
  job.kind === "picks" ? picksReason(job.problem, conflict as never) : tracksReason(job.problem, conflict as never);
