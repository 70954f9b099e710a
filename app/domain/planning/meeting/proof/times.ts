import { type Problem, row } from "../problem.ts";
import type { Ends } from "./ends.ts";
import type { Sat } from "./sat.ts";

/**
 * When each meeting is held, in order: `by[m][t]` = "m is held at t or before" (the order encoding of Tamura et al. 2009), each
 * meeting exactly once. With it one guess about a day's end or about one meeting cuts the slots of every meeting it touches:
 * order between meetings is one clause a slot, and a meeting lies between the first and the last of each of its people.
 *
 * @param held - meeting, slot -> the variable "held there", 0 where it may not be
 * @param ends - participant -> the ends of the day, null where it has none to speak of
 * Size O(slots * (meetings * people at one + order)) clauses, one variable per meeting and slot.
 */
export function encodeTimes(
  problem: Problem,
  sat: Sat,
  chosen: (m: number) => boolean,
  held: (m: number, t: number) => number,
  ends: readonly (Ends | null)[],
): void {
  const yes = sat.newVar();
  sat.add([yes]);
  const by = Array.from({ length: problem.meetings }, (_, m) => encodeTime(problem, sat, m, held, chosen(m), yes));
  for (let m = 0; m < problem.meetings; m++) {
    if (!chosen(m)) continue;
    const time = by[m]!;
    for (const p of row(problem.who, m)) if (ends[p]) between(sat, time, ends[p]);
    for (const q of row(problem.before, m))
      for (let t = 0; t < problem.slots; t++) sat.add([-time[t]!, t === 0 ? -yes : by[q]![t - 1]!]);
  }
}

/** slot -> "held by then", a constant where the meeting's rules say so already. One that is not chosen is never held. */
function encodeTime(
  problem: Problem,
  sat: Sat,
  m: number,
  held: (m: number, t: number) => number,
  chosen: boolean,
  yes: number,
): number[] {
  const open = row(problem.open, m);
  const last = chosen ? open[open.length - 1] : -1;
  if (last === undefined) sat.add([]);
  let known = -yes;
  return Array.from({ length: problem.slots }, (_, t) => {
    const here = chosen ? held(m, t) : 0;
    if (here === 0) return known;
    const next = t === last ? yes : sat.newVar();
    sat.add([-known, next]);
    sat.add([-here, next]);
    sat.add([-next, known, here]);
    sat.add([-known, -here]);
    known = next;
    return next;
  });
}

/** Held by t means begun by t; not held by t means something is to come after t. */
function between(sat: Sat, time: number[], { first, last, begun, tocome }: Ends): void {
  for (let t = first; t < last; t++) {
    sat.add([-time[t]!, begun[t]!]);
    sat.add([time[t]!, tocome[t + 1]!]);
  }
}
