import type { MeetingBound } from "../../app/domain/planning/meeting/closes.ts";
import type { Conflict } from "../../app/domain/planning/meeting/conflict.ts";
import type { MeetingInstance, MeetingPlan, MeetingValue } from "../../app/domain/planning/meeting/instance.ts";

/** How a job stands: the best plan, its value, and what no plan can beat. */
export type MeetingProgress = {
  seconds: number;
  plan: MeetingPlan | null;
  value: MeetingValue | null;
  bound: MeetingBound;
};

/** How a job ended. `proven`: the plan is the best there is, or `conflict` says why there is none. */
export type MeetingOutcome = MeetingProgress & {
  proven: boolean;
  conflict: Conflict | null;
  firstSeconds: number | null;
  /** When priority and breaks were proven the best there is; table changes come after that. */
  provenSeconds: number | null;
  bestSeconds: number | null;
};

export type MeetingJob = {
  /** Rejects only when the search has died twice before there was a plan. */
  outcome: Promise<MeetingOutcome>;
  /** Ends the job with what it has; its threads are gone within 100 ms. */
  cancel(): void;
  /** Settles when all threads of the ended job are gone. */
  gone: Promise<void>;
};

export type MeetingJobOptions = {
  seconds: number;
  seed: number;
  fairness: number | null;
  onProgress?: (progress: MeetingProgress) => void;
  /** Told when a thread dies; it is started once more with the time that is left, and a proof that dies again is done without. */
  onTrouble?: (trouble: Error) => void;
  clock?: () => number;
  /** Other programs for the threads, for tests of what happens when one dies. */
  files?: { search?: URL; proof?: URL };
};

/** A job that has found nothing yet: all weight may be held, and nobody need have a break. */
export function nothingYet(instance: MeetingInstance): MeetingOutcome {
  return {
    seconds: 0,
    plan: null,
    value: null,
    bound: { breaks: 0, priority: instance.meetings.reduce((sum, meeting) => sum + meeting.weight, 0) },
    proven: false,
    conflict: null,
    firstSeconds: null,
    provenSeconds: null,
    bestSeconds: null,
  };
}
