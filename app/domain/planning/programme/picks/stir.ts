import type { Board } from "./board.ts";

/** Keeps who is in a round from being counted elsewhere; only the first station of each round speaks for the round. */
export function holdPeople(board: Board, p: number, t: number, sign: number): void {
  const { layout, busy } = board;
  const q = layout.rotation[p]!;
  if (p - layout.rotationStart[q]! >= layout.rounds[q]!) return;
  for (let u = t; u < t + layout.duration[p]!; u++) busy[q * layout.slots + u] = busy[q * layout.slots + u]! + sign;
}

/** Counts piece `p` into or out of its people's slots and notes who may now miss more or less, and its track. */
export function stir(board: Board, p: number, t: number, sign: number, quiet: boolean): void {
  const { layout } = board;
  const q = layout.rotation[p]!;
  if (q < 0) {
    if (board.level === "people")
      stirPeople(board, p, layout.fan, layout.fanStart[p]!, layout.fanStart[p + 1]!, t, sign, quiet);
    const track = layout.track[p]!;
    if (quiet || track < 0 || board.trackMark[track] === board.mark) return;
    board.trackMark[track] = board.mark;
    board.shapeBefore[track] = board.shape[track]!;
    board.staleTrack[board.staleTracks++] = track;
  } else if (board.level === "people" && p - layout.rotationStart[q]! < layout.rounds[q]!) {
    const people = layout.participants[q]!;
    stirPeople(board, p, people, 0, people.length, t, sign, quiet);
  }
}

/** A person alone with `p` in all its slots misses neither more nor less by it: only the others are noted. */
function stirPeople(
  board: Board,
  p: number,
  people: Int32Array,
  from: number,
  till: number,
  t: number,
  sign: number,
  quiet: boolean,
): void {
  const { layout, crowd, missMark, mark } = board;
  const end = t + layout.duration[p]!;
  const blocks = layout.blocks.length;
  const block = layout.block[t]!;
  const alone = sign > 0 ? 1 : 0;
  for (let i = from; i < till; i++) {
    const a = people[i]!;
    const base = a * layout.slots;
    let shared = false;
    for (let u = t; u < end; u++) {
      const now = crowd[base + u]! + sign;
      crowd[base + u] = now;
      if (now > alone) shared = true;
    }
    if (!shared || quiet) continue;
    const cell = a * blocks + block;
    if (missMark[cell] === mark) continue;
    missMark[cell] = mark;
    board.missBefore[cell] = board.missed[cell]!;
    board.staleMiss[board.staleMisses++] = cell;
  }
}
