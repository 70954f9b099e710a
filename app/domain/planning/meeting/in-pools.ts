import type { Problem } from "./problem.ts";
import type { State } from "./state.ts";

/** Counts meeting `m` in slot `t` for each of its pools besides all tables: 1 when it comes, -1 when it goes. */
export function countInPools({ problem, inPool }: State, m: number, t: number, by: number): void {
  const { from, items } = problem.pools.of;
  for (let i = from[m]! + 1; i < from[m + 1]!; i++) inPool[items[i]! * problem.slots + t]! += by;
}

/** The first pool of `m` besides all tables that has no room in `t`, of which `out` leave; -1 when each has. */
export function fullPool({ problem, slot, inPool }: State, m: number, t: number, out: readonly number[]): number {
  const { pools, slots } = problem;
  for (let i = pools.of.from[m]! + 1; i < pools.of.from[m + 1]!; i++) {
    const pool = pools.of.items[i]!;
    const leave = out.reduce((sum, x) => sum + (slot[x] === t && isIn(problem, x, pool) ? 1 : 0), 0);
    if (inPool[pool * slots + t]! - leave >= pools.room[pool * slots + t]!) return pool;
  }
  return -1;
}

/** Whether meeting `m` counts in `pool`. */
export function isIn({ pools }: Problem, m: number, pool: number): boolean {
  for (let i = pools.of.from[m]!; i < pools.of.from[m + 1]!; i++) if (pools.of.items[i] === pool) return true;
  return false;
}
