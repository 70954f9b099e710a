import type { PlanId } from "../../app/domain/id.ts";
import { SECOND } from "../../app/domain/instant.ts";
import type { MeetingsWish, ProgrammeWish } from "../../app/domain/planning/run/wish.ts";
import type { createEndPlan } from "../actions/end-plan.ts";
import type { Ports } from "../actions/ports.ts";
import { type Beat, createBeat } from "./beat.ts";
import { createPlanJob, type PlanJob } from "./plan-job.ts";
import type { Search } from "./search-plan.ts";

/** A process that dies while it searches is followed within this time. */
export const PLAN_LEASE_MS = 5 * SECOND;

/**
 * `stop` ends the searches of this process without a word; another takes them up at once. Poked when a plan has begun or
 * should stop.
 */
export type PlanLoop = Beat;

export type PlanLoopParts = {
  ports: Ports;
  actions: { endPlan: ReturnType<typeof createEndPlan> };
  /** A name no other process has, nor this one after a restart. */
  holder: string;
  searches: { programme: Search<ProgrammeWish>; meetings: Search<MeetingsWish> };
  everyMs?: number;
  onError: (error: unknown) => void;
  /** A planning thread has died. */
  onTrouble: (plan: PlanId, trouble: Error) => void;
};

/**
 * Searches plans that run and that no living process holds. Each plan has a lease of its own with a growing fence, so that
 * it is searched once, whoever dies; what is remembered between beats stands in the store. One beat costs one read while
 * nothing runs.
 */
export function createPlanLoop(parts: PlanLoopParts): PlanLoop {
  const { ports, holder, everyMs = SECOND, onError } = parts;
  const jobs = new Map<PlanId, PlanJob>();
  const beat = createBeat(round, everyMs, onError);
  let stopped = true;

  async function round(): Promise<void> {
    const running = await ports.plans.running();
    await Promise.all([...jobs.values()].map((job) => job.tick()));
    for (const id of running) {
      if (stopped || jobs.has(id)) continue;
      const { held, fence } = await ports.plans.claim(id, holder, ports.now(), PLAN_LEASE_MS);
      if (held) take(id, fence);
    }
  }

  function take(id: PlanId, fence: number): void {
    const job = createPlanJob(parts, id, fence);
    jobs.set(id, job);
    void job.done.catch(onError).finally(() => jobs.delete(id));
  }

  return {
    start() {
      stopped = false;
      beat.start();
    },
    poke: beat.poke,
    async stop() {
      stopped = true;
      await beat.stop();
      const left = [...jobs];
      await Promise.all(left.map(([, job]) => job.leave()));
      await Promise.all(left.map(([id]) => ports.plans.claim(id, holder, ports.now(), 0).catch(onError)));
    },
  };
}
