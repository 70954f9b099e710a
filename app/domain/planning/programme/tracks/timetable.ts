import { closeCell, openCell } from "./cells.ts";
import type { Layout } from "./layout.ts";
import { orderFaults } from "./order.ts";
import { slotClashes, talkCost } from "./talk-cost.ts";

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
