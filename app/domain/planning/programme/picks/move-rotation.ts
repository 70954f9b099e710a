import { clearAway, placeAnywhere } from "./eject.ts";
import { exchange } from "./exchange.ts";
import { down, up, type Walk } from "./walk.ts";

/** Piece of station `s` in round `round` of rotation `q`. */
export const stationPiece = (walk: Walk, q: number, s: number, round: number): number =>
  walk.board.layout.rotationStart[q]! + s * walk.board.layout.rounds[q]! + round;

/** Moves one round to another time: every station's window changes places with that time in its own room. */
export function moveRound(walk: Walk): boolean {
  const { board, random } = walk;
  const { layout } = board;
  const q = random.below(layout.rounds.length);
  const k = layout.rounds[q]!;
  const round = random.below(k);
  const piece = stationPiece(walk, q, 0, round);
  const starts = layout.starts[piece]!;
  if (starts.length === 0) return false;
  const t1 = board.start[piece]!;
  const t2 = starts[random.below(starts.length)]!;
  const d = layout.duration[piece]!;
  for (let s = 0; s < k; s++) {
    const r = board.room[stationPiece(walk, q, s, round)]!;
    if (!exchange(walk, r, t1, r, t2, d, "one")) return false;
  }
  return true;
}

/** Moves one station to another room in all rounds, in exchange for what stands there. */
export function moveStation(walk: Walk): boolean {
  const { board, random } = walk;
  const { layout } = board;
  const q = random.below(layout.rounds.length);
  const k = layout.rounds[q]!;
  const s = random.below(k);
  const piece = stationPiece(walk, q, s, 0);
  const rooms = layout.allowedRooms[piece]!;
  if (rooms.length === 0) return false;
  const r1 = board.room[piece]!;
  const r2 = rooms[random.below(rooms.length)]!;
  if (r1 === r2) return false;
  for (let round = 0; round < k; round++) {
    const own = stationPiece(walk, q, s, round);
    if (!exchange(walk, r1, board.start[own]!, r2, board.start[own]!, layout.duration[own]!, "one")) return false;
  }
  return true;
}

/** Moves one round, or all, of a rotation that stands to other times; sessions in the way go wherever there is room. */
export function pushRound(walk: Walk): boolean {
  const { board, random } = walk;
  const { layout } = board;
  const q = random.below(layout.rounds.length);
  const k = layout.rounds[q]!;
  // A rotation stands with all its rounds or waits with all of them.
  if (board.start[layout.rotationStart[q]!]! < 0) return false;
  const only = random.below(2) ? random.below(k) : -1;
  const moved: number[] = [];
  const times: number[] = [];
  for (let round = 0; round < k; round++) {
    if (only >= 0 && round !== only) continue;
    const starts = layout.starts[stationPiece(walk, q, 0, round)]!;
    if (starts.length === 0) return false;
    moved.push(round);
    times.push(starts[random.below(starts.length)]!);
  }
  const out: number[] = [];
  for (const round of moved) for (let s = 0; s < k; s++) up(walk, stationPiece(walk, q, s, round));
  for (const [i, round] of moved.entries())
    for (let s = 0; s < k; s++) {
      const piece = stationPiece(walk, q, s, round);
      if (!clearAway(walk, board.room[piece]!, times[i]!, layout.duration[piece]!, out)) return false;
      down(walk, piece, times[i]!, board.room[piece]!);
    }
  return placeAnywhere(walk, out);
}
