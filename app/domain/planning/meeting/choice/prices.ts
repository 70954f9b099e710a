import { type Problem, row } from "../problem.ts";

/**
 * A proven upper limit on the weight that can be held, by pricing (Lagrangian relaxation, Held and Karp 1971): every
 * participant's time and every table costs a price; a meeting is worth holding when its weight exceeds the prices it needs.
 * Any prices give a limit; subgradient steps look for low ones.
 *
 * @param room - holder -> the most meetings it can hold
 * @param look - shown the profits now and then, most often late; true ends the search for prices
 * @returns `limit`, the whole-number upper limit, and `profit`, meeting -> weight less prices at the best prices
 * Cost O(rounds * entries).
 */
export function priceMeetings(
  problem: Problem,
  room: Int32Array,
  places: number,
  rounds: number,
  look: (profit: Float64Array, limit: number) => boolean,
): { limit: number; profit: Float64Array } {
  const { meetings, holders, weight, who } = problem;
  const price = new Float64Array(holders);
  let table = 0;
  const profit = new Float64Array(meetings);
  const best = new Float64Array(meetings);
  let limit = Number.POSITIVE_INFINITY;
  let scale = 0;
  let stale = 0;
  let pace = 1;
  for (let round = 0; round < rounds; round++) {
    const use = new Int32Array(holders);
    let held = 0;
    let value = table * places;
    for (let h = 0; h < holders; h++) value += price[h]! * room[h]!;
    for (let m = 0; m < meetings; m++) {
      let rest = weight[m]! - table;
      for (let i = who.from[m]!; i < who.from[m + 1]!; i++) rest -= price[who.items[i]!]!;
      profit[m] = rest;
      if (rest <= 0 && problem.required[m] === 0) continue;
      value += rest;
      held++;
      for (let i = who.from[m]!; i < who.from[m + 1]!; i++) use[who.items[i]!]!++;
    }
    if (value < limit - 1e-9) {
      if (value < limit - 0.01) stale = 0;
      limit = value;
      best.set(profit);
    } else if (++stale >= 20) {
      stale = 0;
      pace *= 0.7;
    }
    if (round === 0) scale = value;
    if (round % 50 === 49 && look(profit, Math.floor(limit + 1e-6))) break;
    let norm = held > places || table > 0 ? (held - places) ** 2 : 0;
    for (let h = 0; h < holders; h++) if (use[h]! > room[h]! || price[h]! > 0) norm += (use[h]! - room[h]!) ** 2;
    if (norm === 0) break;
    const step = (pace * 0.05 * scale) / norm;
    for (let h = 0; h < holders; h++) price[h] = Math.max(0, price[h]! + step * (use[h]! - room[h]!));
    table = Math.max(0, table + step * (held - places));
  }
  look(best, Math.floor(limit + 1e-6));
  return { limit: Math.floor(limit + 1e-6), profit: best };
}

/** holder -> the most meetings it can hold: its limit, or the slots where one of its meetings may lie. */
export function roomOf(problem: Problem): Int32Array {
  const room = new Int32Array(problem.holders);
  for (let h = 0; h < problem.holders; h++) {
    const open = new Set<number>();
    for (const m of row(problem.of, h)) for (const t of row(problem.open, m)) open.add(t);
    room[h] = Math.min(problem.most[h]!, open.size);
  }
  return room;
}
