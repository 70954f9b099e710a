import { drop, lift, placeFor, roomIn, type Walk } from "./walk.ts";

const any = (list: Int32Array, walk: Walk) => list[walk.random.below(list.length)]!;

/** Moves one talk to another cell of its track, or to an empty cell. False when the dice found no place. */
export function moveTalk(walk: Walk): boolean {
  const { table, random } = walk;
  const { layout } = table;
  const x = random.below(layout.talks);
  const t = layout.trackOf[x]!;
  for (let tries = 0; tries < 4; tries++) {
    const c = random.below(3) > 0 ? table.cellOf[any(layout.ofTrack[t]!, walk)]! : random.below(layout.cells);
    if (c < 0 || c === table.cellOf[x]) continue;
    if (table.cellTrack[c]! >= 0 && table.cellTrack[c] !== t) continue;
    if (roomIn(table, c) < layout.slots[x]!) continue;
    if (table.cellOf[x]! >= 0) lift(walk, x);
    drop(walk, x, c, placeFor(walk, x, c));
    return true;
  }
  return false;
}

/** Exchanges two talks of one track in different cells, where both fit. */
export function swapTalks(walk: Walk): boolean {
  const { table, random } = walk;
  const { layout } = table;
  const x = random.below(layout.talks);
  const y = any(layout.ofTrack[layout.trackOf[x]!]!, walk);
  const a = table.cellOf[x]!;
  const b = table.cellOf[y]!;
  if (a === b || a < 0 || b < 0) return false;
  const grows = layout.slots[y]! - layout.slots[x]!;
  if (roomIn(table, a) < grows || roomIn(table, b) < -grows) return false;
  lift(walk, x);
  lift(walk, y);
  drop(walk, x, b, placeFor(walk, x, b));
  drop(walk, y, a, placeFor(walk, y, a));
  return true;
}

/** Puts one talk at another place of its own cell; for problems where the slot or the order matters. */
export function reorderTalk(walk: Walk): boolean {
  const { table, random } = walk;
  const x = random.below(table.layout.talks);
  const c = table.cellOf[x]!;
  if (c < 0 || table.cellCount[c]! < 2) return false;
  lift(walk, x);
  drop(walk, x, c, random.below(table.cellCount[c]! + 1));
  return true;
}
