/** What one slot may hold, in the slot's share of the cost: `cost[i * n + j]` for i and j side by side, infinite where a rule forbids it. */
export type SlotCosts = { n: number; rooms: number; size: Int32Array; cost: Float64Array };

export type Slot = { least: number; held: number[]; nodes: number; whole: boolean };

type Search = SlotCosts & { best: number; held: number[]; now: number[]; floor: number; left: number };

/**
 * The set of pieces that is cheapest to hold in one slot when each piece `i` in it pays `price[i]`.
 *
 * What a set costs is bounded by a tree: people who picked c of the pieces lose all but the heaviest, which is no less
 * than the lesser of the two along the c - 1 edges of any tree (Hunter 1976). So a piece that joins a set adds at least
 * its dearest edge into it. Depth-first branch and bound; pieces that would not pay for themselves drop out for good,
 * because joining costs only grow.
 * @param nodes - after so many branches the rest is bounded and not searched
 * @returns `least`: no set costs less than that, prices taken off; `held`: the cheapest set met; `whole`: all was searched
 */
export function cheapestSlot(costs: SlotCosts, price: Float64Array, nodes: number): Slot {
  const search: Search = { ...costs, best: 0, held: [], now: [], floor: 0, left: nodes };
  const pieces = Array.from({ length: costs.n }, (_, i) => i).filter((i) => price[i]! > 0);
  pieces.sort((i, j) => price[j]! - price[i]!);
  branch(
    search,
    price,
    pieces,
    Float64Array.from(pieces, (i) => -price[i]!),
    0,
    costs.rooms,
  );
  return {
    least: Math.min(search.best, search.floor),
    held: search.held,
    nodes: nodes - search.left,
    whole: search.left >= 0,
  };
}

/** `joins[p]`: what `pieces[p]` costs to join, price taken off, ascending and below 0. */
function branch(
  search: Search,
  price: Float64Array,
  pieces: number[],
  joins: Float64Array,
  sum: number,
  rooms: number,
): void {
  const { n, cost, size } = search;
  if (sum < search.best) {
    search.best = sum;
    search.held = [...search.now];
  }
  for (let p = 0; p < pieces.length; p++) {
    const rest = sum + most(joins, p, rooms);
    if (rest >= search.best - 1e-9) return;
    if (search.left-- <= 0) {
      search.floor = Math.min(search.floor, rest);
      return;
    }
    const i = pieces[p]!;
    if (size[i]! > rooms) continue;
    const next: number[] = [];
    const dear: number[] = [];
    for (let q = p + 1; q < pieces.length; q++) {
      const j = pieces[q]!;
      const join = Math.max(joins[q]!, cost[i * n + j]! - price[j]!);
      if (join >= 0) continue;
      let at = next.length;
      for (; at > 0 && dear[at - 1]! > join; at--) {
        dear[at] = dear[at - 1]!;
        next[at] = next[at - 1]!;
      }
      dear[at] = join;
      next[at] = j;
    }
    search.now.push(i);
    branch(search, price, next, Float64Array.from(dear), sum + joins[p]!, rooms - size[i]!);
    search.now.pop();
  }
}

/** Sum of the first `rooms` entries from `p` on: the most that can be gained. */
function most(joins: Float64Array, p: number, rooms: number): number {
  let sum = 0;
  for (let q = p; q < joins.length && q < p + rooms; q++) sum += joins[q]!;
  return sum;
}
