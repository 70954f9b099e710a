import type { Layout } from "./layout.ts";
import type { TracksPlan } from "./problem.ts";

/** Where every talk is, small enough to copy at each improvement: cell and list place of each talk, by talk. */
export type Places = { cell: Int32Array; place: Int32Array };

/** Writes places out as the grid people and checkers read. Talks follow one another from the first slot of a cell. */
export function planOf(layout: Layout, places: Places): TracksPlan {
  const tracks = Array.from({ length: layout.sessions }, () => new Array<number>(layout.rooms).fill(-1));
  const talks = Array.from({ length: layout.sessions }, (_, s) =>
    Array.from({ length: layout.rooms }, () => new Array<number>(layout.capacity[s]!).fill(-1)),
  );
  const held = Array.from({ length: layout.cells }, () => [] as number[]);
  places.cell.forEach((c, x) => {
    if (c >= 0) held[c]!.push(x);
  });
  held.forEach((list, c) => {
    const s = Math.floor(c / layout.rooms);
    const r = c - s * layout.rooms;
    let slot = 0;
    for (const x of list.sort((a, b) => places.place[a]! - places.place[b]!)) {
      tracks[s]![r] = layout.trackOf[x]!;
      for (let i = 0; i < layout.slots[x]!; i++) talks[s]![r]![slot++] = x;
    }
  });
  return { tracks, talks };
}
