import type { Layout } from "./layout.ts";

/** Tracks that may use more rooms than this are bounded session by session: their choices of rooms are too many to try. */
const MOST_ROOMS = 12;

/**
 * What rooms must cost, whenever sessions run: seats too few, rooms of a track beyond its first and, where `moves` count,
 * sessions in another room than the released one.
 *
 * A track's sessions are laid at their cheapest into every set of rooms it may use, O(2^rooms · sessions · rooms); that
 * two of them cannot share a room at the same time is relaxed.
 */
export function roomBound(layout: Layout, moves: boolean): number {
  const { rooms, track, weights } = layout;
  const cost = (i: number, r: number) => {
    const from = layout.releasedRoom[i]!;
    return layout.seatCost[i * rooms + r]! + (moves && from >= 0 && from !== r ? weights.changed : 0);
  };
  const cheapest = (i: number, among: (r: number) => boolean) => {
    let least = Number.POSITIVE_INFINITY;
    for (const r of layout.allowedRooms[i]!) if (among(r)) least = Math.min(least, cost(i, r));
    return least;
  };
  const apart = (list: Iterable<number>) => {
    let sum = 0;
    for (const i of list) {
      const least = cheapest(i, () => true);
      if (Number.isFinite(least)) sum += least;
    }
    return sum;
  };
  const free = Array.from({ length: layout.sessions }, (_, i) => i).filter((i) => track[i]! < 0);
  return layout.ofTrack.reduce((sum, list) => {
    const usable = [...new Set([...list].flatMap((i) => [...layout.allowedRooms[i]!]))];
    if (usable.length > MOST_ROOMS || list.some((i) => layout.allowedRooms[i]!.length === 0)) return sum + apart(list);
    let least = list.length === 0 ? 0 : Number.POSITIVE_INFINITY;
    for (let set = 1; set < 2 ** usable.length; set++) {
      const chosen = usable.filter((_, at) => (set >> at) & 1);
      let held = weights.hop * (chosen.length - 1);
      for (const i of list) {
        if (held >= least) break;
        held += cheapest(i, (r) => chosen.includes(r));
      }
      least = Math.min(least, held);
    }
    return sum + least;
  }, apart(free));
}
