import { down, up, type Walk } from "./walk.ts";

/**
 * Takes whatever overlaps `duration` slots from `t` in room `r` off the board and adds it to `out`.
 * @returns false when a round of a rotation stands there, which does not give way.
 */
export function clearAway(walk: Walk, r: number, t: number, duration: number, out: number[]): boolean {
  const { layout, grid } = walk.board;
  for (let u = t; u < t + duration; u++) {
    const q = grid[r * layout.slots + u]!;
    if (q < 0) continue;
    if (q >= layout.sessions) return false;
    out.push(q);
    up(walk, q);
  }
  return true;
}

const TRIES = 12;

/** Puts each of `out` on some free and allowed place; false as soon as the dice find none. */
export function placeAnywhere(walk: Walk, out: readonly number[]): boolean {
  const { board, random } = walk;
  const { layout, grid } = board;
  for (const p of out) {
    const starts = layout.starts[p]!;
    const rooms = layout.allowedRooms[p]!;
    if (starts.length === 0 || rooms.length === 0) return false;
    let placed = false;
    for (let tries = 0; tries < TRIES && !placed; tries++) {
      const t = starts[random.below(starts.length)]!;
      const base = rooms[random.below(rooms.length)]! * layout.slots;
      placed = true;
      for (let u = t; u < t + layout.duration[p]!; u++) if (grid[base + u]! >= 0) placed = false;
      if (placed) down(walk, p, t, base / layout.slots);
    }
    if (!placed) return false;
  }
  return true;
}

/** Sends session `p` to an allowed place; sessions in its way go wherever there is room. */
export function pushOut(walk: Walk): boolean {
  const { board, random } = walk;
  const { layout } = board;
  const p = random.below(layout.sessions);
  const starts = layout.starts[p]!;
  const rooms = layout.allowedRooms[p]!;
  if (board.start[p]! < 0 || starts.length === 0 || rooms.length === 0) return false;
  const t = starts[random.below(starts.length)]!;
  const r = rooms[random.below(rooms.length)]!;
  if (t === board.start[p] && r === board.room[p]) return false;
  up(walk, p);
  const out: number[] = [];
  if (!clearAway(walk, r, t, layout.duration[p]!, out)) return false;
  down(walk, p, t, r);
  return placeAnywhere(walk, out);
}
