import type { MeetingInstance } from "./instance.ts";
import { compile } from "./problem.ts";
import type { Sat } from "./proof/sat.ts";
import type { Alternative } from "./repair/alternative.ts";
import { lookForRepair } from "./repair/look.ts";
import { repairByProof } from "./repair/prove.ts";
import { isLess, settleAnew } from "./repair/settle-anew.ts";

export type { Alternative };

/** Steps for the first way out, and for each further one. */
const STEPS = 60_000;
const FURTHER_STEPS = 15_000;

/**
 * Repairs a plan after something failed: as few broken promises as possible, then as few people disturbed, then as few
 * meetings moved.
 *
 * Looks around the fault first, which settles what one late guest, one table or one session does to a day; a fault too wide for
 * that goes to the solver, and without one to a search that proves nothing.
 * @param instance - the instance as it is after the fault (forbidden slots added, tables shut, meetings withdrawn)
 * @param standing - meeting -> slot before the fault, or -1; meetings without a slot stay out
 * @param pinned - meetings that have begun or must not move; one that the fault makes impossible is broken, not moved
 * @param createSat - a fresh solver for each alternative, its stop condition bounds the time; null for none
 * @param wanted - how many alternatives. Each further one spares somebody whom every one before disturbs as a group, or, where
 *   nobody can be spared, puts somebody at another time
 * @returns the alternatives, best first; empty only when `wanted` is 0
 */
export function replan(
  instance: MeetingInstance,
  standing: readonly number[],
  pinned: (m: number) => boolean,
  createSat: (() => Sat) | null,
  wanted: number,
): Alternative[] {
  // After a fault any meeting may have to be given up, so none counts as required.
  const meetings = instance.meetings.map((meeting) => ({ ...meeting, required: false }));
  const problem = compile({ ...instance, meetings }, null);
  const prove = (earlier: Alternative[]) => {
    if (createSat === null) return null;
    const sat = createSat();
    const found = repairByProof(problem, standing, pinned, sat, earlier);
    sat.dispose();
    return found;
  };
  const first = lookForRepair(problem, standing, pinned, [], "people", STEPS);
  const found = [first.found ?? prove([]) ?? settleAnew(problem, standing, pinned)];
  let unlike: "people" | "times" = "people";
  while (found.length < wanted && found[0]!.disturbed.length > 0) {
    const next = lookForRepair(problem, standing, pinned, found, unlike, FURTHER_STEPS);
    const way = next.found ?? (next.open && unlike === "people" ? prove(found) : null);
    if (way !== null) found.push(way);
    else if (unlike === "people") unlike = "times";
    else break;
  }
  return found.sort((a, b) => (isLess(a, b) ? -1 : isLess(b, a) ? 1 : 0));
}
