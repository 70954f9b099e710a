import type { Problem } from "../problem.ts";
import { encode } from "./encode.ts";
import type { Sat } from "./sat.ts";

/** What is asked for: see `level`. */
export type LevelWish = {
  /** A schedule; its meetings are held. */
  slot: ArrayLike<number>;
  /** participant -> the breaks he or she may have: a proven least number. */
  fewest: ArrayLike<number>;
  /** The most meetings a slot may hold. */
  most: number;
  /** Whether the solver tries the slots of that schedule first; else what comes out is far from it. */
  near: boolean;
  /** How much work to spend. */
  conflicts: number;
};

/**
 * A schedule of the same meetings with the fewest breaks that anybody needs alone, in which no slot holds more than `most`.
 *
 * People are counted two a table: the fewer tables are to spare, the further that count reaches, and level days that are hard
 * for the search are found in less than a second.
 *
 * A level day is also one with few table changes. While everybody's meetings lie in one row, people change tables at least as often
 * as they go from one meeting to the next, less the meetings that are not the first at their table; and a day needs as many
 * tables as its fullest slot (`fewestChanges`). Exchanges between two slots hardly ever lead there, because all slots but the
 * fullest would have to give way first.
 * @returns "no" when there is none, "open" when the work was not enough
 */
export function level(
  problem: Problem,
  sat: Sat,
  { slot, fewest, most, near, conflicts }: LevelWish,
): Int32Array | "no" | "open" {
  const { meetings, slots } = problem;
  const places = problem.places.map((all) => Math.min(all, most));
  const { held, breaks } = encode({ ...problem, places }, sat, (m) => slot[m]! >= 0, fewest, "people");
  breaks.forEach((own, p) => {
    for (const literal of own.slice(fewest[p]!)) sat.add([-literal]);
  });
  for (let m = 0; near && m < meetings; m++)
    for (let t = 0; t < slots; t++) {
      const x = held[m * slots + t]!;
      if (x !== 0) sat.suggest(slot[m] === t ? x : -x);
    }
  const answer = sat.solve([], conflicts);
  if (answer !== "yes") return answer;
  return Int32Array.from({ length: meetings }, (_, m) => {
    for (let t = 0; t < slots; t++) {
      const x = held[m * slots + t]!;
      if (x !== 0 && sat.value(x)) return t;
    }
    return -1;
  });
}
