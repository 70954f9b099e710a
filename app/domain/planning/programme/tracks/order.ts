import type { Timetable } from "./timetable.ts";

const keys = (table: Timetable, x: number) => table.cellOf[x]! * table.layout.most + table.startOf[x]!;

/**
 * Talks of track `t` that do not stand at their ordered place, counted by session, room and slot, plus pairs of
 * ordered talks heard at the same time (slot by slot, as CoSPLib counts them). O(n²) in the talks of the track.
 */
export function orderFaults(table: Timetable, t: number): number {
  const { layout, cellOf, sessionOf, startOf } = table;
  const talks = layout.ofTrack[t]!;
  let faults = 0;
  for (let i = 0; i < talks.length; i++) {
    const x = talks[i]!;
    if (layout.order[x] === 0 || cellOf[x]! < 0) continue;
    const key = keys(table, x);
    let place = 1;
    for (let j = 0; j < talks.length; j++) {
      const y = talks[j]!;
      if (y === x || cellOf[y]! < 0) continue;
      if (keys(table, y) < key) place++;
      if (j <= i || layout.order[y] === 0 || sessionOf[y] !== sessionOf[x] || cellOf[y] === cellOf[x]) continue;
      const end = Math.min(startOf[x]! + layout.slots[x]!, startOf[y]! + layout.slots[y]!);
      faults += Math.max(0, end - Math.max(startOf[x]!, startOf[y]!));
    }
    if (place !== layout.order[x]) faults++;
  }
  return faults;
}
