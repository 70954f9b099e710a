import type { Random } from "../random.ts";
import { type Problem, row } from "./problem.ts";
import type { Sat } from "./proof/sat.ts";
import { solveWindow } from "./proof/window.ts";

/** A search by windows on one schedule: each turn frees a few people's meetings and lets the exact engine repack them. */
export type Windows = {
  problem: Problem;
  random: Random;
  createSat: () => Sat;
  slot: Int32Array;
  /** How many meetings a window aims at; grows while windows close without gain, shrinks when they run out of work. */
  size: number;
};

const SMALLEST = 20;
const LARGEST = 400;
const CONFLICTS = 4000;

/**
 * One window around somebody with a break.
 * @returns whether the schedule got better; `slot` is changed in place
 */
export function turnWindow(windows: Windows): boolean {
  const { problem, random, slot } = windows;
  const breaks = breaksOf(problem, slot);
  const torn = Array.from({ length: problem.participants }, (_, p) => p).filter((p) => breaks[p]! > 0);
  if (torn.length === 0) return false;
  const { free, people } =
    random.below(2) === 0 ? freeBetween(windows) : freeAround(windows, torn[random.below(torn.length)]!, breaks);
  const now = [...people].reduce((sum, p) => sum + breaks[p]!, 0);
  const sat = windows.createSat();
  const answer = solveWindow(problem, sat, slot, free, now - 1, CONFLICTS);
  sat.dispose();
  if (answer === "open") windows.size = Math.max(SMALLEST, windows.size * 0.93);
  else if (answer === "no") windows.size = Math.min(LARGEST, windows.size * 1.02);
  else for (const [m, t] of answer) slot[m] = t;
  return answer !== "no" && answer !== "open";
}

/** participant -> breaks. Cost O(meetings + participants * slots). */
export function breaksOf(problem: Problem, slot: Int32Array): Int32Array {
  const busy = new Uint8Array(problem.participants * problem.columns);
  for (let m = 0; m < problem.meetings; m++) {
    if (slot[m]! < 0) continue;
    for (const h of row(problem.who, m))
      if (h < problem.participants) busy[h * problem.columns + problem.column[slot[m]!]!] = 1;
  }
  const breaks = new Int32Array(problem.participants);
  for (let p = 0; p < problem.participants; p++) {
    let last = -1;
    for (let t = 0; t < problem.slots; t++) {
      if (busy[p * problem.columns + problem.column[t]!] === 0) continue;
      if (last >= 0 && t - last > 1 && problem.segment[t] === problem.segment[last]) breaks[p]!++;
      last = t;
    }
  }
  return breaks;
}

/**
 * The meetings of a person with a break and, by a walk over shared meetings that prefers others with a break, of more people,
 * until the window is full; and everyone who sits in one of them.
 */
function freeAround({ problem, random, size }: Windows, start: number, breaks: Int32Array) {
  const free = new Set<number>();
  const chosen = new Set<number>();
  const people = new Set<number>();
  let next = start;
  for (let guard = 0; guard < 200 && free.size < size; guard++) {
    chosen.add(next);
    for (const m of row(problem.of, next)) {
      if (problem.open.from[m + 1]! - problem.open.from[m]! > 0) free.add(m);
      for (const h of row(problem.who, m)) if (h < problem.participants) people.add(h);
    }
    const others = [...people].filter((p) => !chosen.has(p));
    if (others.length === 0) break;
    const torn = others.filter((p) => breaks[p]! > 0);
    const pool = torn.length > 0 && random.below(3) > 0 ? torn : others;
    next = pool[random.below(pool.length)]!;
  }
  return { free: [...free], people };
}

/** The meetings of a stretch of slots as long as the window's size allows, and everyone who sits in one of them. */
function freeBetween({ problem, random, slot, size }: Windows) {
  const bySlot: number[][] = Array.from({ length: problem.slots }, () => []);
  for (let m = 0; m < problem.meetings; m++) if (slot[m]! >= 0) bySlot[slot[m]!]!.push(m);
  const free: number[] = [];
  const people = new Set<number>();
  let low = random.below(problem.slots);
  let high = low;
  free.push(...bySlot[low]!);
  while (high - low + 1 < problem.slots && (free.length < size || high - low < 1)) {
    const up = low === 0 || (high + 1 < problem.slots && random.below(2) === 0);
    free.push(...bySlot[up ? ++high : --low]!);
  }
  for (const m of free) for (const h of row(problem.who, m)) if (h < problem.participants) people.add(h);
  return { free, people };
}
