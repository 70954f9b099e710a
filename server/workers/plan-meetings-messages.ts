import type { Conflict } from "../../app/domain/planning/meeting/conflict.ts";
import type { MeetingInstance, MeetingPlan, MeetingValue } from "../../app/domain/planning/meeting/instance.ts";
import type { TableCount } from "../../app/domain/planning/meeting/proof/encode.ts";

/** The threads of a job, and the places of their clocks. */
export const THREAD = { search: 0, proof: 1, second: 2 } as const;

/** What a planning thread is started with. */
export type ThreadTask = {
  thread: (typeof THREAD)[keyof typeof THREAD];
  instance: MeetingInstance;
  fairness: number | null;
  seed: number;
  /** When the clock cuts the search, ms since the job began. */
  until: number;
  /** How many steps the search may take. */
  steps: number;
  /** Whether a search that has not got better for half of its steps leaves its core to the proofs. */
  yields: boolean;
  /** How a proof thread counts tables. */
  tables: TableCount;
  /** Shared words, see `WORD`; then, from `WORD.plan`, the slot of each meeting in the plan to be polished. */
  words: Int32Array;
};

/**
 * What the threads of one job share: whether to stop, the phase, the proven least breaks, the ms since the job began, and the
 * three clocks.
 *
 * A clock counts work and not time: so many steps or so much proving as an idle core does in a ms. Everything a thread
 * reports bears the time of its clock, and has been sent before the clock shows a later one.
 */
export const WORD = { stop: 0, phase: 1, bound: 2, elapsed: 3, clocks: 4, plan: 7 } as const;

/** What the search thread does: look for fewer breaks until it is spent, then wait, then look for fewer table changes. */
export const PHASE = { search: 0, polish: 1 } as const;

/** What the clock of a thread shows that has nothing more to report. */
export const ENDED = 2 ** 31 - 1;

/** The steps of a search that an idle core takes in a ms, at the least; measured from 40 to 6,900 meetings. */
export const STEPS_PER_MS = 1000;

/** Above so many meetings times slots the whole is not encoded: it would take hundreds of megabytes and never close. */
export const LARGEST_WHOLE = 30_000;

/** How often an idle core's exact engine asks in a ms whether to stop: the clock of a thread that runs it. */
export const ASKS_PER_MS = 40;

/** When, by the search's clock, the second proof is started; and what its own clock shows then, since it needs to load and write. */
export const SECOND_STARTS_MS = 500;
export const SECOND_CLOCK_MS = 2000;

/**
 * What a planning thread reports. `warm`: the second proof may start. `spent`: the search has taken its steps, or yields.
 * `closed`: a proof has come to its end. `polished`: no fewer table changes are to be hoped for.
 */
export type ThreadReport =
  | { kind: "plan"; plan: MeetingPlan; value: MeetingValue; at: number }
  | { kind: "bound"; breaks: number; priority: number }
  | { kind: "infeasible"; conflict: Conflict }
  | { kind: "warm" }
  | { kind: "spent" }
  | { kind: "closed" }
  | { kind: "polished" };
