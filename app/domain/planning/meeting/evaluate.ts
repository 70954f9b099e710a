import { leastMeetings } from "./coverage.ts";
import type { MeetingInstance, MeetingPlan, MeetingValue } from "./instance.ts";

/** A broken hard rule: which one, and the meeting, participant or slot it concerns. */
export type Broken =
  | { code: "left-out" | "fixed" | "session" | "vetoed" | "table" | "apart"; meeting: number }
  | { code: "order"; meeting: number; earlier: number }
  | { code: "forbidden" | "clash"; meeting: number; participant: number; slot: number }
  | { code: "full"; slot: number; meetings: number }
  | { code: "too-many" | "no-rest"; participant: number }
  | { code: "unfair"; difference: number };

/**
 * Judges a plan from scratch: every broken hard rule, and the value of the plan.
 *
 * It shares no code with the search and trusts none of its counters; each plan is judged here before it leaves the planner.
 * @param fairness - the largest allowed difference between two participants' breaks; null for no such rule
 * Cost O(meetings + participants * slots).
 */
export function evaluate(
  instance: MeetingInstance,
  plan: MeetingPlan,
  fairness: number | null,
): { broken: Broken[]; value: MeetingValue } {
  const broken: Broken[] = [];
  const held = instance.meetings.map((_, m) => (plan.slot[m] ?? -1) >= 0);
  const diary = Array.from({ length: instance.participants }, () => new Array<number>(instance.slots).fill(-1));
  const tables = Array.from({ length: instance.slots }, () => new Set<number>());
  const load = new Array<number>(instance.slots).fill(0);
  const forbidden = instance.forbidden.map((slots) => new Set(slots));
  const vetoed = new Set((instance.vetoes ?? []).flatMap(([p, q]) => [`${p} ${q}`, `${q} ${p}`]));
  instance.meetings.forEach((meeting, m) => {
    const slot = plan.slot[m] ?? -1;
    if (slot < 0) {
      if (meeting.required) broken.push({ code: "left-out", meeting: m });
      return;
    }
    load[slot]!++;
    if (meeting.fixed >= 0 && meeting.fixed !== slot) broken.push({ code: "fixed", meeting: m });
    if (meeting.session >= 0 && !instance.sessions[meeting.session]!.includes(slot))
      broken.push({ code: "session", meeting: m });
    if (meeting.who.some((p) => meeting.who.some((q) => vetoed.has(`${p} ${q}`))))
      broken.push({ code: "vetoed", meeting: m });
    for (const participant of meeting.who) {
      const row = diary[participant]!;
      if (forbidden[participant]?.has(slot)) broken.push({ code: "forbidden", meeting: m, participant, slot });
      if (row[slot] !== -1) broken.push({ code: "clash", meeting: m, participant, slot });
      row[slot] = m;
    }
    for (const earlier of meeting.after)
      if (!held[earlier] || plan.slot[earlier]! >= slot) broken.push({ code: "order", meeting: m, earlier });
    const table = plan.location[m] ?? -1;
    const known = table >= 0 && table < instance.locations && !instance.shut?.[slot]?.includes(table);
    const wrong = !known || (meeting.locations && !meeting.locations.includes(table));
    if (wrong || tables[slot]!.has(table)) broken.push({ code: "table", meeting: m });
    tables[slot]!.add(table);
  });
  load.forEach((meetings, slot) => {
    if (meetings > instance.locations - new Set(instance.shut?.[slot] ?? []).size)
      broken.push({ code: "full", slot, meetings });
  });
  for (const group of instance.together ?? [])
    if (group.some((m) => held[m]) && group.some((m) => !held[m])) broken.push({ code: "apart", meeting: group[0]! });
  const value = judge(instance, plan, diary);
  diary.forEach((row, participant) => {
    if (instance.most && row.filter((m) => m >= 0).length > instance.most[participant]!)
      broken.push({ code: "too-many", participant });
    if (instance.stretch && longestRun(row, instance.segments) > instance.stretch)
      broken.push({ code: "no-rest", participant });
  });
  const difference = value.mostBreaks - value.fewestBreaks;
  if (fairness !== null && difference > fairness) broken.push({ code: "unfair", difference });
  return { broken, value };
}

/** The most meetings in a row; the pause between two half-days ends a row. */
function longestRun(row: number[], segments: number[] | undefined): number {
  let longest = 0;
  let run = 0;
  row.forEach((m, t) => {
    if (segments && t > 0 && segments[t] !== segments[t - 1]) run = 0;
    run = m >= 0 ? run + 1 : 0;
    longest = Math.max(longest, run);
  });
  return longest;
}

/** The value of a plan whose `diary` (participant, slot -> meeting or -1) is at hand. */
function judge(instance: MeetingInstance, plan: MeetingPlan, diary: number[][]): MeetingValue {
  const value = {
    accepted: 0,
    priority: 0,
    breaks: 0,
    idleSlots: 0,
    repeatedBreaks: 0,
    locationChanges: 0,
    changes: 0,
  };
  instance.meetings.forEach((meeting, m) => {
    const told = instance.told?.slot[m] ?? -1;
    if (told >= 0 && told !== plan.slot[m]) value.changes += meeting.who.length;
    if ((plan.slot[m] ?? -1) < 0) return;
    value.accepted++;
    value.priority += meeting.weight;
  });
  let mostBreaks = 0;
  let fewestBreaks = Number.POSITIVE_INFINITY;
  for (const row of diary) {
    let last = -1;
    let own = 0;
    for (let slot = 0; slot < instance.slots; slot++) {
      if (row[slot] === -1) continue;
      if (last >= 0) {
        const together = !instance.segments || instance.segments[last] === instance.segments[slot];
        if (slot - last > 1 && together) {
          own++;
          value.idleSlots += slot - last - 1;
        }
        if (plan.location[row[slot]!] !== plan.location[row[last]!]) value.locationChanges++;
      }
      last = slot;
    }
    value.breaks += own;
    value.repeatedBreaks += Math.max(0, own - 1);
    mostBreaks = Math.max(mostBreaks, own);
    fewestBreaks = Math.min(fewestBreaks, own);
  }
  const uncovered = leastMeetings(instance).filter((least, p) => diary[p]!.filter((m) => m >= 0).length < least).length;
  return { ...value, uncovered, mostBreaks, fewestBreaks: Math.min(fewestBreaks, mostBreaks) };
}
