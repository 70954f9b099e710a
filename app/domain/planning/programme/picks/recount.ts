import { type Board, drop, type Level, lift } from "./board.ts";
import { lookAhead } from "./foresee.ts";
import { missedIn } from "./misses.ts";
import type { Places } from "./plan.ts";
import { shapeOf } from "./shape.ts";
import { stand, type Walk } from "./walk.ts";

/** Lays the board anew from `places` and counts everything from nothing at `level`. O(people × blocks × picks). */
export function layOut(walk: Walk, places: Places, level: Level): void {
  const { board } = walk;
  const { layout } = board;
  board.level = "rules";
  for (let p = 0; p < layout.pieces; p++) if (board.start[p]! >= 0) lift(board, p, false);
  board.level = level;
  board.beside = level === "pairs" ? layout.regret : layout.beside;
  board.faults = 0;
  board.plain = 0;
  board.crowd.fill(0);
  for (let p = 0; p < layout.pieces; p++)
    if (places.start[p]! >= 0) drop(board, p, places.start[p]!, places.room[p]!, false);
  lookAhead(walk);
  stand(walk);
  countMisses(walk);
  board.shapeSum = 0;
  layout.ofTrack.forEach((_, track) => {
    board.shape[track] = shapeOf(board, track, walk.marks);
    board.shapeSum += board.shape[track]!;
  });
}

function countMisses(walk: Walk): void {
  const { board } = walk;
  const { layout } = board;
  const blocks = layout.blocks.length;
  board.missedSum = 0;
  board.missed.fill(0);
  if (board.level !== "people") return;
  for (let a = 0; a < layout.people; a++)
    for (let b = 0; b < blocks; b++) {
      const missed = missedIn(board, a, b, walk.scratch);
      board.missed[a * blocks + b] = missed;
      board.missedSum += missed;
    }
}

/** Value of a sound board as people feel it, whatever level the search is at. */
export function exactValue(walk: Walk): number {
  const { board } = walk;
  if (board.level === "people") return wishes(board, board.missedSum);
  let missed = 0;
  for (let a = 0; a < board.layout.people; a++)
    for (let b = 0; b < board.layout.blocks.length; b++) missed += missedIn(board, a, b, walk.scratch);
  return wishes(board, missed) - board.plain + plainOf(board);
}

const wishes = (board: Board, missed: number) => board.plain + board.shapeSum + board.layout.weights.missed * missed;

/** Seats, overlaps of tracks and changes of the board as it lies, without regret. O(pieces²). */
function plainOf(board: Board): number {
  const { layout, start, room } = board;
  let plain = 0;
  for (let p = 0; p < layout.pieces; p++) {
    const from = layout.releasedStart[p]!;
    if (from >= 0 && (from !== start[p] || layout.releasedRoom[p] !== room[p])) plain += layout.weights.changed;
    if (p >= layout.sessions) continue;
    plain += layout.seatCost[p * layout.rooms + room[p]!]!;
    for (let q = 0; q < p; q++)
      if (start[p]! < start[q]! + layout.duration[q]! && start[q]! < start[p]! + layout.duration[p]!)
        plain += layout.beside[p * layout.pieces + q]!;
  }
  return plain;
}
