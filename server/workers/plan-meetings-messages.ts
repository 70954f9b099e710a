import type { Conflict } from "../../app/domain/planning/meeting/conflict.ts";
import type { MeetingInstance, MeetingPlan, MeetingValue } from "../../app/domain/planning/meeting/instance.ts";
import type { TableCount } from "../../app/domain/planning/meeting/proof/encode.ts";

/** What a planning thread is started with. */
export type ThreadTask = {
  instance: MeetingInstance;
  fairness: number | null;
  seed: number;
  /** How long the job may take in all. */
  seconds: number;
  /** How a proof thread counts tables. */
  tables: TableCount;
  /** Shared words, see `WORD`; then, from `WORD.plan`, the slot of each meeting in the best plan. */
  words: Int32Array;
};

/**
 * What the threads of one job share: whether to stop, the breaks of the best plan among those with the most priority, the proven
 * least breaks, and how often the shared plan has changed.
 */
export const WORD = { stop: 0, best: 1, bound: 2, version: 3, phase: 4, plan: 5 } as const;

/** What the search thread does: look for fewer breaks, leave its core to a second proof, or look for fewer table changes. */
export const PHASE = { search: 0, rest: 1, polish: 2 } as const;

/** What a planning thread reports. `warm`: the search has had its head start, a proof may end the job from now on. `stalled`: it
 * has not got better for half of its steps. `polished`: no
 * fewer table changes are to be hoped for. */
export type ThreadReport =
  | { kind: "plan"; plan: MeetingPlan; value: MeetingValue }
  | { kind: "bound"; breaks: number; priority: number }
  | { kind: "infeasible"; conflict: Conflict }
  | { kind: "warm" }
  | { kind: "stalled" }
  | { kind: "polished" };

/** Lets every thread see the best plan; the version is odd while it changes. Only the job's own thread calls this. */
export function sharePlan(words: Int32Array, slot: readonly number[], breaks: number): void {
  Atomics.add(words, WORD.version, 1);
  words.set(slot, WORD.plan);
  Atomics.store(words, WORD.best, breaks);
  Atomics.add(words, WORD.version, 1);
}

/** The shared plan, or null when there is none yet or it changes at this moment. */
export function sharedPlan(words: Int32Array): Int32Array | null {
  const version = Atomics.load(words, WORD.version);
  if (version === 0 || version % 2 === 1) return null;
  const slot = words.slice(WORD.plan);
  return Atomics.load(words, WORD.version) === version ? slot : null;
}
