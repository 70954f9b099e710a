import type { Layout } from "./layout.ts";
import { slotBound } from "./slot-bound.ts";
import { type Company, costTable } from "./window-cost.ts";
import { type Span, windowsOf } from "./windows.ts";

/** Above this many subset steps a group of sessions is bounded slot by slot. */
const MOST_STEPS = 3e7;

/**
 * What parallel sessions must cost, whoever stands where.
 *
 * Fixed plenaries and breaks cut the day into windows. Every other session lies in one window, and so does each round of
 * a rotation. Within a window of L slots nobody attends more than L slots' worth of picks; two sessions of one track,
 * speaker or only room whose durations exceed L overlap. Sessions that can reach a common window form a group; within a
 * group the cheapest partition of its sessions over the windows is found exactly by dynamic programming over subsets,
 * O(3^n · windows) for n sessions and rounds; a group too large for that is bounded slot by slot (`slotBound`). The order
 * inside a window, rooms and all else are relaxed, so the sum over groups bounds misses and overlaps of tracks together
 * from below.
 * @param looks - how much `slotBound` may look at in all
 */
export function windowBound(layout: Layout, looks: number): number {
  const windows = windowsOf(layout);
  return groupsOf(layout, windows).reduce((sum, { pieces, spans }) => {
    if (pieces.length < 2) return sum;
    if (3 ** pieces.length * spans.length <= MOST_STEPS)
      return sum + cheapestPartition(layout, windows, { pieces, spans });
    const slots = spans.reduce((count, w) => count + windows[w]!.last - windows[w]!.first + 1, 0);
    return sum + slotBound(layout, pieces, slots, looks * (pieces.length / layout.pieces));
  }, 0);
}

/** Sessions and rounds (as pieces) that share a window, directly or through others. */
function groupsOf(layout: Layout, windows: Span[]): { pieces: number[]; spans: number[] }[] {
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
  const groups = new Map<number, { pieces: number[]; spans: number[] }>();
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

function cheapestPartition(layout: Layout, windows: Span[], group: { pieces: number[]; spans: number[] }): number {
  const n = group.pieces.length;
  const full = 2 ** n - 1;
  let least = new Float64Array(full + 1).fill(Number.POSITIVE_INFINITY);
  least[0] = 0;
  const tables = new Map<string, Float64Array>();
  for (const w of group.spans) {
    const span = windows[w]!;
    const company: Company = { pieces: group.pieces, length: span.last - span.first + 1 };
    let able = 0;
    group.pieces.forEach((piece, i) => {
      if ([...layout.starts[piece]!].some((t) => fitsInto(layout, piece, t, span))) able |= 1 << i;
    });
    const key = `${company.length}`;
    const cost = tables.get(key) ?? costTable(layout, company);
    tables.set(key, cost);
    const next = new Float64Array(full + 1).fill(Number.POSITIVE_INFINITY);
    for (let done = 0; done <= full; done++) {
      const before = least[done]!;
      if (before === Number.POSITIVE_INFINITY) continue;
      const open = able & ~done;
      for (let here = open; ; here = (here - 1) & open) {
        const sum = before + cost[here]!;
        if (sum < next[done | here]!) next[done | here] = sum;
        if (here === 0) break;
      }
    }
    least = next;
  }
  return Number.isFinite(least[full]!) ? least[full]! : 0;
}
