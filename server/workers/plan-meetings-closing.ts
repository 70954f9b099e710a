import { closes, type MeetingBound } from "../../app/domain/planning/meeting/closes.ts";
import type { MeetingInstance, MeetingPlan, MeetingValue } from "../../app/domain/planning/meeting/instance.ts";
import { WORD } from "./plan-meetings-messages.ts";

/** A plan a thread has found, and when by that thread's own clock. */
export type FoundPlan = { plan: MeetingPlan; value: MeetingValue; at: number; thread: number };

/**
 * Of the plans that nothing can beat, picks the one found first by the threads' clocks, so that the pick does not depend on
 * which thread the machine favoured.
 */
export function createClosing(instance: MeetingInstance, words: Int32Array) {
  const found: FoundPlan[] = [];
  let first: FoundPlan | null = null;
  let looked: FoundPlan | null = null;
  const earlier = (a: FoundPlan, b: FoundPlan) => a.at < b.at || (a.at === b.at && a.thread < b.thread);
  return {
    add: (plan: FoundPlan) => void found.push(plan),
    /** Whether a plan found so far meets the bound; asked after each plan and each bound. */
    meets(bound: MeetingBound): boolean {
      for (const plan of found)
        if (closes(plan.value, bound, instance.levels) && (!first || earlier(plan, first))) first = plan;
      return first !== null;
    },
    first: () => first,
    /** Whether no thread can still report an earlier one. To be asked in two turns of the event loop: what was sent before a
     * clock moved may be on its way. */
    settled(): boolean {
      const at = first?.at ?? 0;
      const behind = [0, 1, 2].some((thread) => Atomics.load(words, WORD.clocks + thread) < at);
      const again = looked === first;
      looked = behind ? null : first;
      return first !== null && !behind && again;
    },
  };
}
