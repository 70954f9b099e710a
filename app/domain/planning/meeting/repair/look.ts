import { matchMost } from "../matching.ts";
import { type Problem, row } from "../problem.ts";
import { type Alternative, compare } from "./alternative.ts";
import { type Board, setBoard } from "./board.ts";
import { repairWithin, type Work } from "./deepen.ts";

/** How a further way out has to differ from each before it. */
export type Unlike =
  /** It spares somebody whom that one disturbs. */
  | "people"
  /** It puts some meeting elsewhere. */
  | "times";

/**
 * The way out that breaks the fewest promises, then disturbs the fewest people, then moves the fewest meetings, looked for
 * around the fault by raising the limits one by one.
 * @param steps - how much work to spend
 * @returns null when there is none like it, with `open` telling whether that is because the work ran out
 * Cost: a late guest or a broken table takes some hundred steps of a few microseconds each; it grows steeply with the number of
 *   people that have to be disturbed beyond those whose own meetings cannot stay.
 */
export function lookForRepair(
  problem: Problem,
  standing: readonly number[],
  pinned: (m: number) => boolean,
  earlier: readonly Alternative[],
  unlike: Unlike,
  steps: number,
): { found: Alternative | null; open: boolean } {
  const board = setBoard(problem, standing, pinned);
  const promised = standing.reduce((sum, t) => sum + (t >= 0 ? 1 : 0), 0);
  const work: Work = { left: steps, cut: false };
  const wanted = unlike === "people" ? sparing(earlier) : elsewhere(earlier);
  const everyone = problem.participants;
  for (let lost = fewestLost(problem, standing, board, pinned); lost <= promised; lost++)
    for (let disturbed = board.disturbed; disturbed <= everyone; disturbed++) {
      work.cut = false;
      const found = repairWithin(board, { lost, disturbed, moved: promised }, wanted, work);
      if (found !== null) return { found: compare(problem, standing, found.slot, true), open: false };
      if (work.left < 0) return { found: null, open: true };
      if (!work.cut) break;
    }
  return { found: null, open: false };
}

function sparing(earlier: readonly Alternative[]) {
  return (board: Board) => earlier.every(({ disturbed }) => disturbed.some((p) => board.felt[p] === 0));
}

function elsewhere(earlier: readonly Alternative[]) {
  return (board: Board, whole: boolean) =>
    !whole || earlier.every(({ slot }) => slot.some((t, m) => t !== board.slot[m]));
}

/** A number of promises that no plan can keep: more than one person's slots, or all the places there are, can hold. */
function fewestLost(
  problem: Problem,
  standing: readonly number[],
  board: Board,
  pinned: (m: number) => boolean,
): number {
  const stuck = board.waiting.filter((m) => pinned(m) || row(problem.open, m).length === 0).length;
  const places = problem.places.reduce((sum, tables) => sum + tables, 0);
  let least = Math.max(stuck, standing.filter((t) => t >= 0).length - places, 0);
  for (let p = 0; p < problem.participants; p++) {
    const own = [...row(problem.of, p)].filter((m) => standing[m]! >= 0);
    if (!own.some((m) => board.waits[m] === 1)) continue;
    const open = own.map((m) => [...row(problem.open, m)]);
    least = Math.max(least, own.length - matchMost(open, problem.slots));
  }
  return least;
}
