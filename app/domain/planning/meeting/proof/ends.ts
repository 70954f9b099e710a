import type { Sat } from "./sat.ts";

/**
 * Where one participant's half-day begins and ends, in order: `begun[t]` = "busy at t or before", `tocome[t]` = "busy at t or
 * later". Both for the slots from `first` to `last`, outside which the participant is never busy.
 */
export type Ends = { first: number; last: number; begun: number[]; tocome: number[] };

/** Writes the ends of a half-day; the participant can be busy at `first` and at `last`. Cost O(last - first) clauses. */
export function encodeEnds(sat: Sat, busy: number[], first: number, last: number): Ends {
  return { first, last, begun: sweep(sat, busy, first, last, 1), tocome: sweep(sat, busy, last, first, -1) };
}

/** slot -> "busy at some slot from `from` up to here", walking towards `until`. */
function sweep(sat: Sat, busy: number[], from: number, until: number, step: 1 | -1): number[] {
  const out: number[] = [];
  let known = busy[from]!;
  out[from] = known;
  for (let t = from + step; t !== until + step; t += step) {
    const u = busy[t]!;
    if (u !== 0) {
      const next = sat.newVar();
      sat.add([-known, next]);
      sat.add([-u, next]);
      sat.add([-next, known, u]);
      known = next;
    }
    out[t] = known;
  }
  return out;
}
