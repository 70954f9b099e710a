import type { Layout } from "./layout.ts";

/**
 * A cost no programme can go below: each session's best room for its crowd, and for each person what cannot be heard
 * even alone in the world: picks that only overlap each other or the rounds, wherever each is allowed to be.
 */
export function boundPicks(layout: Layout): number {
  let bound = 0;
  for (let i = 0; i < layout.sessions; i++) {
    let least = Number.POSITIVE_INFINITY;
    for (const r of layout.allowedRooms[i]!) least = Math.min(least, layout.seatCost[i * layout.rooms + r]!);
    if (Number.isFinite(least)) bound += least;
  }
  return bound;
}
