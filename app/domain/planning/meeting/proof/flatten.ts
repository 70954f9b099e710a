import type { Problem } from "../problem.ts";
import { encode } from "./encode.ts";
import type { Sat } from "./sat.ts";

/**
 * A schedule of the same meetings, without breaks, in which no slot holds more than `most`.
 *
 * While everybody's meetings lie in one row, people change tables at least as often as they go from one meeting to the next, less
 * the meetings that are not the first at their table; and a day needs as many tables as its fullest slot (`fewestChanges`). So a
 * flatter day can have fewer changes, and exchanges between two slots hardly ever lead there, because all slots but the
 * fullest would have to give way first.
 * People are counted two a table: the fewer tables are to spare, the further that count reaches, and days that are hard for the
 * search are found in less than a second.
 * @param slot - a schedule without breaks, whose meetings are held
 * @param near - whether the solver tries the slots of that schedule first; else what comes out is far from it
 * @param conflicts - how much work to spend
 * @returns "no" when there is none, "open" when the work was not enough
 */
export function flatten(
  problem: Problem,
  sat: Sat,
  slot: ArrayLike<number>,
  most: number,
  near: boolean,
  conflicts: number,
): Int32Array | "no" | "open" {
  const { meetings, slots, participants } = problem;
  const { held, breaks } = encode(
    { ...problem, places: problem.places.map((places) => Math.min(places, most)) },
    sat,
    (m) => slot[m]! >= 0,
    new Int32Array(participants),
    "people",
  );
  for (const own of breaks) for (const literal of own) sat.add([-literal]);
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
