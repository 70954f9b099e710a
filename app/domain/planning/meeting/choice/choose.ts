import { type Problem, row } from "../problem.ts";
import { bestPairs } from "./flow.ts";
import { priceMeetings, roomOf } from "./prices.ts";

/** A choice of meetings to try to hold, and the most weight any plan can hold. */
export type Choice = { wanted: Uint8Array; limit: number };

const ROUNDS = 3000;

/**
 * Chooses meetings by weight without looking at slots: everybody's room and the number of places are kept, when is left open.
 *
 * Where the participants fall into two sides (buyers and sellers) and every meeting joins them, the choice is exact and, without
 * restrictions in time, can always be scheduled (König's theorem on edge colouring). Elsewhere prices give the limit, and the
 * choice is the best of many greedy ones, each by the profits at other prices.
 * Cost: see `bestPairs` and `priceMeetings`.
 */
export function chooseMeetings(problem: Problem): Choice {
  const room = roomOf(problem);
  const places = problem.slots * problem.tables;
  const side = sidesOf(problem);
  const anyRequired = problem.required.includes(1);
  if (side !== null && !anyRequired && problem.holders === problem.participants && problem.before.items.length === 0) {
    const open = Array.from({ length: problem.meetings }, (_, m) => m).filter((m) => row(problem.open, m).length > 0);
    const end = (m: number, s: number) => [...row(problem.who, m)].find((p) => side[p] === s)!;
    const { chosen, weight } = bestPairs(
      open.map((m) => end(m, 0)),
      open.map((m) => end(m, 1)),
      open.map((m) => problem.weight[m]!),
      [...room],
      [...room],
      places,
    );
    const wanted = new Uint8Array(problem.meetings);
    open.forEach((m, i) => {
      wanted[m] = chosen[i]!;
    });
    return { wanted, limit: weight };
  }
  let wanted = new Uint8Array(problem.meetings);
  let most = -1;
  const { limit } = priceMeetings(problem, room, places, ROUNDS, (profit, upper) => {
    const choice = greedy(problem, room, places, profit);
    const weight = choice.reduce((sum, taken, m) => sum + (taken === 1 ? problem.weight[m]! : 0), 0);
    if (weight > most) {
      most = weight;
      wanted = choice;
    }
    return most >= upper;
  });
  return { wanted, limit };
}

/** participant -> side 0 or 1 so that every meeting is a pair across; null when that cannot be. */
function sidesOf(problem: Problem): Int8Array | null {
  const side = new Int8Array(problem.participants).fill(-1);
  for (const { who } of problem.instance.meetings) if (who.length !== 2) return null;
  for (let start = 0; start < problem.participants; start++) {
    if (side[start]! >= 0) continue;
    side[start] = 0;
    const queue = [start];
    for (const p of queue)
      for (const m of row(problem.of, p))
        for (const q of problem.instance.meetings[m]!.who) {
          if (q === p) continue;
          if (side[q] === side[p]) return null;
          if (side[q]! >= 0) continue;
          side[q] = 1 - side[p]!;
          queue.push(q);
        }
  }
  return side;
}

/** Takes meetings by falling profit while everybody has room, what must come before included. */
function greedy(problem: Problem, room: Int32Array, places: number, profit: Float64Array): Uint8Array<ArrayBuffer> {
  const wanted = new Uint8Array(problem.meetings);
  const left = room.slice();
  let free = places;
  const order = Array.from({ length: problem.meetings }, (_, m) => m).sort(
    (a, b) =>
      problem.required[b]! - problem.required[a]! || profit[b]! - profit[a]! || problem.weight[b]! - problem.weight[a]!,
  );
  for (const m of order) {
    if (free === 0 || row(problem.open, m).length === 0) continue;
    if (row(problem.before, m).some((q) => wanted[q] === 0 && row(problem.open, q).length === 0)) continue;
    if (row(problem.who, m).some((h) => left[h] === 0)) continue;
    wanted[m] = 1;
    free--;
    for (const h of row(problem.who, m)) left[h]!--;
  }
  return wanted;
}
