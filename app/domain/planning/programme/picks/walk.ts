import type { Random } from "../../random.ts";
import { type Board, drop, lift } from "./board.ts";
import { type Foresight, follow, foresightFor } from "./foresee.ts";
import { missedIn, type Scratch, scratchFor } from "./misses.ts";
import { type Marks, marksFor, shapeOf } from "./shape.ts";

/** A board on a random walk. Each move writes its steps here, so that a refused one can be walked back. */
export type Walk = {
  readonly board: Board;
  readonly random: Random;
  readonly scratch: Scratch;
  readonly marks: Marks;
  readonly foresight: Foresight;
  /** 0 for lift or 1 for drop, piece, slot, room. */
  steps: number[];
  /** Room for an exchange to list what it moves: piece, room, slot. */
  readonly moving: number[];
  /** Price of one broken hard rule, in units of cost. */
  price: number;
  /** Cost before the move under way, and the most that it may lead to. */
  costBefore: number;
  limit: number;
};

export const walkOn = (board: Board, random: Random): Walk => ({
  board,
  random,
  scratch: scratchFor(board),
  marks: marksFor(board),
  foresight: foresightFor(board),
  steps: [],
  moving: [],
  price: 1,
  costBefore: 0,
  limit: Number.POSITIVE_INFINITY,
});

/** All but misses and shapes. Waiting weighs more than a broken rule, so that pieces come onto the board first. */
export const cheapCost = (walk: Walk): number =>
  walk.price * (walk.board.faults + 3 * walk.board.waiting) + (walk.board.level === "rules" ? 0 : walk.board.plain);

export const costOf = (walk: Walk): number =>
  walk.board.level === "rules"
    ? cheapCost(walk)
    : cheapCost(walk) + walk.board.layout.weights.missed * walk.board.missedSum + walk.board.shapeSum;

export const sound = (board: Board): boolean => board.faults === 0 && board.waiting === 0;

export function up(walk: Walk, p: number): void {
  walk.steps.push(0, p, walk.board.start[p]!, walk.board.room[p]!);
  lift(walk.board, p, false);
}

export function down(walk: Walk, p: number, t: number, r: number): void {
  walk.steps.push(1, p, t, r);
  drop(walk.board, p, t, r, false);
}

/** Counts again the people and tracks the move has touched. */
export function settle(walk: Walk): void {
  const { board } = walk;
  const blocks = board.layout.blocks.length;
  for (let i = 0; i < board.staleMisses; i++) {
    const cell = board.staleMiss[i]!;
    const a = (cell / blocks) | 0;
    const now = missedIn(board, a, cell - a * blocks, walk.scratch);
    board.missedSum += now - board.missed[cell]!;
    board.missed[cell] = now;
  }
  for (let i = 0; i < board.staleTracks; i++) {
    const track = board.staleTrack[i]!;
    const now = shapeOf(board, track, walk.marks);
    board.shapeSum += now - board.shape[track]!;
    board.shape[track] = now;
  }
}

/** Lets the move stand. */
export function stand(walk: Walk): void {
  if (walk.foresight.on)
    for (let i = 0; i < walk.steps.length; i += 4)
      follow(walk, walk.steps[i + 1]!, walk.steps[i + 2]!, walk.steps[i] === 1 ? 1 : -1);
  forget(walk);
}

function forget(walk: Walk): void {
  walk.steps.length = 0;
  walk.board.staleMisses = 0;
  walk.board.staleTracks = 0;
  walk.board.mark++;
}

/** What the walk returns to, apart from places: the sums before the move. */
export type Sums = { faults: number; plain: number; missedSum: number; shapeSum: number };

export function walkBack(walk: Walk, sums: Sums): void {
  const { board, steps } = walk;
  for (let i = steps.length - 4; i >= 0; i -= 4) {
    if (steps[i] === 1) lift(board, steps[i + 1]!, true);
    else drop(board, steps[i + 1]!, steps[i + 2]!, steps[i + 3]!, true);
  }
  for (let i = 0; i < board.staleMisses; i++) {
    const cell = board.staleMiss[i]!;
    board.missed[cell] = board.missBefore[cell]!;
  }
  for (let i = 0; i < board.staleTracks; i++) {
    const track = board.staleTrack[i]!;
    board.shape[track] = board.shapeBefore[track]!;
  }
  board.faults = sums.faults;
  board.plain = sums.plain;
  board.missedSum = sums.missedSum;
  board.shapeSum = sums.shapeSum;
  forget(walk);
}
