import type { Board } from "./board.ts";
import type { PicksPlan, PicksProblem } from "./problem.ts";

/** Where every piece is, small enough to copy at each improvement. */
export type Places = { start: Int32Array; room: Int32Array };

export const placesOf = (board: Board): Places => ({ start: board.start.slice(), room: board.room.slice() });

/** Cohort c begins at station c and goes on by one each round: a Latin square for every k. */
const cyclic = (k: number) =>
  Array.from({ length: k }, (_, c) => Array.from({ length: k }, (_, round) => (c + round) % k));

/**
 * Rounds that are alike take each the start it was released at where there is one such, for it has not moved then; the others
 * follow in the order of time, as do all where nothing was released.
 */
function inOrder(starts: readonly number[], released: readonly number[]): number[] {
  const left = [...starts].sort((a, b) => a - b);
  const kept = starts.map((_, round) => {
    const at = left.indexOf(released[round] ?? -1);
    return at < 0 ? null : left.splice(at, 1)[0]!;
  });
  return kept.map((start) => start ?? left.shift()!);
}

/** Joins places and cohorts into a programme. `cohorts` per rotation, in the order of its participants. */
export function planOf(problem: PicksProblem, places: Places, cohorts: readonly number[][]): PicksPlan {
  let at = problem.sessions.length;
  const rotations = problem.rotations.map((rotation, q) => {
    const k = rotation.rounds;
    const first = at;
    at += k * rotation.stations.length;
    const starts = Array.from({ length: k }, (_, round) => places.start[first + round]!);
    return {
      starts: problem.locked?.rotations?.some((lock) => lock.rotation === q)
        ? starts
        : inOrder(starts, rotation.ordered ? [] : (problem.released?.rotations?.[q]?.starts ?? [])),
      room: rotation.stations.map((_, s) => places.room[first + s * k]!),
      latin: cyclic(k),
      cohort: [...cohorts[q]!],
    };
  });
  const sessions = problem.sessions.length;
  return {
    start: [...places.start.subarray(0, sessions)],
    room: [...places.room.subarray(0, sessions)],
    rotations,
  };
}
