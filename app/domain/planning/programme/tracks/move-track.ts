import { exchange } from "./move-cell.ts";
import type { Walk } from "./walk.ts";

/** Moves every cell a track has in one room into another room, session by session, in exchange for what is there. */
export function moveRoom(walk: Walk): boolean {
  const { table, random } = walk;
  const { layout } = table;
  const a = table.cellOf[random.below(layout.talks)]!;
  if (a < 0) return false;
  const t = table.cellTrack[a]!;
  const from = a % layout.rooms;
  const into = random.below(layout.rooms);
  if (from === into) return false;
  let done = false;
  for (let s = 0; s < layout.sessions; s++) {
    const c = s * layout.rooms + from;
    if (table.cellTrack[c] === t && exchange(walk, c, s * layout.rooms + into)) done = true;
  }
  return done;
}

/** Lays the cells of a track one after another into one room from some session on, in exchange for what is there. */
export function layInRow(walk: Walk): boolean {
  const { table, random } = walk;
  const { layout } = table;
  const t = layout.trackOf[random.below(layout.talks)]!;
  const from = layout.trackStart[t]!;
  const cells = table.trackCells.slice(from, from + table.trackCellCount[t]!);
  if (cells.length === 0 || cells.length > layout.sessions) return false;
  const room = random.below(2) ? random.below(layout.rooms) : cells[random.below(cells.length)]! % layout.rooms;
  const first = random.below(layout.sessions - cells.length + 1);
  let done = false;
  for (let i = 0; i < cells.length; i++) {
    const target = (first + i) * layout.rooms + room;
    const c = cells[i]!;
    if (table.cellTrack[c] !== t || target === c) continue;
    if (exchange(walk, c, target)) done = true;
  }
  return done;
}

/** Exchanges all rooms of two sessions, or two rooms through the whole conference. */
export function swapLines(walk: Walk): boolean {
  const { table, random } = walk;
  const { layout } = table;
  let done = false;
  if (random.below(2)) {
    const a = random.below(layout.sessions);
    const b = random.below(layout.sessions);
    for (let r = 0; r < layout.rooms; r++) if (exchange(walk, a * layout.rooms + r, b * layout.rooms + r)) done = true;
    return done;
  }
  const a = random.below(layout.rooms);
  const b = random.below(layout.rooms);
  for (let s = 0; s < layout.sessions; s++) if (exchange(walk, s * layout.rooms + a, s * layout.rooms + b)) done = true;
  return done;
}
