import { settleOrder } from "./timetable.ts";
import { drop, lift, placeFor, roomIn, stand, type Walk } from "./walk.ts";

/**
 * Finds a place for every waiting talk by ejection: the waiting talk takes the cheapest of a few cells and whoever has
 * to leave waits next. A talk's price grows each time it is thrown out, so that no two talks push each other for ever
 * (breakout weights, Morris 1993). Answers true once nobody waits; false when `tries` are used up or `ended` says so.
 */
export function settleIn(walk: Walk, tries: number, ended: () => boolean): boolean {
  const { table, random } = walk;
  const { layout } = table;
  const price = Float64Array.from(layout.slots);
  const waiting: number[] = [];
  for (let x = 0; x < layout.talks; x++) if (table.cellOf[x]! < 0) waiting.push(x);
  for (let i = 0; waiting.length > 0 && i < tries; i++) {
    if (i % 64 === 63 && ended()) break;
    const turn = random.below(waiting.length);
    const x = waiting[turn]!;
    waiting[turn] = waiting.at(-1)!;
    waiting.pop();
    const c = cheapest(walk, x, price);
    if (c < 0) {
      waiting.push(x);
      continue;
    }
    for (const y of leaving(walk, x, c, price)) {
      price[y] = price[y]! + 0.3;
      lift(walk, y);
      waiting.push(y);
    }
    drop(walk, x, c, placeFor(walk, x, c));
    settleOrder(table);
    stand(walk);
  }
  settleOrder(table);
  stand(walk);
  return waiting.length === 0;
}

function cheapest(walk: Walk, x: number, price: Float64Array): number {
  const { table, random } = walk;
  const { layout } = table;
  const own = layout.ofTrack[layout.trackOf[x]!]!;
  let best = -1;
  let least = Infinity;
  for (let i = 0; i < 24; i++) {
    const c = i % 3 === 0 ? table.cellOf[own[random.below(own.length)]!]! : random.below(layout.cells);
    if (c < 0 || layout.capacity[(c / layout.rooms) | 0]! < layout.slots[x]!) continue;
    let sum = random.unit() * 0.1;
    // why: a cell opened for one short talk is a cell another track will miss
    if (table.cellTrack[c]! < 0) sum += 0.2 * (roomIn(table, c) - layout.slots[x]!);
    for (const y of leaving(walk, x, c, price)) sum += price[y]!;
    if (sum < least) {
      least = sum;
      best = c;
    }
  }
  return best;
}

/** Who must leave cell `c` for talk `x`: a cell of another track entirely, else the cheapest talks until it fits. */
function leaving(walk: Walk, x: number, c: number, price: Float64Array): number[] {
  const { table } = walk;
  const { layout } = table;
  const base = c * layout.most;
  const held = [...table.cellTalks.subarray(base, base + table.cellCount[c]!)];
  if (table.cellTrack[c] !== layout.trackOf[x]) return held;
  let short = layout.slots[x]! - roomIn(table, c);
  if (short <= 0) return [];
  held.sort((a, b) => price[a]! / layout.slots[a]! - price[b]! / layout.slots[b]!);
  const out: number[] = [];
  for (const y of held) {
    if (short <= 0) break;
    out.push(y);
    short -= layout.slots[y]!;
  }
  return out;
}
