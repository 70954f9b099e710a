import type { Conflict } from "../../app/domain/planning/meeting/conflict.ts";
import type { MeetingInstance, MeetingPlan, MeetingValue } from "../../app/domain/planning/meeting/instance.ts";

/** What a planning thread is started with. */
export type ThreadTask = {
  instance: MeetingInstance;
  fairness: number | null;
  seed: number;
  /** Shared words, see `WORD`. */
  words: Int32Array;
};

/** What the threads of one job share: whether to stop, the best known breaks, and the proven least. */
export const WORD = { stop: 0, best: 1, bound: 2 } as const;

/** What a planning thread reports. */
export type ThreadReport =
  | { kind: "plan"; plan: MeetingPlan; value: MeetingValue }
  | { kind: "bound"; breaks: number; priority: number }
  | { kind: "infeasible"; conflict: Conflict }
  | { kind: "warm" };
