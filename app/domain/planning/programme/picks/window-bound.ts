import type { Layout } from "./layout.ts";
import { slotBound } from "./slot-bound.ts";
import { costTable } from "./window-cost.ts";
import { type Span, windowsOf } from "./windows.ts";

/** Above this many subset steps a group of sessions is bounded slot by slot. */
const MOST_STEPS = 3e7;

/** What it costs to hold a piece in another window than the one it was released in. */
export type Away = (piece: number) => number;

/**
 * What parallel sessions must cost, whoever stands where, and what it costs to leave released windows; a sum for each
 * `away`.
 *
 * Fixed plenaries and breaks cut the day into windows. Every other session lies in one window, and so does each round of
 * a rotation. Within a window of L slots nobody attends more than L slots' worth of picks; two sessions of one track,
 * speaker or only room whose durations exceed L overlap. Sessions that can reach a common window form a group; within a
 * group the cheapest partition of its sessions over the windows is found exactly by dynamic programming over subsets,
 * O(3^n · windows) for n sessions and rounds; a group too large for that is bounded slot by slot (`slotBound`), where
 * leaving a window costs nothing. The order inside a window, rooms and all else are relaxed, so the sum over groups
 * bounds misses, overlaps of tracks and moves together from below.
 * @param looks - how much `slotBound` may look at in all
 */
export function windowBounds(layout: Layout, looks: number, aways: readonly Away[]): number[] {
  const windows = windowsOf(layout);
  const sums = aways.map(() => 0);
  for (const group of groupsOf(layout, windows)) {
    const bounds = boundsOf(layout, windows, group, looks, aways);
    for (const i of sums.keys()) sums[i] = sums[i]! + bounds[i]!;
  }
  return sums;
}

/** Pieces that can reach a common window, directly or through others, and those windows. */
type Group = { pieces: number[]; spans: number[] };

function boundsOf(layout: Layout, windows: Span[], group: Group, looks: number, aways: readonly Away[]): number[] {
  const { pieces, spans } = group;
  if (3 ** pieces.length * spans.length <= MOST_STEPS) return cheapestPartitions(layout, windows, group, aways);
  const slots = spans.reduce((count, w) => count + windows[w]!.last - windows[w]!.first + 1, 0);
  return aways.map(constant(slotBound(layout, pieces, slots, looks * (pieces.length / layout.pieces))));
}

const constant = (value: number) => () => value;

/** The groups of sessions and rounds (as pieces). */
function groupsOf(layout: Layout, windows: Span[]): Group[] {
  const parent = windows.map((_, w) => w);
  const root = (w: number): number => (parent[w] === w ? w : root(parent[w]!));
  const pieces: { piece: number; spans: number[] }[] = [];
  const reach = (piece: number) => {
    const spans = windows.flatMap((span, w) =>
      [...layout.starts[piece]!].some((t) => fitsInto(layout, piece, t, span)) ? [w] : [],
    );
    if (spans.length === 0) return;
    pieces.push({ piece, spans });
    for (const w of spans) parent[root(w)] = root(spans[0]!);
  };
  for (let p = 0; p < layout.sessions; p++) reach(p);
  for (const [q, k] of layout.rounds.entries())
    for (let round = 0; round < k; round++) reach(layout.rotationStart[q]! + round);
  const groups = new Map<number, Group>();
  for (const { piece, spans } of pieces) {
    const group = groups.get(root(spans[0]!)) ?? { pieces: [], spans: [] };
    group.pieces.push(piece);
    groups.set(root(spans[0]!), group);
  }
  for (const w of windows.keys()) groups.get(root(w))?.spans.push(w);
  return [...groups.values()];
}

const fitsInto = (layout: Layout, piece: number, t: number, span: Span) =>
  t >= span.first && t + layout.duration[piece]! - 1 <= span.last;

function cheapestPartitions(layout: Layout, windows: Span[], group: Group, aways: readonly Away[]): number[] {
  const tables = new Map<number, Float64Array>();
  const spans = group.spans.map((w) => {
    const span = windows[w]!;
    const length = span.last - span.first + 1;
    const cost = tables.get(length) ?? costTable(layout, { pieces: group.pieces, length });
    tables.set(length, cost);
    let able = 0;
    group.pieces.forEach((piece, i) => {
      if ([...layout.starts[piece]!].some((t) => fitsInto(layout, piece, t, span))) able |= 1 << i;
    });
    return { span, cost, able };
  });
  return aways.map((away) => {
    const full = 2 ** group.pieces.length - 1;
    let least = new Float64Array(full + 1).fill(Number.POSITIVE_INFINITY);
    least[0] = 0;
    for (const { span, cost, able } of spans) {
      const here = leaving(layout, group.pieces, span, away);
      least = withWindow(
        least,
        cost.map((sum, set) => sum + here[set]!),
        able,
      );
    }
    return Number.isFinite(least[full]!) ? least[full]! : 0;
  });
}

/** For every subset: what it costs that those released elsewhere are held in this window. */
function leaving(layout: Layout, pieces: readonly number[], span: Span, away: Away): Float64Array {
  const costs = pieces.map((piece) => {
    const from = layout.releasedStart[piece]!;
    return from >= 0 && !fitsInto(layout, piece, from, span) ? away(piece) : 0;
  });
  const sums = new Float64Array(2 ** pieces.length);
  for (let set = 1; set < sums.length; set++) {
    const top = 31 - Math.clz32(set);
    sums[set] = sums[set & ~(1 << top)]! + costs[top]!;
  }
  return sums;
}

/** The least cost of holding each subset in the windows so far and one more, which is able to hold some. */
function withWindow(least: Float64Array, cost: Float64Array, able: number): Float64Array<ArrayBuffer> {
  const next = new Float64Array(least.length).fill(Number.POSITIVE_INFINITY);
  for (let done = 0; done < least.length; done++) {
    const before = least[done]!;
    if (before === Number.POSITIVE_INFINITY) continue;
    const open = able & ~done;
    for (let here = open; ; here = (here - 1) & open) {
      const sum = before + cost[here]!;
      if (sum < next[done | here]!) next[done | here] = sum;
      if (here === 0) break;
    }
  }
  return next;
}
