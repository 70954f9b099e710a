import type { Layout } from "./layout.ts";

/** Pieces that may share a window of `length` slots; piece `i` is bit `i` of a subset. */
export type Company = { pieces: readonly number[]; length: number };

/**
 * For every subset of the company: the least cost of holding just these in one window, infinite where the rules forbid
 * it. Misses: for each person the picks less the heaviest that fit into `length` slots beside the rounds (knapsack).
 * O(2^n · people + people · 2^picks · picks).
 */
export function costTable(layout: Layout, { pieces, length }: Company): Float64Array {
  const n = pieces.length;
  const cost = new Float64Array(2 ** n);
  pairCosts(layout, pieces, length, cost);
  for (let a = 0; a < layout.people; a++) addMisses(layout, pieces, length, a, cost);
  return cost;
}

function pairCosts(layout: Layout, pieces: readonly number[], length: number, cost: Float64Array): void {
  const n = pieces.length;
  const pair = new Float64Array(n * n);
  pieces.forEach((p, i) => {
    pieces.forEach((q, j) => {
      if (i >= j || layout.duration[p]! + layout.duration[q]! <= length) return;
      const [room] = layout.allowedRooms[p]!;
      const sameRoom =
        layout.allowedRooms[p]!.length === 1 &&
        layout.allowedRooms[q]!.length === 1 &&
        layout.allowedRooms[q]![0] === room;
      const sameRotation = layout.rotation[p]! >= 0 && layout.rotation[p] === layout.rotation[q];
      const barred = sameRoom || sameRotation || layout.clash[p * layout.pieces + q] === 1;
      pair[i * n + j] = barred ? Number.POSITIVE_INFINITY : layout.beside[p * layout.pieces + q]!;
    });
  });
  for (let set = 1; set < cost.length; set++) {
    const top = 31 - Math.clz32(set);
    let sum = cost[set & ~(1 << top)]!;
    for (let i = 0; i < top; i++) if (set & (1 << i)) sum += pair[i * n + top]!;
    cost[set] = sum;
  }
}

function addMisses(layout: Layout, pieces: readonly number[], length: number, a: number, cost: Float64Array): void {
  const bits: number[] = [];
  const weights: number[] = [];
  let rounds = 0;
  let roundSlots = 0;
  pieces.forEach((p, i) => {
    if (layout.rotation[p]! >= 0) {
      if (!layout.rotationsOf[a]!.includes(layout.rotation[p]!)) return;
      rounds |= 1 << i;
      roundSlots = Math.max(roundSlots, layout.duration[p]!);
      return;
    }
    for (let j = layout.pickStart[a]!; j < layout.pickStart[a + 1]!; j++) {
      if (layout.pick[j] !== p) continue;
      bits.push(i);
      weights.push(layout.pickWeight[j]!);
    }
  });
  if (bits.length === 0 || bits.length > 12 || (bits.length === 1 && rounds === 0)) return;
  const most = 2 ** bits.length;
  const durations = bits.map((bit) => layout.duration[pieces[bit]!]!);
  const missedAt = Array.from({ length: rounds ? 2 : 1 }, (_, busy) =>
    leastMissed(weights, durations, Math.max(0, length - busy * roundSlots), most),
  );
  for (let set = 1; set < cost.length; set++) {
    if (cost[set] === Number.POSITIVE_INFINITY) continue;
    let own = 0;
    for (let i = 0; i < bits.length; i++) if (set & (1 << bits[i]!)) own |= 1 << i;
    if (own) cost[set] = cost[set]! + layout.weights.missed * missedAt[set & rounds ? 1 : 0]![own]!;
  }
}

/** Per subset of one person's picks: total weight less the heaviest part whose durations fit into `room` slots. */
function leastMissed(weights: number[], durations: number[], room: number, subsets: number): Float64Array {
  const total = new Float64Array(subsets);
  const slots = new Float64Array(subsets);
  const heard = new Float64Array(subsets);
  for (let set = 1; set < subsets; set++) {
    const top = 31 - Math.clz32(set);
    const rest = set & ~(1 << top);
    total[set] = total[rest]! + weights[top]!;
    slots[set] = slots[rest]! + durations[top]!;
    if (slots[set]! <= room) heard[set] = total[set]!;
    else for (let i = 0; i <= top; i++) if (set & (1 << i)) heard[set] = Math.max(heard[set]!, heard[set & ~(1 << i)]!);
  }
  return total.map((sum, set) => sum - heard[set]!);
}
