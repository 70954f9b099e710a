import { exchange, exchangeWide, passOver } from "./exchange.ts";
import { tooDear } from "./foresee.ts";
import { cheapCost, down, up, type Walk } from "./walk.ts";

const any = (list: Int32Array, walk: Walk) => list[walk.random.below(list.length)]!;

/** How many places a session looks at, while each is sure to be too dear, before the move is given up. */
const LOOKS = 12;

/** Sends session `p` to a place its people and rooms allow, in exchange for what stands there. */
function send(walk: Walk, p: number): boolean {
  const { layout, start, room } = walk.board;
  const starts = layout.starts[p]!;
  const rooms = layout.allowedRooms[p]!;
  if (start[p]! < 0 || starts.length === 0 || rooms.length === 0) return false;
  for (let looks = 0; looks < LOOKS; looks++) {
    const r = any(rooms, walk);
    const t = any(starts, walk);
    if (!tooDear(walk, p, t, r)) return exchangeWide(walk, room[p]!, start[p]!, r, t, layout.duration[p]!);
  }
  return false;
}

export function sendSession(walk: Walk): boolean {
  return send(walk, walk.random.below(walk.board.layout.sessions));
}

/** Sends one of the picks of a person who misses something. */
export function sendRegret(walk: Walk): boolean {
  const { board, random } = walk;
  const { layout, missed } = board;
  const blocks = layout.blocks.length;
  if (layout.people === 0 || board.missedSum === 0) return false;
  for (let tries = 0; tries < 40; tries++) {
    const a = random.below(layout.people);
    const b = random.below(blocks);
    if (missed[a * blocks + b] === 0) continue;
    const end = layout.pickStart[a + 1]!;
    let chosen = -1;
    let seen = 0;
    for (let i = layout.pickStart[a]!; i < end; i++) {
      if (board.blockOf[layout.pick[i]!] !== b) continue;
      seen++;
      if (random.below(seen) === 0) chosen = layout.pick[i]!;
    }
    return chosen >= 0 && (random.below(4) === 0 ? passOver(walk, chosen) : send(walk, chosen));
  }
  return false;
}

/** Brings a session next to another of its track, in the same room, before or behind it. */
export function joinTrack(walk: Walk): boolean {
  const { board, random } = walk;
  const { layout, start, room } = board;
  const p = random.below(layout.sessions);
  const track = layout.track[p]!;
  if (track < 0 || start[p]! < 0) return false;
  const q = any(layout.ofTrack[track]!, walk);
  if (q === p || start[q]! < 0) return false;
  const t = random.below(2) ? start[q]! + layout.duration[q]! : start[q]! - layout.duration[p]!;
  if (tooDear(walk, p, t, room[q]!)) return false;
  return exchangeWide(walk, room[p]!, start[p]!, room[q]!, t, layout.duration[p]!);
}

/** Exchanges a session with its follower in the room. */
export function shiftSession(walk: Walk): boolean {
  const { start, room, layout } = walk.board;
  const p = walk.random.below(layout.sessions);
  const t = start[p]!;
  return t >= 0 && !tooDear(walk, p, t + layout.duration[p]!, room[p]!) && passOver(walk, p);
}

/**
 * Exchanges the whole of a block in one room with a block of the same length in another room or at another time. At
 * level `pairs` both are then put in a good order where they have come to stand: a group seldom fits in the order it had.
 */
export function swapBlocks(walk: Walk): boolean {
  const { board, random } = walk;
  const { layout } = board;
  const [first, last] = layout.blocks[random.below(layout.blocks.length)]!;
  const [other, end] = random.below(2) ? [first, last] : layout.blocks[random.below(layout.blocks.length)]!;
  if (last - first !== end - other) return false;
  const r1 = random.below(layout.rooms);
  const r2 = random.below(layout.rooms);
  if (!exchange(walk, r1, first, r2, other, last - first + 1, false)) return false;
  if (board.level === "pairs" && first !== other && last - first < MOST_SORTED) {
    sortBlock(walk, r1, first, last);
    sortBlock(walk, r2, other, end);
  }
  return true;
}

/** Longest block, in slots, that is put in order after an exchange: the work grows with its square. */
const MOST_SORTED = 6;

/** Lets neighbours change places while that costs less; twice through the block. */
function sortBlock(walk: Walk, r: number, first: number, last: number): void {
  const { layout, grid, start } = walk.board;
  for (let pass = 0; pass < 2; pass++)
    for (let t = first; t < last; ) {
      const p = grid[r * layout.slots + t]!;
      if (p < 0 || p >= layout.sessions) {
        t++;
        continue;
      }
      const before = cheapCost(walk);
      const q = grid[r * layout.slots + start[p]! + layout.duration[p]!] ?? -1;
      if (!passOver(walk, p)) break;
      if (cheapCost(walk) < before) t = start[p]!;
      else {
        putBack(walk, p, q, r);
        t = start[p]! + layout.duration[p]!;
      }
    }
}

/** Undoes `passOver(p)`, which has let `q`, or one empty slot, before it. */
function putBack(walk: Walk, p: number, q: number, r: number): void {
  const { layout, start } = walk.board;
  const t = q >= 0 ? start[q]! : start[p]! - 1;
  up(walk, p);
  if (q >= 0) up(walk, q);
  down(walk, p, t, r);
  if (q >= 0) down(walk, q, t + layout.duration[p]!, r);
}

/** Puts a waiting session on the board; whatever stands there waits next. */
export function enter(walk: Walk): boolean {
  const { board, random } = walk;
  const { layout, grid } = board;
  for (let tries = 0; tries < 50; tries++) {
    const p = random.below(layout.sessions);
    const starts = layout.starts[p]!;
    const rooms = layout.allowedRooms[p]!;
    if (board.start[p]! >= 0 || starts.length === 0 || rooms.length === 0) continue;
    const t = any(starts, walk);
    const r = any(rooms, walk);
    const d = layout.duration[p]!;
    for (let u = t; u < t + d; u++) if (grid[r * layout.slots + u]! >= layout.sessions) return false;
    for (let u = t; u < t + d; u++) {
      const q = grid[r * layout.slots + u]!;
      if (q >= 0) up(walk, q);
    }
    down(walk, p, t, r);
    return true;
  }
  return false;
}
