import { drop, lift, placeFor, roomIn, type Walk } from "./walk.ts";

/** Exchanges all that two cells hold, empty cells included. False, with nothing done, when one does not fit. */
export function exchange(walk: Walk, a: number, b: number): boolean {
  const { table } = walk;
  const { layout, cellTalks, cellCount } = table;
  if (a === b || (cellCount[a] === 0 && cellCount[b] === 0)) return false;
  const room = layout.rooms;
  if (table.cellUsed[a]! > layout.capacity[(b / room) | 0]! || table.cellUsed[b]! > layout.capacity[(a / room) | 0]!)
    return false;
  const inA = cellTalks.slice(a * layout.most, a * layout.most + cellCount[a]!);
  const inB = cellTalks.slice(b * layout.most, b * layout.most + cellCount[b]!);
  for (let i = inA.length - 1; i >= 0; i--) lift(walk, inA[i]!);
  for (let i = inB.length - 1; i >= 0; i--) lift(walk, inB[i]!);
  for (let i = 0; i < inA.length; i++) drop(walk, inA[i]!, b, i);
  for (let i = 0; i < inB.length; i++) drop(walk, inB[i]!, a, i);
  return true;
}

/** Exchanges a held cell with any other, half of the time within one session or one room. */
export function swapCells(walk: Walk): boolean {
  const { table, random } = walk;
  const { layout } = table;
  const a = table.cellOf[random.below(layout.talks)]!;
  if (a < 0) return false;
  const s = (a / layout.rooms) | 0;
  const kind = random.below(4);
  if (kind === 0) return exchange(walk, a, s * layout.rooms + random.below(layout.rooms));
  if (kind === 1) return exchange(walk, a, random.below(layout.sessions) * layout.rooms + (a - s * layout.rooms));
  return exchange(walk, a, random.below(layout.cells));
}

/** Moves all talks of one cell into another cell of the track that has room for them. */
export function mergeCells(walk: Walk): boolean {
  const { table, random } = walk;
  const { layout } = table;
  const x = random.below(layout.talks);
  const own = layout.ofTrack[layout.trackOf[x]!]!;
  const a = table.cellOf[x]!;
  const b = table.cellOf[own[random.below(own.length)]!]!;
  if (a === b || a < 0 || b < 0 || roomIn(table, b) < table.cellUsed[a]!) return false;
  while (table.cellCount[a]! > 0) {
    const y = table.cellTalks[a * layout.most]!;
    lift(walk, y);
    drop(walk, y, b, placeFor(walk, y, b));
  }
  return true;
}

/** Clears a cell of another track into an empty one, and moves a talk into it. */
export function pushInto(walk: Walk): boolean {
  const { table, random } = walk;
  const { layout } = table;
  const x = random.below(layout.talks);
  const c = random.below(layout.cells);
  if (table.cellTrack[c]! < 0 || table.cellTrack[c] === layout.trackOf[x]) return false;
  if (layout.capacity[(c / layout.rooms) | 0]! < layout.slots[x]!) return false;
  for (let tries = 0; tries < 8; tries++) {
    const free = random.below(layout.cells);
    if (table.cellTrack[free]! >= 0 || !exchange(walk, c, free)) continue;
    if (table.cellOf[x]! >= 0) lift(walk, x);
    drop(walk, x, c, 0);
    return true;
  }
  return false;
}
