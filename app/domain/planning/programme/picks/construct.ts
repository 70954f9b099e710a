import { drop, lift } from "./board.ts";
import { stationPiece } from "./move-rotation.ts";
import { stand, type Walk } from "./walk.ts";

/**
 * Places whatever waits: rotations first (their rounds bind the most rooms at once), then plenaries, then long sessions and
 * those with the fewest places, each where it breaks the fewest rules; ties by the dice. Sessions that fit nowhere stay
 * waiting. O(pieces × starts × rooms²).
 */
export function construct(walk: Walk): void {
  const { board, random } = walk;
  const { layout } = board;
  for (let q = 0; q < layout.rounds.length; q++) placeRotation(walk, q);
  const rank = Array.from({ length: layout.sessions }, (_, p) => {
    const places = layout.starts[p]!.length * layout.allowedRooms[p]!.length;
    const rivals = layout.clash.subarray(p * layout.pieces, (p + 1) * layout.pieces).reduce((sum, n) => sum + n, 0);
    const loud = rivals > layout.pieces / 2 ? 1e9 : 0;
    return loud + layout.duration[p]! * 1e6 - places * (1 + random.unit()) + 10 * rivals;
  });
  const turn = [...rank.keys()].sort((p, q) => rank[q]! - rank[p]! || p - q);
  for (const p of turn) if (board.start[p]! < 0) placeBest(walk, p);
  stand(walk);
}

function placeBest(walk: Walk, p: number): void {
  const { board, random } = walk;
  const { layout, grid } = board;
  const d = layout.duration[p]!;
  let best = Number.POSITIVE_INFINITY;
  let [at, into] = [-1, -1];
  for (const t of layout.starts[p]!)
    for (const r of layout.allowedRooms[p]!) {
      let free = true;
      for (let u = t; u < t + d; u++) if (grid[r * layout.slots + u]! >= 0) free = false;
      if (!free) continue;
      const before = board.faults;
      drop(board, p, t, r, false);
      const found = board.faults - before + 0.5 * random.unit();
      lift(board, p, false);
      if (found >= best) continue;
      best = found;
      [at, into] = [t, r];
    }
  if (at >= 0) drop(board, p, at, into, false);
}

/** Draws rounds and rooms for a rotation until they are apart and allowed; the last draw without overlap stays. */
function placeRotation(walk: Walk, q: number): void {
  const { board, random } = walk;
  const { layout, grid } = board;
  const k = layout.rounds[q]!;
  const first = layout.rotationStart[q]!;
  const d = layout.duration[first]!;
  const pick = (list: Int32Array) => list[random.below(list.length)]!;
  const common = Array.from({ length: k }, (_, round) =>
    layout.starts[first + round]!.filter((t) => {
      for (let s = 1; s < k; s++)
        if (!layout.goodStart[stationPiece(walk, q, s, round) * layout.slots + t]) return false;
      return true;
    }),
  );
  if (common.some((starts) => starts.length === 0)) return;
  for (let tries = 0; tries < 2000 && board.start[first]! < 0; tries++) {
    const starts = common.map(pick);
    const rooms = Array.from({ length: k }, (_, s) => pick(layout.allowedRooms[stationPiece(walk, q, s, 0)]!));
    if (rooms.includes(undefined as never) || new Set(rooms).size < k) continue;
    if (starts.some((t, i) => starts.some((u, j) => i < j && Math.abs(t - u) < d))) continue;
    const free = starts.every((t) =>
      rooms.every((r) => grid.subarray(r * layout.slots + t, r * layout.slots + t + d).every((p) => p < 0)),
    );
    if (!free) continue;
    rooms.forEach((r, s) => {
      starts.forEach((t, round) => {
        drop(board, stationPiece(walk, q, s, round), t, r, false);
      });
    });
  }
}
