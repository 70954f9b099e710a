import { type Problem, row } from "../problem.ts";
import { count, type Sat } from "./sat.ts";

/** No set of tables that meetings insist on holds more of them than it has tables in use. `at` answers 0 where never. */
export function encodePools(problem: Problem, sat: Sat, at: (m: number, t: number) => number): void {
  const { pools, slots, meetings } = problem;
  for (let pool = 1; pool < pools.count; pool++) {
    const own = Array.from({ length: meetings }, (_, m) => m).filter((m) => row(pools.of, m).includes(pool));
    for (let t = 0; t < slots; t++) {
      const here = own.map((m) => at(m, t)).filter((x) => x !== 0);
      const room = pools.room[pool * slots + t]!;
      if (here.length > room) sat.add([-count(sat, here, room + 1, false)[room]!]);
    }
  }
}
