import type { Random } from "../../random.ts";
import { put, type Timetable, take } from "./timetable.ts";

/** A timetable on a random walk: each move writes its steps here, so that a refused move can be walked back. */
export type Walk = {
  readonly table: Timetable;
  readonly random: Random;
  /** Steps of the move under way, four numbers each: 1 for put or 0 for take, talk, cell, list place. */
  steps: Int32Array;
  used: number;
};

export const walkOn = (table: Timetable, random: Random): Walk => ({
  table,
  random,
  steps: new Int32Array(4 * 64),
  used: 0,
});

function note(walk: Walk, kind: number, x: number, c: number, k: number): void {
  if (walk.used + 4 > walk.steps.length) {
    const longer = new Int32Array(walk.steps.length * 2);
    longer.set(walk.steps);
    walk.steps = longer;
  }
  walk.steps[walk.used++] = kind;
  walk.steps[walk.used++] = x;
  walk.steps[walk.used++] = c;
  walk.steps[walk.used++] = k;
}

export function lift(walk: Walk, x: number): void {
  const c = walk.table.cellOf[x]!;
  note(walk, 0, x, c, take(walk.table, x));
}

export function drop(walk: Walk, x: number, c: number, k: number): void {
  put(walk.table, x, c, k);
  note(walk, 1, x, c, k);
}

/** Walks the move back; `cost` is the table's cost before it. */
export function walkBack(walk: Walk, cost: number): void {
  const { table, steps } = walk;
  table.quiet = true;
  for (let i = walk.used - 4; i >= 0; i -= 4) {
    const x = steps[i + 1]!;
    if (steps[i] === 1) take(table, x);
    else put(table, x, steps[i + 2]!, steps[i + 3]!);
  }
  table.quiet = false;
  for (let i = 0; i < table.staleCount; i++) {
    const t = table.staleTracks[i]!;
    table.orderCost[t] = table.orderBefore[t]!;
  }
  stand(walk);
  table.cost = cost;
}

/** Lets the move stand. */
export function stand(walk: Walk): void {
  walk.used = 0;
  walk.table.staleCount = 0;
}

/** Free slots of cell `c`. */
export const roomIn = (table: Timetable, c: number): number =>
  table.layout.capacity[(c / table.layout.rooms) | 0]! - table.cellUsed[c]!;

/** A list place for talk `x` in cell `c`: by its order among ordered talks, anywhere where places matter, else last. */
export function placeFor(walk: Walk, x: number, c: number): number {
  const { layout, cellTalks, cellCount } = walk.table;
  const count = cellCount[c]!;
  const order = layout.order[x]!;
  if (order > 0 && layout.ordered[layout.trackOf[x]!]) {
    let k = 0;
    while (k < count && layout.order[cellTalks[c * layout.most + k]!]! < order) k++;
    return k;
  }
  return layout.slotTerms || layout.ordered[layout.trackOf[x]!] ? walk.random.below(count + 1) : count;
}
