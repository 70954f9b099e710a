import type { MeetingFigures } from "../run/proposal.ts";
import { evaluate } from "./evaluate.ts";
import type { MeetingsProblem } from "./from-requests.ts";
import type { MeetingPlan } from "./instance.ts";

/** How many meetings of `plan` each of the problem's people holds, in their order. */
export function heldBy({ instance, people }: MeetingsProblem, plan: MeetingPlan): number[] {
  const held = new Array<number>(people.length).fill(0);
  instance.meetings.forEach(({ who }, m) => {
    if ((plan.slot[m] ?? -1) >= 0) for (const p of who) held[p] = (held[p] ?? 0) + 1;
  });
  return held;
}

/**
 * A plan in numbers that a desk reads. `reachable` are those who are asked or suggested at least `least` meetings;
 * `without`, those who asked or were asked and hold none. Cost that of `evaluate`.
 */
export function figuresOf(problem: MeetingsProblem, plan: MeetingPlan, least: number): MeetingFigures {
  const { value } = evaluate(problem.instance, plan, null);
  const held = heldBy(problem, plan);
  const offered = heldBy(problem, { ...plan, slot: problem.asked.map(() => 0) });
  const asked = heldBy(problem, { ...plan, slot: problem.asked.map(({ meeting }) => (meeting ? 0 : -1)) });
  const reachable = held.map((_, p) => (offered[p] ?? 0) >= least);
  return {
    held: value.accepted,
    reached: held.filter((count, p) => reachable[p] && count >= least).length,
    reachable: reachable.filter(Boolean).length,
    without: held.filter((count, p) => count === 0 && (asked[p] ?? 0) > 0).length,
    breaks: value.breaks,
    mostBreaks: value.mostBreaks,
    idle: value.idleSlots,
    tables: value.locationChanges,
  };
}
