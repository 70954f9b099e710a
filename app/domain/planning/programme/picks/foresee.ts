import type { Board } from "./board.ts";
import type { Walk } from "./walk.ts";

/**
 * What every piece would cost in every slot beside those that stand there: `cost[slot * pieces + piece]`, a clash at the
 * price of a broken rule. Kept at level `pairs`, where it tells of most exchanges of two single slots, by a few looks and
 * before anything is moved, that they will be refused, so that the walk looks elsewhere. It passes over nothing that would
 * be kept.
 */
export type Foresight = { readonly cost: Float64Array; on: boolean };

export const foresightFor = ({ layout }: Board): Foresight => ({
  cost: new Float64Array(layout.slots * layout.pieces),
  on: false,
});

/** Counts everything on the board anew. O(rooms × slots × pieces). */
export function lookAhead(walk: Walk): void {
  const { board, foresight } = walk;
  const { layout, start } = board;
  foresight.on = board.level === "pairs";
  if (!foresight.on) return;
  foresight.cost.fill(0);
  for (let p = 0; p < layout.pieces; p++) if (start[p]! >= 0) follow(walk, p, start[p]!, 1);
}

/** Counts piece `p` at slot `t` in (`sign` 1) or out (-1). O(pieces × duration). */
export function follow({ board, foresight, price }: Walk, p: number, t: number, sign: number): void {
  const { beside } = board;
  const { pieces, clash, duration } = board.layout;
  const { cost } = foresight;
  const row = p * pieces;
  for (let slot = t; slot < t + duration[p]!; slot++) {
    const base = slot * pieces;
    for (let x = 0; x < pieces; x++)
      cost[base + x] = cost[base + x]! + sign * (beside[row + x]! + price * clash[row + x]!);
  }
}

/** Sums of fractions differ by the order they were added in; what is dearer by less than this is left to the exact count. */
const SLACK = 1e-3;

/**
 * Whether an exchange of session `p` with what stands at slot `t` in room `r` is sure to be refused by the limit of the
 * move under way; false where that takes more than a few looks: longer sessions, orders, exchanges within one slot.
 */
export function tooDear(walk: Walk, p: number, t: number, r: number): boolean {
  const { board, foresight } = walk;
  const { layout, start, room } = board;
  if (!foresight.on || t < 0 || t >= layout.slots || !simple(board, p)) return false;
  const from = start[p]!;
  const q = board.grid[r * layout.slots + t]!;
  if (from === t || (q >= 0 && !simple(board, q))) return false;
  const { cost } = foresight;
  const { pieces } = layout;
  let more =
    cost[t * pieces + p]! - cost[from * pieces + p]! + ownCost(walk, p, t, r) - ownCost(walk, p, from, room[p]!);
  if (q >= 0) {
    const pair = board.beside[p * pieces + q]! + walk.price * layout.clash[p * pieces + q]!;
    more += cost[from * pieces + q]! - cost[t * pieces + q]! - 2 * pair;
    more += ownCost(walk, q, from, room[p]!) - ownCost(walk, q, t, r);
  }
  return walk.costBefore + more - shapeOf(board, p, q) > walk.limit + SLACK;
}

/** One slot long, and no other session has to be before or behind it. */
const simple = ({ layout }: Board, p: number): boolean =>
  p < layout.sessions && layout.duration[p] === 1 && layout.before[p]!.length === 0 && layout.behind[p]!.length === 0;

/** What a session costs at a place whoever is beside it. */
function ownCost({ board, price }: Walk, p: number, t: number, r: number): number {
  const { layout } = board;
  const { slots, rooms, releasedStart, releasedRoom } = layout;
  const faults = 2 - layout.goodStart[p * slots + t]! - layout.goodRoom[p * rooms + r]!;
  const moved = releasedStart[p]! >= 0 && (releasedStart[p] !== t || releasedRoom[p] !== r);
  return price * faults + layout.seatCost[p * rooms + r]! + (moved ? layout.weights.changed : 0);
}

/** What the tracks of both cost by their shape: no more than this can an exchange save there. */
function shapeOf({ layout, shape }: Board, p: number, q: number): number {
  const one = layout.track[p]!;
  const two = q < 0 ? -1 : layout.track[q]!;
  return (one < 0 ? 0 : shape[one]!) + (two < 0 || two === one ? 0 : shape[two]!);
}
