import type { Random } from "../../random.ts";
import type { Layout } from "./layout.ts";

/** Above this many states the table of shares is not built and the ejection search is on its own. */
const MOST_STATES = 400_000;

/**
 * Shares the cells out among the tracks, by size: how many cells of each capacity every track gets so that its talks
 * fit. Exact over counts of cells: dynamic programming over tracks × cells left per capacity, cheapest shares only
 * (dropping a cell from a share makes the talks no longer fit).
 *
 * @returns `"unknown"` when there are too many states; `null` when no sharing exists, which proves the problem
 *   infeasible as long as every packing was decided exactly; else a random sharing, `share[track][size]` cells.
 */
export function shareOut(layout: Layout, random: Random): { sizes: number[]; share: number[][] } | null | "unknown" {
  const sizes = [...new Set(layout.capacity)].filter((size) => size > 0).sort((a, b) => b - a);
  const count = sizes.map((size) => layout.rooms * layout.capacity.filter((capacity) => capacity === size).length);
  const states = count.reduce((product, n) => product * (n + 1), 1);
  if (states > MOST_STATES || sizes.length > 4) return "unknown";
  const tracks = layout.ofTrack.flatMap((talks, t) => (talks.length > 0 ? [t] : []));
  const shares = tracks.map((t) =>
    sharesOf(
      [...layout.ofTrack[t]!].map((x) => layout.slots[x]!),
      sizes,
      count,
    ),
  );
  const stride = count.map((_, i) => count.slice(i + 1).reduce((product, n) => product * (n + 1), 1));
  const step = (share: number[]) => share.reduce((sum, n, i) => sum + n * stride[i]!, 0);
  const fits = (state: number, share: number[]) =>
    share.every((n, i) => (Math.floor(state / stride[i]!) % (count[i]! + 1)) + n <= count[i]!);
  const reached = [new Uint8Array(states)];
  reached[0]![0] = 1;
  for (const options of shares) {
    const next = new Uint8Array(states);
    const from = reached.at(-1)!;
    for (let state = 0; state < states; state++) {
      if (from[state] === 0) continue;
      for (const share of options) if (fits(state, share)) next[state + step(share)] = 1;
    }
    reached.push(next);
  }
  const ends: number[] = [];
  reached.at(-1)!.forEach((yes, state) => {
    if (yes) ends.push(state);
  });
  if (ends.length === 0) return null;
  let state = ends[random.below(ends.length)]!;
  const share = layout.ofTrack.map(() => sizes.map(() => 0));
  for (let i = tracks.length - 1; i >= 0; i--) {
    const before = shares[i]!.filter((option) => {
      const earlier = state - step(option);
      return earlier >= 0 && reached[i]![earlier] === 1 && fits(earlier, option);
    });
    const chosen = before[random.below(before.length)]!;
    share[tracks[i]!] = chosen;
    state -= step(chosen);
  }
  return { sizes, share };
}

/** Shares that hold the given talks and would not with one cell less. Enumerates counts size by size. */
function sharesOf(talks: number[], sizes: number[], count: number[]): number[][] {
  const found: number[][] = [];
  const total = talks.reduce((sum, slots) => sum + slots, 0);
  const order = [...talks].sort((a, b) => b - a);
  const grow = (share: number[]) => {
    const i = share.length;
    if (i === sizes.length) {
      if (packs(order, sizes, share)) found.push(share);
      return;
    }
    // why: of two cells of a size that are both needed, the talks of neither fit beside those of the other, so that any two
    // together hold more than one cell's slots
    const needed = Math.max(1, Math.ceil((2 * total) / sizes[i]!) - 1);
    for (let n = 0; n <= Math.min(count[i]!, needed, talks.length); n++) grow([...share, n]);
  };
  grow([]);
  const beats = (a: number[], b: number[]) => a !== b && a.every((n, i) => n <= b[i]!);
  return found.filter((share) => !found.some((other) => beats(other, share)));
}

/** Whether talks, longest first, fit into the share's cells. Exact: places each talk in every distinct room left. */
export function packs(talks: number[], sizes: number[], share: number[]): boolean {
  const left = share.flatMap((n, i) => new Array<number>(n).fill(sizes[i]!));
  const sum = (list: number[]) => list.reduce((total, n) => total + n, 0);
  if (sum(left) < sum(talks)) return false;
  let nodes = 0;
  const place = (k: number): boolean => {
    if (k === talks.length || talks[k] === 1) return true;
    if (++nodes > 20_000) return true;
    const tried = new Set<number>();
    for (let c = 0; c < left.length; c++) {
      if (left[c]! < talks[k]! || tried.has(left[c]!)) continue;
      tried.add(left[c]!);
      left[c]! -= talks[k]!;
      const fit = place(k + 1);
      left[c]! += talks[k]!;
      if (fit) return true;
    }
    return false;
  };
  return place(0);
}
