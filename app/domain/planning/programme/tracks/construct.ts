import type { Layout } from "./layout.ts";
import { shareOut } from "./share-out.ts";
import { put, settleOrder, type Timetable } from "./timetable.ts";
import { placeFor, roomIn, stand, type Walk } from "./walk.ts";

/**
 * First timetable. Where the cells can be shared out exactly, each track gets its share and packs its talks into it,
 * longest first and tightest cell first; otherwise the heaviest track takes the tightest cells. O(talks × cells).
 * Talks without a place stay waiting. Answers false when the sharing proves that no timetable exists.
 */
export function construct(walk: Walk): boolean {
  const { table, random } = walk;
  const { layout } = table;
  const sharing = shareOut(layout, random);
  if (sharing === null) return false;
  const owner = sharing === "unknown" ? null : deal(layout, sharing, walk);
  const weight = (t: number) => layout.ofTrack[t]!.reduce((sum, x) => sum + layout.slots[x]! ** 2, 0);
  const tracks = [...layout.ofTrack.keys()].sort((a, b) => weight(b) - weight(a) || a - b);
  for (const t of tracks) {
    const talks = [...layout.ofTrack[t]!].sort(
      (a, b) => layout.slots[b]! - layout.slots[a]! || layout.order[a]! - layout.order[b]! || a - b,
    );
    for (const x of talks) {
      const c = tightest(table, x, t, owner);
      if (c >= 0) put(table, x, c, placeFor(walk, x, c));
    }
  }
  settleOrder(table);
  stand(walk);
  return true;
}

/** Gives each track that many random cells of each size; answers the owner of every cell, -1 for none. */
function deal(layout: Layout, sharing: { sizes: number[]; share: number[][] }, walk: Walk): Int32Array {
  const owner = new Int32Array(layout.cells).fill(-1);
  sharing.sizes.forEach((size, i) => {
    const cells: number[] = [];
    for (let c = 0; c < layout.cells; c++) if (layout.capacity[(c / layout.rooms) | 0] === size) cells.push(c);
    for (let k = cells.length - 1; k > 0; k--) {
      const other = walk.random.below(k + 1);
      [cells[k], cells[other]] = [cells[other]!, cells[k]!];
    }
    sharing.share.forEach((share, t) => {
      for (let n = 0; n < share[i]!; n++) owner[cells.pop()!] = t;
    });
  });
  return owner;
}

function tightest(table: Timetable, x: number, t: number, owner: Int32Array | null): number {
  const { layout } = table;
  let best = -1;
  let bestRank = Number.POSITIVE_INFINITY;
  for (let c = 0; c < layout.cells; c++) {
    const left = roomIn(table, c) - layout.slots[x]!;
    if (left < 0 || (table.cellTrack[c]! >= 0 && table.cellTrack[c] !== t)) continue;
    if (owner && owner[c] !== t) continue;
    const rank = owner || table.cellTrack[c] === t ? left : 1000 + (layout.slots[x]! > 1 ? left : -left);
    if (rank < bestRank) {
      bestRank = rank;
      best = c;
    }
  }
  return best;
}
