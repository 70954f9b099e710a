import type { PlanId } from "../../app/domain/id.ts";
import type { PlanConflict, Proposal } from "../../app/domain/planning/run/proposal.ts";
import type { PlanGoal } from "../../app/domain/planning/run/run.ts";

/** How far a search is: the value of its best plan and what no plan can beat. */
export type Told = { goal: PlanGoal; value: number; bound: number };

/** What a search may take and whom it tells. */
export type SearchGiven = {
  /** Seconds after which it ends with the best it has. */
  within: number;
  signal: AbortSignal;
  onNews: (told: Told) => void;
  /** A thread has died; it is started once more. */
  onTrouble: (trouble: Error) => void;
};

/** What a search found. `last` is where it stood at its end, null without a plan. */
export type Found =
  | { state: "planned"; last: Told; proven: boolean; proposal: Proposal }
  | { state: "infeasible"; goal: PlanGoal; conflict: PlanConflict }
  | { state: "none"; goal: PlanGoal };

/** Reads what it plans from, searches in threads of its own and answers what it found; changes nothing. */
export type Search<Wish> = (plan: PlanId, wish: Wish, given: SearchGiven) => Promise<Found>;
