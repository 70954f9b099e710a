import type { Timetable } from "./timetable.ts";

/**
 * Talks of track `t` that do not stand at their ordered place, counted by session, room and slot, plus pairs of
 * ordered talks heard at the same time (slot by slot, as CoSPLib counts them). O(talks of the track), plus pairs of
 * talks where the track runs in parallel with itself.
 */
export function orderFaults(table: Timetable, t: number): number {
  const { layout, cellTalks, cellCount, trackCells } = table;
  const from = layout.trackStart[t]!;
  const till = from + table.trackCellCount[t]!;
  let place = 0;
  let faults = 0;
  let session = -1;
  let firstOfSession = from;
  for (let i = from; i < till; i++) {
    const c = trackCells[i]!;
    const s = (c / layout.rooms) | 0;
    if (s !== session) firstOfSession = i;
    session = s;
    const base = c * layout.most;
    for (let k = 0; k < cellCount[c]!; k++) {
      place++;
      const order = layout.order[cellTalks[base + k]!]!;
      if (order > 0 && order !== place) faults++;
    }
    for (let j = firstOfSession; j < i; j++) faults += heardTogether(table, trackCells[j]!, c);
  }
  return faults;
}

function heardTogether(table: Timetable, a: number, b: number): number {
  const { layout, cellTalks, cellCount, startOf } = table;
  let shared = 0;
  for (let i = 0; i < cellCount[a]!; i++) {
    const x = cellTalks[a * layout.most + i]!;
    if (layout.order[x] === 0) continue;
    for (let k = 0; k < cellCount[b]!; k++) {
      const y = cellTalks[b * layout.most + k]!;
      if (layout.order[y] === 0) continue;
      const end = Math.min(startOf[x]! + layout.slots[x]!, startOf[y]! + layout.slots[y]!);
      shared += Math.max(0, end - Math.max(startOf[x]!, startOf[y]!));
    }
  }
  return shared;
}
