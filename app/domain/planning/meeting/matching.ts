/**
 * Whether every item finds its own slot (bipartite matching by augmenting paths, Kuhn 1955).
 *
 * @param open - item -> slots it may take
 * @param only - slot -> 1 where a slot may be used; null for all
 * Cost O(items * entries of `open`).
 */
export function matchAll(open: readonly (readonly number[])[], slots: number, only: Uint8Array | null): boolean {
  return unmatched(open, slots, only) === null;
}

/**
 * The reason why not every item finds a slot: a smallest-by-search set of items whose slots together are fewer (Hall 1935).
 * @returns null when all fit
 */
export function unmatched(
  open: readonly (readonly number[])[],
  slots: number,
  only: Uint8Array | null,
): { items: number[]; slots: number[] } | null {
  const owner = new Int32Array(slots).fill(-1);
  const seen = new Uint8Array(slots);
  const find = (item: number): boolean => {
    for (const t of open[item]!) {
      if (seen[t] === 1 || (only !== null && only[t] === 0)) continue;
      seen[t] = 1;
      if (owner[t]! < 0 || find(owner[t]!)) {
        owner[t] = item;
        return true;
      }
    }
    return false;
  };
  for (let item = 0; item < open.length; item++) {
    seen.fill(0);
    if (find(item)) continue;
    // What the failed search has reached is a set of items whose slots are all taken by each other.
    const reached = Array.from({ length: slots }, (_, t) => t).filter((t) => seen[t] === 1);
    return { items: [item, ...reached.map((t) => owner[t]!)], slots: reached };
  }
  return null;
}

/** The most items that find a slot each. Cost O(items * entries of `open`). */
export function matchMost(open: readonly (readonly number[])[], slots: number): number {
  const owner = new Int32Array(slots).fill(-1);
  const seen = new Int32Array(slots).fill(-1);
  const find = (item: number, round: number): boolean => {
    for (const t of open[item]!) {
      if (seen[t] === round) continue;
      seen[t] = round;
      if (owner[t]! < 0 || find(owner[t]!, round)) {
        owner[t] = item;
        return true;
      }
    }
    return false;
  };
  return open.reduce((sum, _, item) => sum + (find(item, item) ? 1 : 0), 0);
}
