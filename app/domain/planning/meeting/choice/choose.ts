import { type Problem, row } from "../problem.ts";
import { reach, type Worth, worthOf } from "../worth.ts";
import { bestPairs } from "./flow.ts";
import { greedy } from "./greedy.ts";
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
export function chooseMeetings(problem: Problem, worth: Worth = worthOf(problem)): Choice {
  const room = roomOf(problem);
  const places = problem.places.reduce((sum, tables) => sum + tables, 0);
  const side = sidesOf(problem);
  const anyRequired = problem.required.includes(1);
  const free = problem.before.items.length + problem.together.items.length === 0;
  if (side !== null && !anyRequired && problem.holders === problem.participants && free) {
    const open = Array.from({ length: problem.meetings }, (_, m) => m).filter((m) => row(problem.open, m).length > 0);
    const end = (m: number, s: number) => [...row(problem.who, m)].find((p) => side[p] === s)!;
    const left = open.map((m) => end(m, 0));
    const right = open.map((m) => end(m, 1));
    const weight = open.map((m) => problem.weight[m]!);
    const best = bestPairs(left, right, weight, [...room], [...room], places);
    const scale = worth.priority > 0 ? worth.priority : 1;
    const bonus = (p: number, s: 0 | 1, held: number) => (side[p] === s ? reach(worth, p, held) / scale : 0);
    const { chosen } = worth.coverage > 0 ? bestPairs(left, right, weight, [...room], [...room], places, bonus) : best;
    const wanted = new Uint8Array(problem.meetings);
    open.forEach((m, i) => {
      wanted[m] = chosen[i]!;
    });
    return { wanted, limit: best.weight };
  }
  let wanted: Uint8Array = new Uint8Array(problem.meetings);
  let most = -1;
  const { limit } = priceMeetings(problem, room, places, ROUNDS, (profit, upper) => {
    const choice = greedy(problem, room, places, profit, worth);
    const weight = choice.wanted.reduce((sum, taken, m) => sum + (taken === 1 ? problem.weight[m]! : 0), 0);
    if (choice.worth > most) {
      most = choice.worth;
      wanted = choice.wanted;
    }
    return worth.coverage === 0 && weight >= upper;
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
