import { isIn } from "../in-pools.ts";
import { row } from "../problem.ts";
import type { Board } from "./board.ts";

/**
 * The meetings that stand where `m` would go: those of its people in slot `t`, and those whose order it would turn round.
 * @returns null when one of them may not move
 */
export function inTheWay(board: Board, m: number, t: number): number[] | null {
  const { problem, slot, diary, fixed, waits, broken } = board;
  const out: number[] = [];
  const add = (x: number): boolean => {
    if (!out.includes(x)) out.push(x);
    return fixed[x] === 0;
  };
  for (const h of row(problem.who, m)) {
    const other = diary[h * problem.slots + t]!;
    if (other >= 0 && !add(other)) return null;
  }
  for (const q of row(problem.before, m)) {
    if (broken[q] === 1 || board.standing[q]! < 0) return null;
    if (waits[q] === 0 && slot[q]! >= t && !add(q)) return null;
  }
  for (const q of row(problem.behind, m)) if (slot[q]! >= 0 && slot[q]! <= t && !add(q)) return null;
  for (const q of row(problem.together, m)) if (broken[q] === 1) return null;
  return out;
}

/**
 * What a schedule still has too much of somewhere: a slot or a set of tables with too many meetings, a row of meetings without
 * rest. One of the answered meetings has to leave; an empty answer cannot be helped.
 * @returns null when nothing is too much
 * Cost O(slots + pools * meetings in a slot + participants * slots where rest counts), for the slots asked.
 */
export function tooMuch(board: Board, slots: Iterable<number>, people: Iterable<number>): number[] | null {
  const { problem, here, fixed } = board;
  const { pools } = problem;
  for (const t of slots) {
    if (here[t]!.length > problem.places[t]!) return here[t]!.filter((x) => fixed[x] === 0);
    for (let pool = 1; pool < pools.count; pool++) {
      const inside = here[t]!.filter((x) => isIn(problem, x, pool));
      if (inside.length > pools.room[pool * problem.slots + t]!) return inside.filter((x) => fixed[x] === 0);
    }
  }
  if (problem.stretch < problem.slots)
    for (const p of people) {
      const tired = longRow(board, p);
      if (tired !== null) return tired;
    }
  return null;
}

/** The movable meetings of the first row of `p` that is longer than the rest rule allows; null when there is none. */
function longRow({ problem, diary, fixed }: Board, p: number): number[] | null {
  let run: number[] = [];
  for (let t = 0; t < problem.slots; t++) {
    if (t > 0 && problem.segment[t] !== problem.segment[t - 1]) run = [];
    const m = diary[p * problem.slots + t]!;
    if (m < 0) run = [];
    else run.push(m);
    if (run.length > problem.stretch) return run.filter((x) => fixed[x] === 0);
  }
  return null;
}
