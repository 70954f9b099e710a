import type { Layout } from "./layout.ts";

/** A run of slots, both ends included. */
export type Span = { first: number; last: number };

/** Whether everything clashes with piece `p`: nothing may run beside it. */
export function loud(layout: Layout, p: number): boolean {
  for (let q = 0; q < layout.pieces; q++) if (q !== p && !layout.clash[p * layout.pieces + q]) return false;
  return layout.pieces > 1;
}

/** The blocks, less the slots of plenaries that can stand in one place only. */
export function windowsOf(layout: Layout): Span[] {
  const taken = new Uint8Array(layout.slots);
  for (let p = 0; p < layout.sessions; p++) {
    const starts = layout.starts[p]!;
    if (starts.length === 1 && loud(layout, p)) taken.fill(1, starts[0]!, starts[0]! + layout.duration[p]!);
  }
  const windows: Span[] = [];
  for (const [first, last] of layout.blocks)
    for (let slot = first; slot <= last; slot++) {
      if (taken[slot]) continue;
      if (slot > first && !taken[slot - 1]) windows.at(-1)!.last = slot;
      else windows.push({ first: slot, last: slot });
    }
  return windows;
}
