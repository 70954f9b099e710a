import type { MeetingInstance } from "../../app/domain/planning/meeting/instance.ts";
import type { Alternative } from "../../app/domain/planning/meeting/repair.ts";
import { answerOfThread } from "./one-answer.ts";

/** A fault to repair: the day as it is now, the plan as it was told, and what must not move. */
export type ReplanTask = {
  instance: MeetingInstance;
  /** meeting -> slot as people know it, or -1. */
  standing: number[];
  /** Meetings that have begun, or that somebody has locked. */
  pinned: number[];
  /** How many alternatives to look for. */
  wanted: number;
  /** After so long the best found by then is the answer. */
  seconds: number;
};

/**
 * The ways out of a fault, best first, worked out in a thread of their own; changes nothing anywhere.
 * @throws what the thread threw
 */
export async function replanMeetings(task: ReplanTask): Promise<Alternative[]> {
  return (await answerOfThread<Alternative[]>("plan-meetings-replan-thread", task)) ?? [];
}
