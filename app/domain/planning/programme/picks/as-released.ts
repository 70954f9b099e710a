import { drop, lift } from "./board.ts";
import type { Walk } from "./walk.ts";

/**
 * Lays an empty board as it was released: first what can stand in one place only, such as locks, then rotations and
 * sessions where they were, each as far as no hard rule breaks. The rest stays waiting. O(pieces × rooms).
 */
export function layAsReleased(walk: Walk): void {
  const { layout } = walk.board;
  const { releasedStart, releasedRoom, starts, allowedRooms } = layout;
  for (let p = 0; p < layout.sessions; p++)
    if (starts[p]!.length === 1 && allowedRooms[p]!.length === 1) lay(walk, [p], starts[p]!, allowedRooms[p]!);
  for (const [q, k] of layout.rounds.entries()) {
    const pieces = Array.from({ length: k * k }, (_, i) => layout.rotationStart[q]! + i);
    const tight = pieces.every((p) => starts[p]!.length === 1 && allowedRooms[p]!.length === 1);
    const place = (lists: Int32Array[], released: Int32Array) =>
      pieces.map((p) => (tight ? lists[p]![0]! : released[p]!));
    lay(walk, pieces, place(starts, releasedStart), place(allowedRooms, releasedRoom));
  }
  for (let p = 0; p < layout.sessions; p++) lay(walk, [p], [releasedStart[p]!], [releasedRoom[p]!]);
}

/** Puts the pieces where they are said to stand, all or none. Pieces that stand already are left. */
function lay(walk: Walk, pieces: number[], start: ArrayLike<number>, room: ArrayLike<number>): void {
  const { board } = walk;
  const { layout, grid } = board;
  const before = board.faults;
  const put: number[] = [];
  const fits = pieces.every((p, i) => {
    const [t, r] = [start[i]!, room[i]!];
    if (t < 0 || board.start[p]! >= 0 || !layout.goodStart[p * layout.slots + t]) return false;
    for (let u = t; u < t + layout.duration[p]!; u++) if (grid[r * layout.slots + u]! >= 0) return false;
    drop(board, p, t, r, false);
    put.push(p);
    return board.faults === before;
  });
  if (!fits) for (const p of put) lift(board, p, false);
}
