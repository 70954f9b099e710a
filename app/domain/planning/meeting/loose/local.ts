import type { Prices } from "../prices.ts";
import type { Problem } from "../problem.ts";

/** What the busy slots of one participant in one half-day cost, from their bits; see `localCost`. */
export type LocalCost = (mask: number) => number;

/** Bits set in a number below 2^16. */
const ONES = Uint8Array.from({ length: 65_536 }, (_, x) => {
  let count = 0;
  for (let rest = x; rest > 0; rest &= rest - 1) count++;
  return count;
});

/** How many bits of a 32-bit number are set. */
export function ones(x: number): number {
  return ONES[x & 65_535]! + ONES[x >>> 16]!;
}

/** A slot inside a day weighs at least this: a pull that closes long gaps step by step. */
const PULL = 0.08;
/** What a break above the fairness cap, or a meeting without rest, weighs. */
const HARD = 2;

/**
 * Breaks, repeated breaks and idle slots at their prices, broken rest and breaks above `cap`; less `clash` for each busy slot, so
 * that two meetings in one slot cost `clash` more than in two.
 */
export function localCost(problem: Problem, prices: Prices, cap: number, clash: number): LocalCost {
  const { stretch, slots } = problem;
  const idle = Math.max(PULL, prices.idleSlots);
  return (mask) => {
    if (mask === 0) return 0;
    const busy = ones(mask);
    const breaks = ones(mask & ~(mask << 1)) - 1;
    const span = Math.clz32(mask & -mask) - Math.clz32(mask) + 1;
    let cost = breaks * prices.breaks + idle * (span - busy) - clash * busy;
    if (breaks > 1) cost += (breaks - 1) * prices.repeatedBreaks;
    if (breaks > cap) cost += HARD * (breaks - cap);
    if (stretch < slots) {
      let row = mask;
      for (let i = 0; i < stretch && row !== 0; i++) row &= row >>> 1;
      cost += HARD * ones(row);
    }
    return cost;
  };
}
