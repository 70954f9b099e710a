import { type Problem, row } from "../problem.ts";

/** One way out of a fault, with everyone it concerns. */
export type Alternative = {
  slot: number[];
  /** Meetings that were promised and cannot be held any more. */
  broken: number[];
  /** Meetings that are held in another slot than before. */
  moved: number[];
  /** Participants with a moved or broken meeting: those who have to be told. */
  disturbed: number[];
  /** No way keeps more promises, and none that keeps as many disturbs fewer people. False: the best found in time. */
  proven: boolean;
};

/** What changes between two plans, meeting by meeting and person by person. */
export function compare(
  problem: Problem,
  before: readonly number[],
  slot: ArrayLike<number>,
  proven: boolean,
): Alternative {
  const meetings = Array.from({ length: problem.meetings }, (_, m) => m).filter((m) => before[m]! >= 0);
  const broken = meetings.filter((m) => slot[m]! < 0);
  const moved = meetings.filter((m) => slot[m]! >= 0 && slot[m] !== before[m]);
  const people = [...broken, ...moved].flatMap((m) => [...row(problem.who, m)]);
  const disturbed = [...new Set(people)].filter((p) => p < problem.participants).sort((a, b) => a - b);
  return { slot: Array.from(slot), broken, moved, disturbed, proven };
}
