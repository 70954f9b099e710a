import { down, up, type Walk } from "./walk.ts";

/** Slots `t` to `t + length` hang together: one block, no piece cut at either end. */
function whole(walk: Walk, r: number, t: number, length: number): boolean {
  const { layout, grid, start } = walk.board;
  if (t < 0 || t + length > layout.slots) return false;
  const b = layout.block[t]!;
  if (b < 0 || layout.block[t + length - 1] !== b) return false;
  const first = grid[r * layout.slots + t]!;
  if (first >= 0 && start[first]! < t) return false;
  const last = grid[r * layout.slots + t + length - 1]!;
  return last < 0 || start[last]! + layout.duration[last]! <= t + length;
}

/**
 * Whether piece `p` may stand there as far as it alone is concerned. Only while rules are still sought may it stand
 * elsewhere: later no walk would keep it there, and it is cheaper not to go.
 */
export const welcome = ({ board }: Walk, p: number, t: number, r: number): boolean =>
  board.level === "rules" ||
  (board.layout.goodStart[p * board.layout.slots + t] === 1 && board.layout.goodRoom[p * board.layout.rooms + r] === 1);

/** Whether an exchange may move rounds: not at all, those of one rotation, or any because the whole row moves. */
export type Rounds = false | "one" | "row";

const torn = (layout: Walk["board"]["layout"], p: number, q: number) =>
  p >= layout.sessions && q >= layout.sessions && layout.rotation[p] !== layout.rotation[q];

/**
 * Exchanges what two windows of equal length hold, each in its own order, empty slots included. Rotations move only
 * where `rounds` says so, because their stations must move together; a row moves in all rooms or not at all, so it asks
 * nobody whether they may stand there.
 * @returns false, with nothing done, when a piece would be cut, a border crossed or stand where it may not, or the windows overlap.
 */
export function exchange(
  walk: Walk,
  r1: number,
  t1: number,
  r2: number,
  t2: number,
  length: number,
  rounds: Rounds,
): boolean {
  const { layout, grid } = walk.board;
  if (r1 === r2 && Math.abs(t1 - t2) < length) return false;
  if (!whole(walk, r1, t1, length) || !whole(walk, r2, t2, length)) return false;
  const { moving: pieces } = walk;
  pieces.length = 0;
  const base1 = r1 * layout.slots + t1;
  const base2 = r2 * layout.slots + t2;
  for (let i = 0; i < length; i++) {
    const p = grid[base1 + i]!;
    const q = grid[base2 + i]!;
    if (!rounds && (p >= layout.sessions || q >= layout.sessions)) return false;
    if (rounds === "one" && torn(layout, p, q)) return false;
    if (p >= 0 && walk.board.start[p] === t1 + i) {
      if (rounds !== "row" && !welcome(walk, p, t2 + i, r2)) return false;
      pieces.push(p, r2, t2 + i);
    }
    if (q >= 0 && walk.board.start[q] === t2 + i) {
      if (rounds !== "row" && !welcome(walk, q, t1 + i, r1)) return false;
      pieces.push(q, r1, t1 + i);
    }
  }
  if (pieces.length === 0) return false;
  for (let i = 0; i < pieces.length; i += 3) up(walk, pieces[i]!);
  for (let i = 0; i < pieces.length; i += 3) down(walk, pieces[i]!, pieces[i + 2]!, pieces[i + 1]!);
  return true;
}

/** As `exchange`, but widens both windows until no piece is cut; false when a block ends first. */
export function exchangeWide(walk: Walk, r1: number, t1: number, r2: number, t2: number, length: number): boolean {
  const { layout, grid, start } = walk.board;
  let [a, b, d] = [t1, t2, length];
  for (let grow = 0; grow < 4; grow++) {
    if (a < 0 || b < 0 || a + d > layout.slots || b + d > layout.slots) return false;
    const p = grid[r1 * layout.slots + a]!;
    const q = grid[r2 * layout.slots + b]!;
    const ahead = Math.max(p < 0 ? 0 : a - start[p]!, q < 0 ? 0 : b - start[q]!);
    const p2 = grid[r1 * layout.slots + a + d - 1]!;
    const q2 = grid[r2 * layout.slots + b + d - 1]!;
    const past = Math.max(
      p2 < 0 ? 0 : start[p2]! + layout.duration[p2]! - a - d,
      q2 < 0 ? 0 : start[q2]! + layout.duration[q2]! - b - d,
    );
    if (ahead === 0 && past === 0) return exchange(walk, r1, a, r2, b, d, false);
    a -= ahead;
    b -= ahead;
    d += ahead + past;
  }
  return false;
}

/** Exchanges a piece with what follows it in its room: the next piece, or one empty slot. */
export function passOver(walk: Walk, p: number): boolean {
  const { board } = walk;
  const { layout, grid } = board;
  const r = board.room[p]!;
  const t = board.start[p]!;
  const end = t + layout.duration[p]!;
  if (end >= layout.slots || layout.block[end] !== layout.block[t]) return false;
  const q = grid[r * layout.slots + end]!;
  if (q >= layout.sessions) return false;
  if (q >= 0 && !welcome(walk, q, t, r)) return false;
  if (!welcome(walk, p, t + (q >= 0 ? layout.duration[q]! : 1), r)) return false;
  up(walk, p);
  if (q >= 0) up(walk, q);
  if (q >= 0) down(walk, q, t, r);
  down(walk, p, t + (q >= 0 ? layout.duration[q]! : 1), r);
  return true;
}
