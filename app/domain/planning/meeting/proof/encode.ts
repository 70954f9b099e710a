import { type Problem, row } from "../problem.ts";
import { encodeFairness } from "./fairness.ts";
import { encodePattern } from "./pattern.ts";
import { encodePools } from "./pools.ts";
import { atMostOne, count, type Sat } from "./sat.ts";
import { encodeTimes } from "./times.ts";

/**
 * How tables are counted: through a vertex cover, or by the people at them, two a table. Each proves in seconds
 * some days that hold the other up for minutes, so a job tries both. Where anybody has a table alone, both mean the first.
 */
export type TableCount = "cover" | "people";

/** The Boolean form of a problem. */
export type Encoding = {
  /** meeting * slots + slot -> the variable "held there", 0 where it may not be. */
  held: Int32Array;
  /** participant -> literals "has at least i + 1 breaks". */
  breaks: number[][];
};

/**
 * Writes the hard rules for the meetings of `chosen`, all of which must be held, into `sat`.
 *
 * x[m,t] meeting m is held in t; u[p,t] participant p is busy in t. Each meeting once; holders one meeting at a time;
 * at most `tables` meetings a slot; order. Implied and kept because proofs live on them (Bofill et al., JAIR 74 (2022), section 5):
 * sum over t of u[p,t] = number of p's meetings, and for pairs sum over p of u[p,t] <= 2 * tables.
 * @param fewest - participant -> a proven least number of breaks
 * Size: about meetings * slots^2 / 2 + participants * slots * meetings^2 / 2 short clauses in the worst case.
 */
export function encode(
  problem: Problem,
  sat: Sat,
  chosen: (m: number) => boolean,
  fewest: ArrayLike<number>,
  tables: TableCount,
): Encoding {
  const { meetings, slots } = problem;
  const held = new Int32Array(meetings * slots);
  for (let m = 0; m < meetings; m++) {
    if (!chosen(m)) continue;
    for (const t of row(problem.open, m)) held[m * slots + t] = sat.newVar();
  }
  const at = (m: number, t: number) => held[m * slots + t]!;
  const busy = encodeHolders(problem, sat, chosen, at);
  const patterns = busy.map((slotsOfP, p) => {
    const own = row(problem.of, p).reduce((sum, m) => sum + (chosen(m) ? 1 : 0), 0);
    return encodePattern(problem, sat, slotsOfP, own, fewest[p]!);
  });
  const breaks = patterns.map((pattern) => pattern.breaks);
  encodeFairness(problem, sat, breaks, fewest);
  const alone = problem.instance.meetings.some(({ who }) => who.length < 2);
  if (tables === "people" && !alone) encodePeople(problem, sat, chosen, at, busy);
  else encodeTables(problem, sat, chosen, at, busy);
  encodePools(problem, sat, at);
  encodeTimes(
    problem,
    sat,
    chosen,
    at,
    patterns.map((pattern) => pattern.ends),
  );
  return { held, breaks };
}

type At = (m: number, t: number) => number;

/** One meeting at a time for every holder; answers, per participant and slot, the variable "busy" (0: never). */
function encodeHolders(problem: Problem, sat: Sat, chosen: (m: number) => boolean, at: At): number[][] {
  const busy: number[][] = [];
  for (let h = 0; h < problem.holders; h++) {
    const own = [...row(problem.of, h)].filter(chosen);
    const line: number[] = [];
    for (let t = 0; t < problem.slots; t++) {
      const here = own.map((m) => at(m, t)).filter((x) => x !== 0);
      atMostOne(sat, here);
      if (h >= problem.participants) continue;
      if (here.length === 0) {
        line.push(0);
        continue;
      }
      const u = sat.newVar();
      for (const x of here) sat.add([-x, u]);
      sat.add([-u, ...here]);
      line.push(u);
    }
    if (h < problem.participants) busy.push(line);
  }
  return busy;
}

/**
 * At most `tables` meetings in a slot. Counting meetings one by one needs as many inputs as there are meetings; but a
 * participant has one meeting at a time, so a set of participants who take part in every meeting (a vertex cover) is enough:
 * each meeting is counted through one of them, and "busy with a meeting counted through p" is one input.
 */
function encodeTables(problem: Problem, sat: Sat, chosen: (m: number) => boolean, at: At, busy: number[][]): void {
  const counted = throughWhom(problem, chosen);
  for (let t = 0; t < problem.slots; t++) {
    const inputs: number[] = [];
    for (const [p, own] of counted) {
      const here = own.map((m) => at(m, t)).filter((x) => x !== 0);
      if (here.length === 0) continue;
      const all = row(problem.of, p).reduce((sum, m) => sum + (at(m, t) !== 0 ? 1 : 0), 0);
      if (here.length === all) inputs.push(busy[p]![t]!);
      else if (here.length === 1) inputs.push(here[0]!);
      else {
        const v = sat.newVar();
        for (const x of here) sat.add([-x, v]);
        inputs.push(v);
      }
    }
    const places = problem.places[t]!;
    if (inputs.length <= places) continue;
    const sum = count(sat, inputs, places + 1, false);
    sat.add([-sum[places]!]);
  }
}

/**
 * At most two busy people per table in a slot. Of a meeting of three, two are counted: those who are counted at most already, so
 * that few need a variable of their own.
 */
function encodePeople(problem: Problem, sat: Sat, chosen: (m: number) => boolean, at: At, busy: number[][]): void {
  const counted: number[][] = Array.from({ length: problem.participants }, () => []);
  const spared = new Int32Array(problem.participants);
  for (let m = 0; m < problem.meetings; m++) {
    if (!chosen(m)) continue;
    const who = [...problem.instance.meetings[m]!.who].sort((a, b) => spared[a]! - spared[b]!);
    for (const p of who.slice(0, 2)) counted[p]!.push(m);
    for (const p of who.slice(2)) spared[p]!++;
  }
  for (let t = 0; t < problem.slots; t++) {
    const seats = 2 * problem.places[t]!;
    const people: number[] = [];
    counted.forEach((own, p) => {
      const here = own.map((m) => at(m, t)).filter((x) => x !== 0);
      if (here.length === 0) return;
      const all = row(problem.of, p).reduce((sum, m) => sum + (at(m, t) !== 0 ? 1 : 0), 0);
      if (here.length === all) people.push(busy[p]![t]!);
      else if (here.length === 1) people.push(here[0]!);
      else {
        const v = sat.newVar();
        for (const x of here) sat.add([-x, v]);
        people.push(v);
      }
    });
    if (people.length > seats) sat.add([-count(sat, people, seats + 1, false)[seats]!]);
  }
}

/** A small set of participants, busiest first, and the meetings counted through each: every chosen meeting once. */
function throughWhom(problem: Problem, chosen: (m: number) => boolean): Map<number, number[]> {
  const open = new Set(Array.from({ length: problem.meetings }, (_, m) => m).filter(chosen));
  const counted = new Map<number, number[]>();
  while (open.size > 0) {
    const load = new Int32Array(problem.participants);
    for (const m of open) for (const p of problem.instance.meetings[m]!.who) load[p]!++;
    const p = load.indexOf(Math.max(...load));
    const own = [...row(problem.of, p)].filter((m) => open.has(m));
    counted.set(p, own);
    for (const m of own) open.delete(m);
  }
  return counted;
}
