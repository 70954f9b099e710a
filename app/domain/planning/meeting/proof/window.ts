import { type Problem, row } from "../problem.ts";
import { encodePattern } from "./pattern.ts";
import { atMostOne, count, type Sat } from "./sat.ts";

/**
 * One step of large neighbourhood search (Shaw 1998) by the exact engine: the meetings of `free` may move, all others stay
 * where `slot` has them, and the people concerned must end with fewer breaks than now.
 *
 * @param fewest - participant -> a proven least number of breaks
 * @param goal - the most breaks the people concerned may have in the answer
 * @param conflicts - how much work to spend
 * @returns "no" when there is no such schedule, "open" when the work ran out, else the new slots of the free meetings
 * Size as `encode`, but only over the free meetings and their people.
 */
export function solveWindow(
  problem: Problem,
  sat: Sat,
  slot: Int32Array,
  free: readonly number[],
  goal: number,
  conflicts: number,
): "no" | "open" | Map<number, number> {
  const isFree = new Set(free);
  const held = new Map<number, [slot: number, variable: number][]>();
  const busyBy = new Map<number, Map<number, number[]>>();
  for (const h of holdersOf(problem, free)) busyBy.set(h, new Map());
  const taken = takenSlots(problem, slot, isFree, busyBy.keys());
  for (const m of free) {
    const holders = [...row(problem.who, m)];
    const places: [number, number][] = [];
    for (const t of openSlots(problem, slot, isFree, m)) {
      if (holders.some((h) => taken.get(h)![t] === 1)) continue;
      const x = sat.newVar();
      places.push([t, x]);
      if (t === slot[m]) sat.suggest(x);
      for (const h of holders) {
        const slots = busyBy.get(h)!;
        slots.set(t, [...(slots.get(t) ?? []), x]);
      }
    }
    sat.add(places.map(([, x]) => x));
    atMostOne(
      sat,
      places.map(([, x]) => x),
    );
    held.set(m, places);
  }
  const yes = sat.newVar();
  sat.add([yes]);
  const breaks: number[] = [];
  for (const [h, slots] of busyBy) {
    for (const here of slots.values()) atMostOne(sat, here);
    if (h >= problem.participants) continue;
    const busy = Array.from({ length: problem.slots }, (_, t) => {
      if (taken.get(h)![t] === 1) return yes;
      const here = slots.get(t);
      if (!here) return 0;
      const u = sat.newVar();
      for (const x of here) sat.add([-x, u]);
      sat.add([-u, ...here]);
      return u;
    });
    const own = row(problem.of, h).reduce((sum, m) => sum + (slot[m]! >= 0 ? 1 : 0), 0);
    const line = encodePattern(problem, sat, busy, own, 0);
    if (problem.fairness !== null && line.length > problem.fairness) sat.add([-line[problem.fairness]!]);
    breaks.push(...line);
  }
  encodeTables(problem, sat, slot, isFree, held);
  encodeOrder(problem, sat, isFree, held);
  if (breaks.length > goal) {
    const sum = count(sat, breaks, goal + 1, false);
    sat.add([-sum[goal]!]);
  }
  const answer = sat.solve([], conflicts);
  if (answer !== "yes") return answer;
  return new Map([...held].map(([m, places]) => [m, places.find(([, x]) => sat.value(x))![0]]));
}

type Held = Map<number, [slot: number, variable: number][]>;

function holdersOf(problem: Problem, free: readonly number[]): Set<number> {
  return new Set(free.flatMap((m) => [...row(problem.who, m)]));
}

/** holder -> slot -> 1 where a meeting that stays takes the holder. */
function takenSlots(problem: Problem, slot: Int32Array, isFree: Set<number>, holders: Iterable<number>) {
  const taken = new Map<number, Uint8Array>();
  for (const h of holders) {
    const line = new Uint8Array(problem.slots);
    for (const m of row(problem.of, h)) if (slot[m]! >= 0 && !isFree.has(m)) line[slot[m]!] = 1;
    taken.set(h, line);
  }
  return taken;
}

/** The slots open to a free meeting between the staying meetings before and behind it. */
function openSlots(problem: Problem, slot: Int32Array, isFree: Set<number>, m: number): number[] {
  let after = -1;
  let until = problem.slots;
  for (const q of row(problem.before, m)) if (!isFree.has(q)) after = Math.max(after, slot[q]!);
  for (const q of row(problem.behind, m)) if (!isFree.has(q) && slot[q]! >= 0) until = Math.min(until, slot[q]!);
  return [...row(problem.open, m)].filter((t) => t > after && t < until);
}

function encodeTables(problem: Problem, sat: Sat, slot: Int32Array, isFree: Set<number>, held: Held): void {
  const left = new Int32Array(problem.slots).fill(problem.tables);
  for (let m = 0; m < problem.meetings; m++) if (slot[m]! >= 0 && !isFree.has(m)) left[slot[m]!]!--;
  const here: number[][] = Array.from({ length: problem.slots }, () => []);
  for (const places of held.values()) for (const [t, x] of places) here[t]!.push(x);
  here.forEach((list, t) => {
    if (list.length <= left[t]!) return;
    const sum = count(sat, list, left[t]! + 1, false);
    sat.add([-sum[left[t]!]!]);
  });
}

function encodeOrder(problem: Problem, sat: Sat, isFree: Set<number>, held: Held): void {
  for (const [m, places] of held)
    for (const q of row(problem.before, m)) {
      if (!isFree.has(q)) continue;
      for (const [t, x] of places) sat.add([-x, ...held.get(q)!.flatMap(([s, y]) => (s < t ? [y] : []))]);
    }
}
