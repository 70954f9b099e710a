import type { Layout } from "./layout.ts";
import { windowBound } from "./window-bound.ts";

/**
 * A cost no programme can go below: each session in the best room for its crowd, and what parallel sessions must cost
 * (`windowBound`). The two count different terms of the objective.
 * @param looks - see `slotBound`
 */
export function boundPicks(layout: Layout, looks: number): number {
  let bound = windowBound(layout, looks);
  for (let i = 0; i < layout.sessions; i++) {
    let least = Number.POSITIVE_INFINITY;
    for (const r of layout.allowedRooms[i]!) least = Math.min(least, layout.seatCost[i * layout.rooms + r]!);
    if (Number.isFinite(least)) bound += least;
  }
  return bound;
}
