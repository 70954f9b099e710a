import type { MeetingInstance } from "./instance.ts";
import { type Rows, rowsOf } from "./rows.ts";

/**
 * Sets of tables that meetings compete for. Pool 0 is all tables and every meeting; each further one is a set that some
 * meetings insist on, with every meeting whose own set lies inside it. In each slot a pool holds at most its tables that are
 * in use there. Where the sets are nested or disjoint (own tables, rooms) that is all it takes for everyone to be seated (Hall);
 * unions of two sets that overlap are pools too, and what is left is found out when tables are given.
 */
export type Pools = {
  count: number;
  /** meeting -> its pools, 0 first. */
  of: Rows;
  /** pool * slots + slot -> tables in use. */
  room: Int32Array;
};

/** Cost O(different sets^2 * tables + pools * (meetings + slots) * tables). */
export function poolsOf(instance: MeetingInstance): Pools {
  const { slots, locations, meetings } = instance;
  const all = Array.from({ length: locations }, (_, l) => l);
  const sets = new Map<string, Set<number>>();
  const add = (tables: Iterable<number>) => {
    const set = new Set(tables);
    if (set.size < locations) sets.set([...set].sort((a, b) => a - b).join(), set);
  };
  // A table of its own is kept apart as a holder, see `Problem`.
  for (const meeting of meetings) if (meeting.locations && meeting.locations.length > 1) add(meeting.locations);
  const own = [...sets.values()];
  if (own.length <= MOST_UNITED)
    for (const [i, a] of own.entries())
      for (const b of own.slice(0, i)) {
        const shared = [...a].filter((l) => b.has(l)).length;
        if (shared > 0 && shared < Math.min(a.size, b.size)) add([...a, ...b]);
      }
  const pools = [new Set(all), ...sets.values()];
  const room = new Int32Array(pools.length * slots);
  pools.forEach((pool, i) => {
    for (let t = 0; t < slots; t++) {
      const lost = new Set(instance.shut?.[t] ?? []);
      room[i * slots + t] = [...pool].filter((l) => !lost.has(l)).length;
    }
  });
  const of = meetings.map(({ locations: mine }) =>
    mine ? pools.flatMap((pool, i) => (i === 0 || mine.every((l) => pool.has(l)) ? [i] : [])) : [0],
  );
  return { count: pools.length, of: rowsOf(of), room };
}

const MOST_UNITED = 60;
