import type { PersonId, PlanId } from "../../id.ts";
import type { Instant } from "../../instant.ts";
import type { PlanConflict, Proposal } from "./proposal.ts";
import type { PlanWish } from "./wish.ts";

/** `running` until it has ended: with a proposal, without one in time, proven impossible, or by a fault told as such. */
export type PlanState = "running" | "planned" | "none" | "infeasible" | "failed";

/** What the value counts, and so which way is better: a cost and breaks go down, priority (what is held) goes up. */
export type PlanGoal = "cost" | "priority" | "breaks";

/** Where a search stood `ms` after its start: the best value, and the bound that no plan can beat. */
export type PlanPoint = { ms: number; value: number; bound: number };

/** So many plans may run at once: each has threads of its own. */
export const MOST_AT_ONCE = 2;
/** The newest so many plans are kept. */
export const MOST_PLANS = 20;

/** At most so many points are kept of a run; see `thin.ts`. */
export const MOST_POINTS = 120;

/** One search for a better day: what was asked, how it goes, what it proposes, and whether that was taken over. */
export type PlanRun = {
  id: PlanId;
  wish: PlanWish;
  by: PersonId;
  at: Instant;
  state: PlanState;
  /** Somebody has asked it to stop; it ends with the best plan it has. */
  stopping: boolean;
  goal: PlanGoal;
  points: PlanPoint[];
  /** The value is the best there is, or it is proven that there is no plan. */
  proven: boolean;
  proposal: Proposal | null;
  conflict: PlanConflict | null;
  /** The parts that were taken over, and whether that was undone; null before. */
  applied: { parts: number[]; by: PersonId; at: Instant; undone: boolean } | null;
  /** Grows by one with every change. */
  version: number;
};

/**
 * How far the best plan can be from the best possible at most, as a share of the larger of the two, 0 when proven; null before
 * the first plan.
 */
export function gapOf({ points, proven }: Pick<PlanRun, "points" | "proven">): number | null {
  const last = points.at(-1);
  if (!last) return null;
  if (proven || last.value === last.bound) return 0;
  return Math.abs(last.value - last.bound) / Math.max(Math.abs(last.value), Math.abs(last.bound));
}
