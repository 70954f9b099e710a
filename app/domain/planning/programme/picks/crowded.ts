import type { PicksConflict } from "./conflict.ts";
import type { Layout } from "./layout.ts";
import { loud } from "./windows.ts";

type Crowded = Extract<PicksConflict, { code: "too-few-slots" }>;

/** Above this many distinct lists of slots only all slots together are looked at; the search finds the rest. */
const MOST_TIMES = 200;

/**
 * Rooms × slots that hold less than what must stand in them (Hall's condition, for the areas that the lists of allowed
 * rooms and starts name): all sessions and rounds confined to some rooms at some times, plenaries counting in every one
 * of the rooms. Answers the area with the fewest sessions and rotations, or null. O(room lists × slot lists × pieces).
 */
export function crowded(layout: Layout): PicksConflict | null {
  const { pieces, rotation, duration } = layout;
  const alone = Array.from({ length: pieces }, (_, p) => loud(layout, p));
  const everywhere = Array.from({ length: layout.rooms }, (_, r) => r);
  const always = [...layout.block.keys()].filter((slot) => layout.block[slot]! >= 0);
  const rooms = listsOf([everywhere, ...layout.allowedRooms.map((list) => [...list])]);
  const covers = layout.starts.map((_, p) => coverOf(layout, p));
  const all = listsOf([always, ...covers]);
  const times = all.lists.length > MOST_TIMES ? listsOf([always, ...covers.map(() => always)]) : all;
  let worst: Crowded | null = null;
  rooms.lists.forEach((area, i) => {
    times.lists.forEach((slots, j) => {
      const confined: number[] = [];
      for (let p = 0; p < pieces; p++)
        if (times.within[times.of[p + 1]!]![j] && (alone[p] || rooms.within[rooms.of[p + 1]!]![i])) confined.push(p);
      const needed = confined.reduce((sum, p) => sum + duration[p]! * (alone[p] ? area.length : 1), 0);
      const there = area.length * slots.length;
      if (needed <= there) return;
      const sessions = confined.filter((p) => rotation[p]! < 0);
      const rotations = [...new Set(confined.flatMap((p) => (rotation[p]! < 0 ? [] : [rotation[p]!])))];
      if (worst && worst.sessions.length + worst.rotations.length <= sessions.length + rotations.length) return;
      worst = { code: "too-few-slots", rooms: area, slots, sessions, rotations, needed, there };
    });
  });
  return worst && fewest(layout, worst, alone);
}

/** Distinct lists, which of them each given one is, and which lies within which. */
function listsOf(given: number[][]): { lists: number[][]; of: number[]; within: boolean[][] } {
  const place = new Map<string, number>();
  const lists: number[][] = [];
  const of = given.map((list) => {
    const key = list.join();
    if (!place.has(key)) place.set(key, lists.push(list) - 1);
    return place.get(key)!;
  });
  const sets = lists.map((list) => new Set(list));
  return { lists, of, within: lists.map((list) => sets.map((set) => list.every((one) => set.has(one)))) };
}

/** Leaves out what is not needed for the contradiction, shortest first. */
function fewest(layout: Layout, conflict: Crowded, alone: boolean[]): Crowded {
  const room = conflict.rooms.length;
  const need = (p: number) => layout.duration[p]! * (alone[p] ? room : 1);
  let needed = conflict.needed;
  const order = [...conflict.sessions].sort((a, b) => need(a) - need(b));
  const out = new Set<number>();
  for (const p of order) {
    if (needed - need(p) <= conflict.there) continue;
    needed -= need(p);
    out.add(p);
  }
  return { ...conflict, sessions: conflict.sessions.filter((p) => !out.has(p)), needed };
}

/** Slots in which piece `p` may be under way, ascending. */
function coverOf(layout: Layout, p: number): number[] {
  const slots = new Set<number>();
  for (const t of layout.starts[p]!) for (let u = t; u < t + layout.duration[p]!; u++) slots.add(u);
  return [...slots].sort((a, b) => a - b);
}
