import { exchange } from "./exchange.ts";
import type { Walk } from "./walk.ts";

/** Exchanges two stretches of time in all rooms at once; plenaries and rounds go along. */
export function swapTimes(walk: Walk): boolean {
  const { board, random } = walk;
  const { layout } = board;
  const whole = random.below(2) === 0;
  const [first, last] = layout.blocks[random.below(layout.blocks.length)]!;
  const [other, end] = layout.blocks[random.below(layout.blocks.length)]!;
  const most = Math.min(last - first, end - other) + 1;
  const length = whole ? most : 1 + random.below(most);
  const t1 = first + random.below(last - first + 2 - length);
  const t2 = other + random.below(end - other + 2 - length);
  if (Math.abs(t1 - t2) < length) return false;
  return allRooms(walk, (r) => exchange(walk, r, t1, r, t2, length, "row"), t1, t2, length);
}

/** All rooms or none: a row half moved would tear rounds apart. */
function allRooms(walk: Walk, move: (r: number) => boolean, t1: number, t2: number, length: number): boolean {
  const { layout, grid, start } = walk.board;
  for (let r = 0; r < layout.rooms; r++) {
    for (const t of [t1, t2]) {
      const p = grid[r * layout.slots + t]!;
      const q = grid[r * layout.slots + t + length - 1]!;
      if (p >= 0 && start[p]! < t) return false;
      if (q >= 0 && start[q]! + layout.duration[q]! > t + length) return false;
    }
  }
  let done = false;
  for (let r = 0; r < layout.rooms; r++) if (move(r)) done = true;
  return done;
}

/** Exchanges two rooms for a whole block, or throughout the conference. */
export function swapRooms(walk: Walk): boolean {
  const { board, random } = walk;
  const { layout } = board;
  const r1 = random.below(layout.rooms);
  const r2 = random.below(layout.rooms);
  if (r1 === r2) return false;
  let done = false;
  for (const [first, last] of layout.blocks) {
    if (exchange(walk, r1, first, r2, first, last - first + 1, "row")) done = true;
  }
  return done;
}
