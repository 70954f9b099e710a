import type { Board } from "./board.ts";

/** Room to count one track in; stamps instead of clearing. */
export type Marks = { slot: Int32Array; room: Int32Array; day: Int32Array; start: Int32Array; stamp: number };

export const marksFor = (board: Board): Marks => ({
  slot: new Int32Array(board.layout.slots),
  start: new Int32Array(board.layout.slots),
  room: new Int32Array(board.layout.rooms),
  day: new Int32Array(board.layout.slots + 1),
  stamp: 0,
});

/**
 * What a track costs by its shape: rooms beyond the first (`hop` each) and, per day, runs of slots beyond the first
 * (`gap` each). O(slots the track fills).
 */
export function shapeOf(board: Board, track: number, marks: Marks): number {
  const { layout, start, room } = board;
  const items = layout.ofTrack[track]!;
  const stamp = ++marks.stamp;
  let rooms = 0;
  for (let i = 0; i < items.length; i++) {
    const p = items[i]!;
    const s = start[p]!;
    if (s < 0) continue;
    if (marks.room[room[p]!] !== stamp) rooms++;
    marks.room[room[p]!] = stamp;
    const e = s + layout.duration[p]!;
    for (let u = s; u < e; u++) marks.slot[u] = stamp;
  }
  if (rooms === 0) return 0;
  let runs = 0;
  let days = 0;
  for (let i = 0; i < items.length; i++) {
    const s = start[items[i]!]!;
    if (s < 0) continue;
    const e = s + layout.duration[items[i]!]!;
    for (let u = s; u < e; u++) {
      if (marks.start[u] === stamp) continue;
      marks.start[u] = stamp;
      const day = layout.day[u]!;
      if (marks.day[day] !== stamp) days++;
      marks.day[day] = stamp;
      if (u === 0 || marks.slot[u - 1] !== stamp || layout.day[u - 1] !== day) runs++;
    }
  }
  return layout.weights.hop * (rooms - 1) + layout.weights.gap * (runs - days);
}
