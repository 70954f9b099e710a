import type { Layout } from "./layout.ts";

/** Sessions and rotations asked about, by position. */
export type Part = { sessions: readonly number[]; rotations: readonly number[] };
export type Fit = { start: Int32Array; room: Int32Array } | "none" | "unknown";

type State = {
  layout: Layout;
  start: Int32Array;
  room: Int32Array;
  grid: Uint8Array;
  kin: Int32Array;
  nodes: number;
  over: () => boolean;
};

/**
 * Whether the hard rules allow all of `part` at once, by complete depth-first search: rotations first, then always the
 * session with the fewest places left (Haralick, Elliott 1980). Rooms that every list treats alike are tried once.
 * Answers `"unknown"` after `nodes` steps, or when `over` says so. For small problems and small parts of large ones; each step costs
 * O(sessions × places × pieces).
 */
export function fits(layout: Layout, part: Part, nodes: number, over = () => false): Fit {
  const state: State = {
    layout,
    start: new Int32Array(layout.pieces).fill(-1),
    room: new Int32Array(layout.pieces).fill(-1),
    grid: new Uint8Array(layout.rooms * layout.slots),
    kin: roomKinds(layout),
    nodes,
    over,
  };
  const found = placeRotations(state, part.rotations, 0, [...part.sessions]);
  if (found) return { start: state.start, room: state.room };
  return state.nodes <= 0 ? "unknown" : "none";
}

/** First room that no list tells apart from each room. */
function roomKinds(layout: Layout): Int32Array {
  const kin = new Int32Array(layout.rooms);
  for (let r = 0; r < layout.rooms; r++) {
    kin[r] = r;
    for (let other = 0; other < r && kin[r] === r; other++) {
      let same = true;
      for (let p = 0; p < layout.pieces && same; p++)
        same = layout.goodRoom[p * layout.rooms + r] === layout.goodRoom[p * layout.rooms + other];
      if (same) kin[r] = other;
    }
  }
  return kin;
}

function allowed(state: State, p: number, t: number, r: number): boolean {
  const { layout, start, grid } = state;
  const d = layout.duration[p]!;
  if (!layout.goodStart[p * layout.slots + t] || !layout.goodRoom[p * layout.rooms + r]) return false;
  for (let u = t; u < t + d; u++) if (grid[r * layout.slots + u]) return false;
  for (let q = 0; q < layout.pieces; q++) {
    const s = start[q]!;
    if (s >= 0 && layout.clash[p * layout.pieces + q] && s < t + d && t < s + layout.duration[q]!) return false;
  }
  if (p >= layout.sessions) return true;
  for (const q of layout.before[p]!)
    if (q === p || (start[q]! >= 0 && start[q]! + layout.duration[q]! > t)) return false;
  for (const q of layout.behind[p]!) if (start[q]! >= 0 && t + d > start[q]!) return false;
  return true;
}

/** Counts one step; true once there are no more. */
function spent(state: State): boolean {
  if (state.over()) state.nodes = 0;
  return --state.nodes <= 0;
}

function set(state: State, p: number, t: number, r: number, on: 0 | 1): void {
  state.start[p] = on ? t : -1;
  state.room[p] = on ? r : -1;
  for (let u = t; u < t + state.layout.duration[p]!; u++) state.grid[r * state.layout.slots + u] = on;
}

function placeSessions(state: State, left: number[]): boolean {
  if (left.length === 0) return true;
  if (spent(state)) return false;
  const { layout } = state;
  let tightest = -1;
  let fewest: [number, number][] = [];
  for (let i = 0; i < left.length; i++) {
    const p = left[i]!;
    const places: [number, number][] = [];
    for (const t of layout.starts[p]!) {
      const tried = new Set<number>();
      for (const r of layout.allowedRooms[p]!) {
        if (!allowed(state, p, t, r)) continue;
        // why: of rooms alike and both empty throughout, one stands for all
        const key = emptyRoom(state, r) ? -1 - state.kin[r]! : r;
        if (!tried.has(key)) places.push([t, r]);
        tried.add(key);
      }
    }
    if (tightest >= 0 && places.length >= fewest.length) continue;
    tightest = i;
    fewest = places;
    if (places.length === 0) return false;
  }
  const p = left[tightest]!;
  const rest = left.filter((q) => q !== p);
  for (const [t, r] of fewest) {
    set(state, p, t, r, 1);
    if (placeSessions(state, rest)) return true;
    set(state, p, t, r, 0);
    if (state.nodes <= 0) return false;
  }
  return false;
}

const emptyRoom = (state: State, r: number) =>
  !state.grid.subarray(r * state.layout.slots, (r + 1) * state.layout.slots).includes(1);

/**
 * Rounds as an ascending set of starts (all stations run in each round, so their order is free unless they are locked),
 * then rooms.
 */
function placeRotations(state: State, rotations: readonly number[], at: number, sessions: number[]): boolean {
  if (at === rotations.length) return placeSessions(state, sessions);
  const { layout } = state;
  const q = rotations[at]!;
  const k = layout.rounds[q]!;
  const first = layout.rotationStart[q]!;
  const next = () => placeRotations(state, rotations, at + 1, sessions);
  const rooms: number[] = [];
  const placeRoom = (s: number, starts: number[]): boolean => {
    if (s === k) return next();
    for (const r of layout.allowedRooms[first + s * k]!) {
      if (rooms.includes(r) || !starts.every((t, round) => allowed(state, first + s * k + round, t, r))) continue;
      if (spent(state)) return false;
      rooms.push(r);
      starts.forEach((t, round) => {
        set(state, first + s * k + round, t, r, 1);
      });
      if (placeRoom(s + 1, starts)) return true;
      rooms.pop();
      starts.forEach((t, round) => {
        set(state, first + s * k + round, t, r, 0);
      });
      if (state.nodes <= 0) return false;
    }
    return false;
  };
  const placeRound = (starts: number[]): boolean => {
    if (starts.length === k) return placeRoom(0, starts);
    for (const t of layout.starts[first + starts.length]!) {
      if (!layout.rotationLocked[q] && starts.length > 0 && t < starts.at(-1)! + layout.duration[first]!) continue;
      if (placeRound([...starts, t])) return true;
      if (state.nodes <= 0) return false;
    }
    return false;
  };
  return placeRound([]);
}
