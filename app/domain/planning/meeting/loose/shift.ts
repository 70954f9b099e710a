import { CROWD, type Loose, markTrouble, TURNED } from "./loose.ts";

/** What it would cost to move `m` to slot `t`. Cost O(its holders + pools + order). */
export function priceShift(loose: Loose, m: number, t: number): number {
  const { problem, slot, count, mask, cost, bit, inPool, local } = loose;
  const { who, pools, slots, participants, segments, segment } = problem;
  const a = slot[m]!;
  let price = 0;
  const here = segment[a]!;
  const there = segment[t]!;
  for (let i = who.from[m]!; i < who.from[m + 1]!; i++) {
    const h = who.items[i]!;
    const leaves = count[h * slots + a] === 1;
    if (h >= participants) {
      price += loose.clash * ((count[h * slots + t]! > 0 ? 1 : 0) - (leaves ? 0 : 1));
      continue;
    }
    const at = h * segments + here;
    let x = mask[at]!;
    if (leaves) x ^= bit[a]!;
    if (here === there) {
      x |= bit[t]!;
      if (x !== mask[at]) price += local(x) - cost[at]!;
      continue;
    }
    if (leaves) price += local(x) - cost[at]!;
    const to = h * segments + there;
    const y = mask[to]! | bit[t]!;
    if (y !== mask[to]) price += local(y) - cost[to]!;
  }
  for (let i = pools.of.from[m]!; i < pools.of.from[m + 1]!; i++) {
    const base = pools.of.items[i]! * slots;
    if (inPool[base + t]! >= pools.room[base + t]!) price += CROWD;
    if (inPool[base + a]! > pools.room[base + a]!) price -= CROWD;
  }
  if (problem.told !== null && problem.told[m]! >= 0) {
    const told = problem.told[m]!;
    const people = problem.instance.meetings[m]!.who.length;
    price += loose.prices.changes * people * ((t === told ? 0 : 1) - (a === told ? 0 : 1));
  }
  return price + priceOrder(loose, m, a, t);
}

function priceOrder({ problem, slot }: Loose, m: number, a: number, t: number): number {
  const { before, behind } = problem;
  let turned = 0;
  for (let i = before.from[m]!; i < before.from[m + 1]!; i++) {
    const s = slot[before.items[i]!]!;
    turned += (s >= t ? 1 : 0) - (s >= a ? 1 : 0);
  }
  for (let i = behind.from[m]!; i < behind.from[m + 1]!; i++) {
    const s = slot[behind.items[i]!]!;
    if (s >= 0) turned += (s <= t ? 1 : 0) - (s <= a ? 1 : 0);
  }
  return TURNED * turned;
}

/** Moves `m` to slot `t`. Cost as `priceShift`. */
export function shift(loose: Loose, m: number, t: number): void {
  const { problem, slot, count, mask, cost, bit, inPool, local } = loose;
  const { who, pools, slots, participants, segments, segment } = problem;
  const a = slot[m]!;
  slot[m] = t;
  for (let i = pools.of.from[m]!; i < pools.of.from[m + 1]!; i++) {
    const base = pools.of.items[i]! * slots;
    inPool[base + a]!--;
    inPool[base + t]!++;
  }
  for (let i = who.from[m]!; i < who.from[m + 1]!; i++) {
    const h = who.items[i]!;
    const left = --count[h * slots + a]!;
    count[h * slots + t]!++;
    if (h >= participants) continue;
    const at = h * segments + segment[a]!;
    const to = h * segments + segment[t]!;
    if (left === 0) mask[at]! ^= bit[a]!;
    mask[to]! |= bit[t]!;
    cost[at] = local(mask[at]!);
    if (to !== at) cost[to] = local(mask[to]!);
    markTrouble(loose, h);
  }
}
