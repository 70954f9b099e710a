import { Worker } from "node:worker_threads";
import type { MeetingInstance } from "../../app/domain/planning/meeting/instance.ts";
import type { Alternative } from "../../app/domain/planning/meeting/repair.ts";
import { threadFile } from "./thread-file.ts";

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
  const file = await threadFile("plan-meetings-replan-thread");
  return await new Promise((resolve, reject) => {
    const thread = new Worker(file, { workerData: task });
    thread.once("message", (alternatives: Alternative[]) => {
      resolve(alternatives);
      void thread.terminate();
    });
    thread.once("error", reject);
    thread.once("exit", () => reject(new Error("the planning thread ended without an answer")));
  });
}
