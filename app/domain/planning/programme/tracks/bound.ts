import type { Layout } from "./layout.ts";
import { packs } from "./share-out.ts";

/**
 * A cost no timetable can go below: the cheapest sessions for all talks at once (`cheapestSessions`), each talk's
 * cheapest room, and for each track its fewest cells, at their cheapest, with the rooms and the parallel cells that
 * number forces. The parts are counted by separate terms of the objective, so their sum is a bound.
 */
export function boundTracks(layout: Layout): number {
  let bound = cheapestSessions(layout);
  for (let x = 0; x < layout.talks; x++) {
    let cheapest = Number.POSITIVE_INFINITY;
    for (let r = 0; r < layout.rooms; r++) cheapest = Math.min(cheapest, layout.roomCost[x * layout.rooms + r]!);
    bound += cheapest;
  }
  const longest = Math.max(0, ...layout.capacity);
  layout.ofTrack.forEach((talks, t) => {
    if (talks.length === 0 || longest === 0) return;
    const slots = [...talks].map((x) => layout.slots[x]!).sort((a, b) => b - a);
    let cells = Math.ceil(slots.reduce((sum, n) => sum + n, 0) / longest);
    while (!packs(slots, [longest], [cells])) cells++;
    const costs = [...layout.cellCost.subarray(t * layout.cells, (t + 1) * layout.cells)].sort((a, b) => a - b);
    for (let i = 0; i < cells; i++) bound += costs[i] ?? 0;
    bound += layout.parallelTracks * Math.max(0, cells - layout.sessions);
    bound += layout.roomsPerTrack * Math.max(0, Math.ceil(cells / layout.sessions) - 1);
  });
  return bound;
}

/**
 * Cheapest way to send all talks to sessions when talks may be cut into slots and rooms do not matter: a transport
 * problem, solved exactly by successive shortest paths over sessions (Ahuja, Magnanti, Orlin 1993, 9.7). Cutting talks
 * only makes it cheaper, so the result bounds the true cost. O(slots × talks × sessions).
 */
function cheapestSessions(layout: Layout): number {
  const { sessions, talks, slots, sessionCost } = layout;
  if (sessionCost.every((cost) => cost === 0)) return 0;
  const perSlot = (x: number, s: number) =>
    slots[x]! > layout.capacity[s]! ? Number.POSITIVE_INFINITY : sessionCost[x * sessions + s]! / slots[x]!;
  const free = Int32Array.from(layout.capacity, (capacity) => capacity * layout.rooms);
  const sent = new Int32Array(talks * sessions);
  const shift = new Float64Array(sessions * sessions);
  const shifter = new Int32Array(sessions * sessions);
  let total = 0;
  const measure = (s: number) => {
    for (let to = 0; to < sessions; to++) {
      let best = Number.POSITIVE_INFINITY;
      for (let x = 0; x < talks; x++) {
        if (sent[x * sessions + s] === 0) continue;
        const cost = perSlot(x, to) - perSlot(x, s);
        if (cost < best) {
          best = cost;
          shifter[s * sessions + to] = x;
        }
      }
      shift[s * sessions + to] = best;
    }
  };
  for (let s = 0; s < sessions; s++) measure(s);
  const far = new Float64Array(sessions);
  const via = new Int32Array(sessions);
  for (let x = 0; x < talks; x++)
    for (let unit = 0; unit < slots[x]!; unit++) {
      for (let s = 0; s < sessions; s++) far[s] = perSlot(x, s);
      via.fill(-1);
      for (let moved = true; moved; ) {
        moved = false;
        for (let s = 0; s < sessions; s++)
          for (let to = 0; to < sessions; to++)
            if (far[s]! + shift[s * sessions + to]! < far[to]! - 1e-9) {
              far[to] = far[s]! + shift[s * sessions + to]!;
              via[to] = s;
              moved = true;
            }
      }
      let end = -1;
      for (let s = 0; s < sessions; s++) if (free[s]! > 0 && (end < 0 || far[s]! < far[end]!)) end = s;
      if (end < 0 || far[end] === Number.POSITIVE_INFINITY) return 0;
      total += far[end]!;
      free[end] = free[end]! - 1;
      const touched = [end];
      let at = end;
      while (via[at]! >= 0) {
        const from = via[at]!;
        const y = shifter[from * sessions + at]!;
        sent[y * sessions + from] = sent[y * sessions + from]! - 1;
        sent[y * sessions + at] = sent[y * sessions + at]! + 1;
        at = from;
        touched.push(at);
      }
      sent[x * sessions + at] = sent[x * sessions + at]! + 1;
      for (const s of touched) measure(s);
    }
  // why: sums of whole costs are whole, and rounding must not lift the bound above the truth
  return Math.max(0, sessionCost.every(Number.isInteger) ? Math.round(total) : total - 1e-6);
}
