import type { Timetable } from "./timetable.ts";

/** What talk `x` costs in its cell, apart from slots and order: penalties, conflicts in the session, a released place lost. */
export function talkCost(table: Timetable, x: number, c: number, s: number): number {
  const { layout, sessionOf, cellOf } = table;
  let cost = layout.sessionCost[x * layout.sessions + s]! + layout.roomCost[x * layout.rooms + c - s * layout.rooms]!;
  const end = layout.linkStart[x + 1]!;
  for (let i = layout.linkStart[x]!; i < end; i++) {
    const y = layout.linkTalk[i]!;
    if (sessionOf[y] === s && cellOf[y] !== c) cost += layout.linkSession[i]!;
  }
  if (layout.released && layout.released[x]! >= 0 && layout.released[x] !== c) cost += layout.changeWeight;
  return cost;
}

/** Cost of people needed in cell `c` and elsewhere in the same slot. O(talks of the cell × their conflicts). */
export function slotClashes(table: Timetable, c: number, s: number): number {
  const { layout, sessionOf, cellOf, startOf } = table;
  const base = c * layout.most;
  let cost = 0;
  for (let i = 0; i < table.cellCount[c]!; i++) {
    const x = table.cellTalks[base + i]!;
    const from = startOf[x]!;
    const till = from + layout.slots[x]!;
    for (let j = layout.linkStart[x]!; j < layout.linkStart[x + 1]!; j++) {
      const y = layout.linkTalk[j]!;
      if (sessionOf[y] !== s || cellOf[y] === c) continue;
      const shared = Math.min(till, startOf[y]! + layout.slots[y]!) - Math.max(from, startOf[y]!);
      if (shared > 0) cost += shared * layout.linkSlot[j]!;
    }
  }
  return cost;
}
