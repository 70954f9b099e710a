import type { Timetable } from "./timetable.ts";

/** Counts a cell that track `t` begins to use: its own penalties, rivals in the session, rooms and run of the track. */
export function openCell(table: Timetable, c: number, s: number, r: number, t: number): void {
  const { layout, perSession, perRoom } = table;
  table.cellTrack[c] = t;
  listCell(table, c, t);
  if (!table.quiet) table.cost += layout.cellCost[t * layout.cells + c]! + rivalry(table, s, t);
  const inSession = perSession[t * layout.sessions + s]!;
  perSession[t * layout.sessions + s] = inSession + 1;
  if (inSession > 0) table.cost += layout.parallelTracks;
  else if (layout.consecutiveTracks > 0) settleRun(table, t);
  const inRoom = perRoom[t * layout.rooms + r]!;
  perRoom[t * layout.rooms + r] = inRoom + 1;
  if (inRoom === 0) {
    const used = table.roomsUsed[t]!;
    table.roomsUsed[t] = used + 1;
    if (used > 0) table.cost += layout.roomsPerTrack;
  }
}

/** The reverse of `openCell`, once the last talk has left. */
export function closeCell(table: Timetable, c: number, s: number, r: number, t: number): void {
  const { layout, perSession, perRoom } = table;
  table.cellTrack[c] = -1;
  unlistCell(table, c, t);
  const inSession = perSession[t * layout.sessions + s]! - 1;
  perSession[t * layout.sessions + s] = inSession;
  if (inSession > 0) table.cost -= layout.parallelTracks;
  else if (layout.consecutiveTracks > 0) settleRun(table, t);
  if (!table.quiet) table.cost -= layout.cellCost[t * layout.cells + c]! + rivalry(table, s, t);
  const inRoom = perRoom[t * layout.rooms + r]! - 1;
  perRoom[t * layout.rooms + r] = inRoom;
  if (inRoom === 0) {
    const used = table.roomsUsed[t]! - 1;
    table.roomsUsed[t] = used;
    if (used > 0) table.cost -= layout.roomsPerTrack;
  }
}

function listCell(table: Timetable, c: number, t: number): void {
  const { trackCells } = table;
  const base = table.layout.trackStart[t]!;
  let i = base + table.trackCellCount[t]!++;
  for (; i > base && trackCells[i - 1]! > c; i--) trackCells[i] = trackCells[i - 1]!;
  trackCells[i] = c;
}

function unlistCell(table: Timetable, c: number, t: number): void {
  const { trackCells } = table;
  const base = table.layout.trackStart[t]!;
  const end = base + --table.trackCellCount[t]!;
  let i = base;
  while (trackCells[i] !== c) i++;
  for (; i < end; i++) trackCells[i] = trackCells[i + 1]!;
}

/** Similar tracks and shared chairs in session `s`, per cell. */
function rivalry(table: Timetable, s: number, t: number): number {
  const rivals = table.layout.rivalTrack[t]!;
  let cost = 0;
  for (let i = 0; i < rivals.length; i++) {
    const cells = table.perSession[rivals[i]! * table.layout.sessions + s]!;
    if (cells > 0) cost += cells * table.layout.rivalCost[t]![i]!;
  }
  return cost;
}

/** Whether the sessions of track `t` follow one another without a hole. O(sessions). */
function settleRun(table: Timetable, t: number): void {
  const { layout, perSession } = table;
  const base = t * layout.sessions;
  let first = -1;
  let last = -1;
  let held = 0;
  for (let s = 0; s < layout.sessions; s++) {
    if (perSession[base + s]! === 0) continue;
    if (first < 0) first = s;
    last = s;
    held++;
  }
  const now = held > 1 && last - first + 1 !== held ? layout.consecutiveTracks : 0;
  table.cost += now - table.broken[t]!;
  table.broken[t] = now;
}
