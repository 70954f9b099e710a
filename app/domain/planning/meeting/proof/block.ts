import type { Ends } from "./ends.ts";
import type { Sat } from "./sat.ts";

/**
 * A day without a break is one block of `own` slots, so its beginning says all: begun by t - own means over by t, begun by t
 * and not over means busy at t. Written under `torn` ("has a break"); it follows from count and breaks, yet only when it
 * is said does one guess about a beginning settle the whole day at once.
 */
export function encodeBlock(sat: Sat, busy: number[], ends: Ends, own: number, torn: number): void {
  const { first, last, begun, tocome } = ends;
  const latest = last - own + 1;
  sat.add(latest < first ? [torn] : [torn, begun[latest]!]);
  if (latest < first) return;
  for (let t = first; t <= last; t++) {
    const over = t - own >= first ? begun[t - own]! : 0;
    const u = busy[t]!;
    const inside = [torn, -begun[t]!];
    if (over !== 0) inside.push(over);
    if (u !== 0) inside.push(u);
    sat.add(inside);
    if (over !== 0 && u !== 0) sat.add([torn, -over, -u]);
    if (t < first + own) {
      if (t > first) sat.add([torn, tocome[t]!]);
      continue;
    }
    sat.add([torn, -over, -tocome[t]!]);
    sat.add([torn, over, tocome[t]!]);
  }
}
