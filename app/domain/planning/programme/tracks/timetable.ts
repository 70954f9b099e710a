import type { Layout } from "./layout.ts";
import { orderFaults } from "./order.ts";

/**
 * A timetable under search, with its cost kept up to date by every step. Hard rules hold by construction: a cell holds
 * talks of one track, in a row without holes, never more than its session has slots. Talks not placed have cell -1.
 */
export type Timetable = {
  readonly layout: Layout;
  cost: number;
  /** Talks not in any cell. */
  waiting: number;
  readonly cellOf: Int32Array;
  readonly sessionOf: Int32Array;
  /** First slot of a talk within its cell; kept only when slots matter. */
  readonly startOf: Int32Array;
  readonly cellTrack: Int32Array;
  readonly cellUsed: Int32Array;
  readonly cellCount: Int32Array;
  /** Talks of a cell in order, `layout.most` places a cell. */
  readonly cellTalks: Int32Array;
  readonly perSession: Int32Array;
  readonly perRoom: Int32Array;
  readonly roomsUsed: Int32Array;
  readonly broken: Float64Array;
  readonly orderCost: Float64Array;
  /** Cells of each track in order of session and room; track `t` has its part from `layout.trackStart[t]` on. */
  readonly trackCells: Int32Array;
  readonly trackCellCount: Int32Array;
  /** The order term of each stale track before the move. */
  readonly orderBefore: Float64Array;
  /** While a move is walked back costs are not summed: the walk knows what they were. */
  quiet: boolean;
  readonly stale: Uint8Array;
  readonly staleTracks: Int32Array;
  staleCount: number;
};

export function emptyTimetable(layout: Layout): Timetable {
  return {
    layout,
    cost: 0,
    waiting: layout.talks,
    cellOf: new Int32Array(layout.talks).fill(-1),
    sessionOf: new Int32Array(layout.talks).fill(-1),
    startOf: new Int32Array(layout.talks),
    cellTrack: new Int32Array(layout.cells).fill(-1),
    cellUsed: new Int32Array(layout.cells),
    cellCount: new Int32Array(layout.cells),
    cellTalks: new Int32Array(layout.cells * layout.most),
    perSession: new Int32Array(layout.tracks * layout.sessions),
    perRoom: new Int32Array(layout.tracks * layout.rooms),
    roomsUsed: new Int32Array(layout.tracks),
    broken: new Float64Array(layout.tracks),
    orderCost: new Float64Array(layout.tracks),
    trackCells: new Int32Array(layout.talks),
    trackCellCount: new Int32Array(layout.tracks),
    orderBefore: new Float64Array(layout.tracks),
    quiet: false,
    stale: new Uint8Array(layout.tracks),
    staleTracks: new Int32Array(layout.tracks),
    staleCount: 0,
  };
}

/** Puts talk `x` into cell `c` at list place `k`. The caller has checked track and room. O(conflicts of x + cell). */
export function put(table: Timetable, x: number, c: number, k: number): void {
  const { layout, cellTalks, cellCount } = table;
  const rooms = layout.rooms;
  const s = (c / rooms) | 0;
  const t = layout.trackOf[x]!;
  const count = cellCount[c]!;
  if (count === 0) openCell(table, c, s, c - s * rooms, t);
  if (layout.slotTerms && !table.quiet) table.cost -= slotClashes(table, c, s);
  const base = c * layout.most;
  for (let i = count; i > k; i--) cellTalks[base + i] = cellTalks[base + i - 1]!;
  cellTalks[base + k] = x;
  cellCount[c] = count + 1;
  table.cellUsed[c] = table.cellUsed[c]! + layout.slots[x]!;
  table.cellOf[x] = c;
  table.sessionOf[x] = s;
  table.waiting--;
  if (!table.quiet) table.cost += talkCost(table, x, c, s);
  settleCell(table, c, s, t);
}

/** Takes talk `x` out of its cell and answers the list place it had. Cost as `put`. */
export function take(table: Timetable, x: number): number {
  const { layout, cellTalks, cellCount } = table;
  const c = table.cellOf[x]!;
  const s = table.sessionOf[x]!;
  const t = layout.trackOf[x]!;
  if (!table.quiet) table.cost -= talkCost(table, x, c, s);
  if (layout.slotTerms && !table.quiet) table.cost -= slotClashes(table, c, s);
  const base = c * layout.most;
  const count = cellCount[c]! - 1;
  let k = 0;
  while (cellTalks[base + k] !== x) k++;
  for (let i = k; i < count; i++) cellTalks[base + i] = cellTalks[base + i + 1]!;
  cellCount[c] = count;
  table.cellUsed[c] = table.cellUsed[c]! - layout.slots[x]!;
  table.cellOf[x] = -1;
  table.sessionOf[x] = -1;
  table.waiting++;
  if (count === 0) closeCell(table, c, s, c - s * layout.rooms, t);
  settleCell(table, c, s, t);
  return k;
}

/** Brings the order term up to date; to be called once after the steps of a move. */
export function settleOrder(table: Timetable): void {
  for (let i = 0; i < table.staleCount; i++) {
    const t = table.staleTracks[i]!;
    table.stale[t] = 0;
    const now = table.layout.orderWeight * orderFaults(table, t);
    table.orderBefore[t] = table.orderCost[t]!;
    table.cost += now - table.orderCost[t]!;
    table.orderCost[t] = now;
  }
}

function settleCell(table: Timetable, c: number, s: number, t: number): void {
  const { layout, cellTalks } = table;
  if (layout.ordered[t] && table.stale[t] === 0 && !table.quiet) {
    table.stale[t] = 1;
    table.staleTracks[table.staleCount++] = t;
  }
  if (!layout.slotTerms && !layout.ordered[t]) return;
  let slot = 0;
  const base = c * layout.most;
  for (let i = 0; i < table.cellCount[c]!; i++) {
    const x = cellTalks[base + i]!;
    table.startOf[x] = slot;
    slot += layout.slots[x]!;
  }
  if (layout.slotTerms && !table.quiet) table.cost += slotClashes(table, c, s);
}

/** What talk `x` costs in its cell, apart from slots and order: penalties, conflicts in the session, a released place lost. */
function talkCost(table: Timetable, x: number, c: number, s: number): number {
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
function slotClashes(table: Timetable, c: number, s: number): number {
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

function openCell(table: Timetable, c: number, s: number, r: number, t: number): void {
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

function closeCell(table: Timetable, c: number, s: number, r: number, t: number): void {
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
