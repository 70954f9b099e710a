import { type Problem, row } from "../problem.ts";
import { encodePools } from "./pools.ts";
import { atMostOne, count, type Sat } from "./sat.ts";

/**
 * The plain hard rules, without breaks or fairness: each chosen meeting at most once, holders one at a time, tables, order.
 * Nothing is made to be held: assume `hold` of a meeting for that. `held` is meeting * slots + slot -> variable or 0.
 */
export function encodeBasics(
  problem: Problem,
  sat: Sat,
  chosen: (m: number) => boolean,
): { hold: Map<number, number>; held: Int32Array } {
  const { slots } = problem;
  const held = new Int32Array(problem.meetings * slots);
  const hold = new Map<number, number>();
  for (let m = 0; m < problem.meetings; m++) {
    if (!chosen(m)) continue;
    const places = [...row(problem.open, m)].map((t) => {
      held[m * slots + t] = sat.newVar();
      return held[m * slots + t]!;
    });
    atMostOne(sat, places);
    const literal = sat.newVar();
    hold.set(m, literal);
    sat.add([-literal, ...places]);
  }
  for (let t = 0; t < slots; t++) {
    const here: number[] = [];
    for (let h = 0; h < problem.holders; h++)
      atMostOne(
        sat,
        [...row(problem.of, h)].map((m) => held[m * slots + t]!).filter((x) => x !== 0),
      );
    for (let m = 0; m < problem.meetings; m++) if (held[m * slots + t] !== 0) here.push(held[m * slots + t]!);
    const places = problem.places[t]!;
    if (here.length <= places) continue;
    const sum = count(sat, here, places + 1, false);
    sat.add([-sum[places]!]);
  }
  encodeRest(problem, sat, (m, t) => held[m * slots + t]!);
  encodePools(problem, sat, (m, t) => held[m * slots + t]!);
  for (const m of hold.keys())
    for (const q of row(problem.before, m))
      for (const t of row(problem.open, m)) {
        const earlier = Array.from({ length: t }, (_, s) => held[q * slots + s]!).filter((x) => x !== 0);
        sat.add([-held[m * slots + t]!, ...earlier]);
      }
  return { hold, held };
}

/** Nobody sits in more meetings in a row than the rest rule allows. `at` answers 0 where never. */
function encodeRest(problem: Problem, sat: Sat, at: (m: number, t: number) => number): void {
  const { slots, stretch, participants, segment } = problem;
  for (let p = 0; p < participants && stretch < slots; p++) {
    const own = [...row(problem.of, p)];
    const busy = Array.from({ length: slots }, (_, t) => {
      const here = own.map((m) => at(m, t)).filter((x) => x !== 0);
      if (here.length === 0) return 0;
      const u = sat.newVar();
      for (const x of here) sat.add([-x, u]);
      return u;
    });
    for (let t = 0; t + stretch < slots; t++) {
      const line = busy.slice(t, t + stretch + 1);
      if (segment[t] === segment[t + stretch] && !line.includes(0)) sat.add(line.map((u) => -u));
    }
  }
}
