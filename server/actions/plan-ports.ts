import type { PlanId } from "../../app/domain/id.ts";
import type { Instant } from "../../app/domain/instant.ts";
import type { PlanRun } from "../../app/domain/planning/run/run.ts";
import type { Placement } from "../../app/domain/programme/session.ts";
import type { Command, Settled } from "./ports.ts";

/** How a write of the search itself came out. `moved`: somebody changed the run, read it again; `fenced`: another searches. */
export type Progressed = "progressed" | "moved" | "fenced";

/** Plans as they run and as they ended; the newest `MOST_PLANS` are kept. Each write names the version it was judged by. */
export type PlanStore = {
  /** Newest first. */
  all: () => Promise<PlanRun[]>;
  get: (id: PlanId) => Promise<PlanRun | null>;
  running: () => Promise<PlanId[]>;
  /** Refused `planning-busy` while `MOST_AT_ONCE` run. */
  start: (command: Command, run: PlanRun) => Settled;
  /** Takes or renews the search of a running plan; `ms` 0 gives it back. `fence` grows with every new holder. */
  claim: (id: PlanId, holder: string, now: Instant, ms: number) => Promise<{ held: boolean; fence: number }>;
  /** Writes how far the search is, as its holder under `fence`. Settles nothing: the version keeps a repeat out. */
  progress: (command: Command, next: PlanRun, fence: number) => Promise<Progressed>;
  /** Ends the search; refused `fenced` under an old lease, `plan-moved-on` when the run has changed. */
  end: (command: Command, next: PlanRun, fence: number) => Settled;
  stop: (command: Command, next: PlanRun) => Settled;
  /**
   * Moves sessions of the draft to where the plan has them, or back, all or none, in one revision; refused `stale` when
   * it is not `revision`.
   */
  moveSessions: (
    command: Command,
    next: PlanRun,
    revision: number,
    places: readonly Placement[],
    fact: "plan:applied" | "plan:undone",
  ) => Settled;
  /**
   * Notes that a plan of meetings was taken over, or that this was undone; the meetings have changed before. The answer
   * tells how many parts took effect and how many were refused.
   */
  mark: (
    command: Command,
    next: PlanRun,
    fact: "plan:applied" | "plan:undone",
    counts: { count: number; refused: number },
  ) => Settled;
};
