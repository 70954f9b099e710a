import type { Layout } from "./layout.ts";
import { holdPeople, stir } from "./stir.ts";

/**
 * A programme under search. The grid (room × slot) keeps two things from sharing a room, and blocks hold, by
 * construction; every other hard rule is counted in `faults`, so that the search may pass through a broken one.
 * Pieces not on the grid have start -1 and count in `waiting` (slots).
 */
export type Board = {
  readonly layout: Layout;
  readonly start: Int32Array;
  readonly room: Int32Array;
  /** Block of each piece, -1 while waiting; kept apart because the count of misses asks for it most. */
  readonly blockOf: Int32Array;
  /** Piece at `room * slots + slot`, -1 for none. */
  readonly grid: Int32Array;
  /** Rounds under way per rotation and slot. */
  readonly busy: Uint8Array;
  faults: number;
  waiting: number;
  /** Seats, overlaps within tracks and changes; all but misses and shapes of tracks. */
  plain: number;
  /** Picks and rounds of each person under way in each slot: where it is 1, nothing is missed. Kept at level `people`. */
  readonly crowd: Uint8Array;
  /** Missed weight per person and block, and their sum. */
  readonly missed: Float64Array;
  missedSum: number;
  readonly shape: Float64Array;
  shapeSum: number;
  readonly staleMiss: Int32Array;
  readonly missBefore: Float64Array;
  staleMisses: number;
  readonly missMark: Int32Array;
  readonly staleTrack: Int32Array;
  readonly shapeBefore: Float64Array;
  staleTracks: number;
  readonly trackMark: Int32Array;
  mark: number;
  level: Level;
  /** Cost of each pair of pieces at the same time: with or without the regret of people, as the level says. */
  beside: Float64Array;
};

/**
 * How closely wishes are counted. `rules`: not at all. `pairs`: regret as a sum over pairs of sessions in parallel, what
 * their common people give the lesser of the two; exact while nobody has three picks at once, and several times faster.
 * `people`: exact, person by person.
 */
export type Level = "rules" | "pairs" | "people";

export function emptyBoard(layout: Layout): Board {
  const cells = Math.max(1, layout.people * layout.blocks.length);
  const tracks = layout.ofTrack.length;
  return {
    layout,
    start: new Int32Array(layout.pieces).fill(-1),
    room: new Int32Array(layout.pieces).fill(-1),
    blockOf: new Int32Array(layout.pieces).fill(-1),
    grid: new Int32Array(layout.rooms * layout.slots).fill(-1),
    busy: new Uint8Array(layout.rounds.length * layout.slots),
    faults: 0,
    waiting: layout.duration.reduce((sum, duration) => sum + duration, 0),
    plain: 0,
    crowd: new Uint8Array(layout.people * layout.slots),
    missed: new Float64Array(cells),
    missedSum: 0,
    shape: new Float64Array(tracks),
    shapeSum: 0,
    staleMiss: new Int32Array(cells),
    missBefore: new Float64Array(cells),
    staleMisses: 0,
    missMark: new Int32Array(cells),
    staleTrack: new Int32Array(tracks),
    shapeBefore: new Float64Array(tracks),
    staleTracks: 0,
    trackMark: new Int32Array(tracks),
    mark: 1,
    level: "rules",
    beside: layout.beside,
  };
}

/** Takes piece `p` off the grid. O(rooms × duration + fans). */
export function lift(board: Board, p: number, quiet: boolean): void {
  const { layout, grid } = board;
  const t = board.start[p]!;
  const r = board.room[p]!;
  const d = layout.duration[p]!;
  for (let u = t; u < t + d; u++) grid[r * layout.slots + u] = -1;
  if (!quiet) weigh(board, p, t, r, -1);
  if (layout.rotation[p]! >= 0) holdPeople(board, p, t, -1);
  if (board.level !== "rules") stir(board, p, t, -1, quiet);
  board.start[p] = -1;
  board.blockOf[p] = -1;
  board.waiting += d;
}

/** Puts waiting piece `p` on free cells of the grid. Cost as `lift`. */
export function drop(board: Board, p: number, t: number, r: number, quiet: boolean): void {
  const { layout, grid } = board;
  const d = layout.duration[p]!;
  board.start[p] = t;
  board.room[p] = r;
  board.blockOf[p] = layout.block[t]!;
  board.waiting -= d;
  if (!quiet) weigh(board, p, t, r, 1);
  for (let u = t; u < t + d; u++) grid[r * layout.slots + u] = p;
  if (layout.rotation[p]! >= 0) holdPeople(board, p, t, 1);
  if (board.level !== "rules") stir(board, p, t, 1, quiet);
}

/** Adds (`sign` 1) or takes away (-1) what piece `p` costs at slot `t` in room `r` beside all that is on the grid. */
function weigh(board: Board, p: number, t: number, r: number, sign: number): void {
  const { layout, grid, start, beside } = board;
  const { slots, rooms, pieces, sessions } = layout;
  const end = t + layout.duration[p]!;
  let faults = 2 - layout.goodStart[p * slots + t]! - layout.goodRoom[p * rooms + r]!;
  let plain = 0;
  const row = p * pieces;
  for (let other = 0; other < rooms; other++) {
    const base = other * slots;
    let last = -1;
    for (let u = t; u < end; u++) {
      const q = grid[base + u]!;
      if (q < 0 || q === last || q === p) continue;
      last = q;
      faults += layout.clash[row + q]!;
      plain += beside[row + q]!;
    }
  }
  if (p < sessions) {
    plain += layout.seatCost[p * rooms + r]!;
    const before = layout.before[p]!;
    for (let i = 0; i < before.length; i++) {
      const q = before[i]!;
      if (start[q]! >= 0 && start[q]! + layout.duration[q]! > t) faults++;
    }
    const behind = layout.behind[p]!;
    for (let i = 0; i < behind.length; i++) {
      const q = behind[i]!;
      if (start[q]! >= 0 && end > start[q]!) faults++;
    }
  }
  if (layout.releasedStart[p]! >= 0 && (layout.releasedStart[p] !== t || layout.releasedRoom[p] !== r))
    plain += layout.weights.changed;
  board.faults += sign * faults;
  board.plain += sign * plain;
}
