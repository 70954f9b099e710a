import type { Random } from "../../random.ts";
import type { Budget, Moves } from "../anneal.ts";
import { anneal } from "../anneal.ts";
import { annealInRounds } from "../rounds.ts";
import { type Board, drop, emptyBoard, lift } from "./board.ts";
import { construct } from "./construct.ts";
import type { Layout } from "./layout.ts";
import { moveRound, moveStation } from "./move-rotation.ts";
import { swapRooms, swapTimes } from "./move-row.ts";
import { enter, joinTrack, sendRegret, sendSession, shiftSession, swapBlocks } from "./move-session.ts";
import { type Places, placesOf } from "./plan.ts";
import { missedIn } from "./misses.ts";
import { shapeOf } from "./shape.ts";
import { cheapCost, costOf, settle, sound, stand, type Sums, type Walk, walkBack, walkOn } from "./walk.ts";

export type Found = (value: number, places: Places) => void;

export function movesOn(walk: Walk): Moves {
  const { board, random } = walk;
  const { layout } = board;
  const before: Sums & { cheap: number } = { faults: 0, plain: 0, missedSum: 0, shapeSum: 0, cheap: 0 };
  const draw = () => {
    if (board.waiting > 0 && random.below(3) === 0) return enter(walk);
    const dice = random.below(1000);
    if (layout.rounds.length > 0 && dice < 20) return dice < 10 ? moveRound(walk) : moveStation(walk);
    if (dice < 450) return sendSession(walk);
    if (dice < 640) return sendRegret(walk);
    if (dice < 770) return joinTrack(walk);
    if (dice < 880) return shiftSession(walk);
    if (dice < 970) return swapBlocks(walk);
    return dice < 990 ? swapTimes(walk) : swapRooms(walk);
  };
  return {
    cost: () => costOf(walk),
    propose: (limit) => {
      before.faults = board.faults;
      before.plain = board.plain;
      before.missedSum = board.missedSum;
      before.shapeSum = board.shapeSum;
      before.cheap = costOf(walk) - cheapCost(walk);
      if (!draw()) {
        if (walk.steps.length > 0) walkBack(walk, before);
        return false;
      }
      // why: misses and shapes can at best fall to zero where the move touches them; if even that is too dear, stop here
      if (cheapCost(walk) + before.cheap - mostGain(walk) > limit) {
        walkBack(walk, before);
        return false;
      }
      settle(walk);
      return true;
    },
    keep: () => stand(walk),
    refuse: () => walkBack(walk, before),
    sound: () => sound(board),
  };
}

function mostGain(walk: Walk): number {
  const { board } = walk;
  let missed = 0;
  for (let i = 0; i < board.staleMisses; i++) missed += board.missed[board.staleMiss[i]!]!;
  let shape = 0;
  for (let i = 0; i < board.staleTracks; i++) shape += board.shape[board.staleTrack[i]!]!;
  return board.layout.weights.missed * missed + shape;
}

/**
 * Finds a first programme that keeps every hard rule, blind to all wishes: construction, then a walk that hardly ever
 * accepts another fault; on failure again from a new construction with twice the steps.
 */
function keepRules(walk: Walk, moves: Moves, budget: Budget): boolean {
  const { board, random } = walk;
  board.soft = false;
  walk.price = 1;
  for (let steps = 20_000; ; steps *= 2) {
    for (let p = 0; p < board.layout.pieces; p++) if (board.start[p]! >= 0) lift(board, p, false);
    construct(walk);
    const lowest = { cost: Number.POSITIVE_INFINITY, enough: 0 };
    const round = { hot: 0.4, cold: 0.1, steps, until: budget.deadline };
    if (!sound(board)) anneal(moves, random, round, budget, lowest, () => {});
    if (sound(board)) return true;
    if (budget.stopped() || budget.clock() >= budget.deadline) return false;
  }
}

/** Plans sessions into slots and rooms until the budget ends or `bound` is reached; tells `found` of better plans. */
export function searchPicks(layout: Layout, random: Random, budget: Budget, bound: number, found: Found): boolean {
  const board = emptyBoard(layout);
  const walk = walkOn(board, random);
  const moves = movesOn(walk);
  if (!keepRules(walk, moves, budget)) return false;
  let best = placesOf(board);
  board.soft = true;
  recount(walk);
  found(costOf(walk), best);
  walk.price = 30 * Math.max(1, layout.weights.missed);
  annealInRounds(
    {
      moves,
      // why: the hot end of a round forgets the plan anyway, and a plan that keeps the hard rules is dear to find
      restart: () => {},
      resume: () => restore(walk, best),
      better: () => {
        best = placesOf(board);
        found(costOf(walk), best);
      },
      heats: [3, 10, 30].map((times) => times * Math.max(1, layout.weights.missed)),
      cold: 1,
      bound,
    },
    random,
    budget,
  );
  return true;
}

/** Counts people and tracks from nothing. */
function recount(walk: Walk): void {
  const { board } = walk;
  const { layout } = board;
  const blocks = layout.blocks.length;
  countCrowd(board);
  board.missedSum = 0;
  for (let a = 0; a < layout.people; a++)
    for (let b = 0; b < blocks; b++) {
      board.missed[a * blocks + b] = missedIn(board, a, b, walk.scratch);
      board.missedSum += board.missed[a * blocks + b]!;
    }
  board.shapeSum = 0;
  layout.ofTrack.forEach((_, track) => {
    board.shape[track] = shapeOf(board, track, walk.marks);
    board.shapeSum += board.shape[track]!;
  });
}

function countCrowd(board: Board): void {
  const { layout, crowd, busy } = board;
  crowd.fill(0);
  for (let a = 0; a < layout.people; a++) {
    const base = a * layout.slots;
    for (let i = layout.pickStart[a]!; i < layout.pickStart[a + 1]!; i++) {
      const p = layout.pick[i]!;
      for (let u = board.start[p]!, end = u + layout.duration[p]!; u >= 0 && u < end; u++) crowd[base + u] = crowd[base + u]! + 1;
    }
    for (const q of layout.rotationsOf[a]!)
      for (let u = 0; u < layout.slots; u++) crowd[base + u] = crowd[base + u]! + busy[q * layout.slots + u]!;
  }
}

function restore(walk: Walk, places: Places): void {
  const { board } = walk;
  for (let p = 0; p < board.layout.pieces; p++) if (board.start[p]! >= 0) lift(board, p, false);
  for (let p = 0; p < board.layout.pieces; p++) drop(board, p, places.start[p]!, places.room[p]!, false);
  stand(walk);
  recount(walk);
}
