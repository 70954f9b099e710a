import type { CommandId, PlanId } from "../../app/domain/id.ts";
import { SECOND } from "../../app/domain/instant.ts";
import type { Ending } from "../../app/domain/planning/run/end.ts";
import type { PlanGoal, PlanPoint, PlanRun } from "../../app/domain/planning/run/run.ts";
import { thin } from "../../app/domain/planning/run/thin.ts";
import { PLAN_SECONDS } from "../../app/domain/planning/run/wish.ts";
import { SYSTEM } from "../actions/viewer.ts";
import { PLAN_LEASE_MS, type PlanLoopParts } from "./run-plans.ts";
import type { Found, SearchGiven, Told } from "./search-plan.ts";

export type PlanJob = {
  /** Renews the lease, writes what is new, hears of a stop. */
  tick: () => Promise<void>;
  /** Ends the search and says nothing. */
  leave: () => Promise<void>;
  done: Promise<void>;
};

/** What is left to a search that was stopped before this process took it up, in seconds. */
const STOPPED_SECONDS = 1;

/** The search of one plan by the process that holds it under `fence`. */
export function createPlanJob(parts: PlanLoopParts, id: PlanId, fence: number): PlanJob {
  const { ports, actions, holder, searches, onTrouble } = parts;
  const stop = new AbortController();
  let run: PlanRun | null = null;
  let points: PlanPoint[] = [];
  let goal: PlanGoal = "cost";
  let fresh = false;
  let left = false;
  let elapsed = () => 0;
  let ticking: Promise<void> | null = null;

  function hear({ value, bound, ...told }: Told, last = false): void {
    const before = points.at(-1);
    if (!last && before?.value === value && before.bound === bound) return;
    goal = told.goal;
    points = thin([...points, { ms: Math.round(elapsed()), value, bound }]);
    fresh = true;
  }

  async function search(): Promise<void> {
    run = await ports.plans.get(id);
    if (run?.state !== "running") return;
    const { wish, at, stopping } = run;
    // Begun anew after another process: with the time that is left, since people wait for its end.
    const before = Math.min(Math.max(0, ports.now() - at), wish.seconds * SECOND);
    const began = performance.now();
    elapsed = () => before + performance.now() - began;
    const rest = Math.max(PLAN_SECONDS.least, wish.seconds - before / SECOND);
    const given: SearchGiven = {
      within: stopping ? STOPPED_SECONDS : rest,
      signal: stop.signal,
      onNews: (told) => hear(told),
      onTrouble: (trouble) => onTrouble(id, trouble),
    };
    goal = run.goal;
    const ending = await (wish.kind === "programme"
      ? searches.programme(id, wish, given)
      : searches.meetings(id, wish, given)
    )
      .then(endingOf)
      .catch((error): Ending => {
        parts.onError(error);
        return { state: "failed", goal, points };
      });
    await ticking;
    if (left) return;
    const command = `end.${id}.${fence}` as CommandId;
    const result = await actions.endPlan(SYSTEM, { command, plan: id, fence, ending });
    if (!result.ok) parts.onError(new Error(`Plan ${id} was not ended: ${result.refusal.code}`));
  }

  function endingOf(found: Found): Ending {
    if (found.state !== "planned") return { ...found, points };
    hear(found.last, true);
    return { state: "planned", proven: found.proven, proposal: found.proposal, goal, points };
  }

  async function renew(): Promise<void> {
    if (!run || left) return;
    const { held, fence: newest } = await ports.plans.claim(id, holder, ports.now(), PLAN_LEASE_MS);
    if (!held || newest !== fence) return give();
    const next: PlanRun = { ...run, goal, points, version: run.version + 1 };
    if (fresh) {
      fresh = false;
      const command = { id: `progress.${id}.${next.version}.${fence}` as CommandId, digest: "", now: ports.now() };
      const written = await ports.plans.progress(command, next, fence);
      if (written === "fenced") return give();
      if (written === "progressed") run = next;
      else fresh = true;
    }
    run = (await ports.plans.get(id)) ?? run;
    if (run.stopping) stop.abort();
  }

  function give(): void {
    left = true;
    stop.abort();
  }

  const done = search();
  return {
    done,
    async tick() {
      ticking ??= renew()
        .catch(parts.onError)
        .finally(() => {
          ticking = null;
        });
      await ticking;
    },
    async leave() {
      give();
      await done.catch(() => {});
    },
  };
}
