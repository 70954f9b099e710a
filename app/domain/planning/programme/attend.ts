import type { Span } from "../../instant.ts";

/** Something a guest would be at: `worth` decides between two at a time; `wish` says whether it is counted. */
export type Due = Span & { worth: number; wish: boolean };

/**
 * How many of the wishes one guest can attend when they always take the worthiest set of things that do not overlap.
 * Weighted interval scheduling: O(n²) for the few things of one guest.
 */
export function attended(dues: readonly Due[]): number {
  const inOrder = [...dues].sort((a, b) => a.end - b.end || a.start - b.start);
  const best: { worth: number; wishes: number }[] = [{ worth: 0, wishes: 0 }];
  inOrder.forEach((due, at) => {
    let before = at;
    while (before > 0 && (inOrder[before - 1] as Due).end > due.start) before--;
    const without = best[at] as (typeof best)[number];
    const base = best[before] as (typeof best)[number];
    const worth = base.worth + due.worth;
    const wishes = base.wishes + (due.wish ? 1 : 0);
    const better = worth > without.worth || (worth === without.worth && wishes > without.wishes);
    best.push(better ? { worth, wishes } : without);
  });
  return best.at(-1)?.wishes ?? 0;
}
