import { type Problem, row } from "../problem.ts";

/** A plan under repair: what stands where, what has been decided, and whom it concerns so far. */
export type Board = {
  problem: Problem;
  standing: readonly number[];
  /** meeting -> slot; -1 while it waits or when it is broken. */
  slot: Int32Array;
  /** holder * slots + slot -> meeting or -1. */
  diary: Int32Array;
  /** slot -> its meetings. */
  here: number[][];
  /** 1: may not be moved any more, because it is pinned or has been decided. */
  fixed: Uint8Array;
  broken: Uint8Array;
  /** meeting -> 1 while it waits for a decision. */
  waits: Uint8Array;
  waiting: number[];
  /** participant -> how many of his or her meetings move or break; how many people that are. */
  felt: Int32Array;
  disturbed: number;
  lost: number;
  moved: number;
};

/**
 * The board right after the fault: everything that can stay stands, and what cannot waits.
 * Cost O(meetings * holders + holders * slots).
 */
export function setBoard(problem: Problem, standing: readonly number[], pinned: (m: number) => boolean): Board {
  const { meetings, slots, holders, participants, allowed } = problem;
  const board: Board = {
    problem,
    standing,
    slot: new Int32Array(meetings).fill(-1),
    diary: new Int32Array(holders * slots).fill(-1),
    here: Array.from({ length: slots }, () => []),
    fixed: Uint8Array.from({ length: meetings }, (_, m) => (pinned(m) ? 1 : 0)),
    broken: new Uint8Array(meetings),
    waits: new Uint8Array(meetings),
    waiting: [],
    felt: new Int32Array(participants),
    disturbed: 0,
    lost: 0,
    moved: 0,
  };
  const order = Array.from({ length: meetings }, (_, m) => m)
    .filter((m) => standing[m]! >= 0)
    .sort((a, b) => board.fixed[b]! - board.fixed[a]!);
  for (const m of order) {
    const t = standing[m]!;
    const free = row(problem.who, m).every((h) => board.diary[h * slots + t]! < 0);
    if (allowed[m * slots + t] === 1 && free) sit(board, m, t);
    else wait(board, m);
  }
  return board;
}

/** Seats `m`; its people must be free. */
export function sit(board: Board, m: number, t: number): void {
  const { problem, diary } = board;
  for (const h of row(problem.who, m)) diary[h * problem.slots + t] = m;
  board.here[t]!.push(m);
  board.slot[m] = t;
}

export function stand(board: Board, m: number): void {
  const { problem, diary, slot } = board;
  const t = slot[m]!;
  for (const h of row(problem.who, m)) diary[h * problem.slots + t] = -1;
  const list = board.here[t]!;
  list.splice(list.indexOf(m), 1);
  slot[m] = -1;
}

/** `m` cannot stay: its people are disturbed from here on. */
export function wait(board: Board, m: number): void {
  board.waits[m] = 1;
  board.waiting.push(m);
  board.moved++;
  for (const p of row(board.problem.who, m))
    if (p < board.problem.participants && board.felt[p]!++ === 0) board.disturbed++;
}

/** Takes `wait` back. */
export function unwait(board: Board, m: number): void {
  board.waits[m] = 0;
  board.waiting.splice(board.waiting.indexOf(m), 1);
  board.moved--;
  for (const p of row(board.problem.who, m))
    if (p < board.problem.participants && --board.felt[p]! === 0) board.disturbed--;
}

/** How many people `m` would disturb who are not disturbed yet. */
export function newlyDisturbed({ problem, felt }: Board, m: number): number {
  let people = 0;
  for (const p of row(problem.who, m)) if (p < problem.participants && felt[p] === 0) people++;
  return people;
}
