import type { MeetingInstance, MeetingPlan } from "./instance.ts";
import type { LeftOut, LeftOutReason } from "./left-out.ts";
import { matchMost } from "./matching.ts";

/**
 * Why each meeting that a lawful plan leaves out is left out, in the order of the instance. Reads the plan alone, not the search
 * that made it; the first reason in the order of `LeftOutReason` that is true.
 * Cost O(meetings left out * slots * (participants + meetings in a slot * tables)).
 */
export function explainLeftOut(instance: MeetingInstance, plan: MeetingPlan): LeftOut[] {
  const day = layOut(instance, plan);
  return instance.meetings.flatMap((_, meeting) =>
    (plan.slot[meeting] ?? -1) < 0 ? [{ meeting, reason: reasonOf(day, meeting) }] : [],
  );
}

type Day = {
  instance: MeetingInstance;
  plan: MeetingPlan;
  /** participant, slot -> meeting or -1. */
  diary: number[][];
  /** slot -> meetings. */
  here: number[][];
};

function layOut(instance: MeetingInstance, plan: MeetingPlan): Day {
  const diary = Array.from({ length: instance.participants }, () => new Array<number>(instance.slots).fill(-1));
  const here = Array.from({ length: instance.slots }, (): number[] => []);
  instance.meetings.forEach(({ who }, m) => {
    const t = plan.slot[m] ?? -1;
    if (t < 0) return;
    here[t]!.push(m);
    for (const p of who) diary[p]![t] = m;
  });
  return { instance, plan, diary, here };
}

function reasonOf(day: Day, m: number): LeftOutReason {
  const { instance, plan, diary } = day;
  const { who, after } = instance.meetings[m]!;
  const veto = instance.vetoes?.find((pair) => pair.every((p) => who.includes(p)));
  if (veto) return { code: "vetoed", participants: veto };
  const open = ownSlots(instance, m);
  if (open.length === 0) return { code: "nowhere" };
  const missing = after.filter((q) => plan.slot[q]! < 0);
  if (missing.length > 0) return { code: "order", meetings: missing };
  const later = instance.meetings.flatMap((other, q) => (other.after.includes(m) && plan.slot[q]! >= 0 ? [q] : []));
  const ordered = open.filter((t) => after.every((q) => plan.slot[q]! < t) && later.every((q) => plan.slot[q]! > t));
  if (ordered.length === 0) return { code: "order", meetings: [...after, ...later] };
  const heldBy = (p: number) => diary[p]!.filter((x) => x >= 0);
  const full = who.find((p) => heldBy(p).length >= (instance.most?.[p] ?? instance.slots));
  if (full !== undefined) return { code: "most", participant: full, held: heldBy(full) };
  const free = ordered.filter((t) => who.every((p) => diary[p]![t] === -1));
  if (free.length === 0) return busy(day, m, ordered);
  const seated = free.filter((t) => hasTable(day, m, t));
  if (seated.length === 0) return { code: "tables", slots: free };
  const rested = seated.filter((t) => who.every((p) => rests(day, p, t)));
  if (rested.length === 0)
    return { code: "rest", participants: who.filter((p) => seated.some((t) => !rests(day, p, t))) };
  const group = (instance.together ?? []).filter((list) => list.includes(m)).flat();
  const others = [...new Set(group)].filter((q) => q !== m && plan.slot[q]! < 0);
  return others.length > 0 ? { code: "together", meetings: others } : { code: "dear", slot: rested[0]! };
}

/** The slots that the meeting's own rules and its participants' time leave. */
function ownSlots(instance: MeetingInstance, m: number): number[] {
  const { who, fixed, session, locations } = instance.meetings[m]!;
  return Array.from({ length: instance.slots }, (_, t) => t).filter(
    (t) =>
      (fixed < 0 || fixed === t) &&
      (session < 0 || instance.sessions[session]!.includes(t)) &&
      !who.some((p) => instance.forbidden[p]!.includes(t)) &&
      !locations?.every((l) => instance.shut?.[t]?.includes(l)),
  );
}

/** The fewest participants found who between them are busy in all of `slots`, taken by how many slots each is. */
function busy({ instance, diary }: Day, m: number, slots: readonly number[]): LeftOutReason {
  const { who } = instance.meetings[m]!;
  const participants: number[] = [];
  const held = new Set<number>();
  let left = [...slots];
  while (left.length > 0) {
    const count = (p: number) => left.filter((t) => diary[p]![t]! >= 0).length;
    const p = who.reduce((most, q) => (count(q) > count(most) ? q : most));
    participants.push(p);
    for (const t of left) if (diary[p]![t]! >= 0) held.add(diary[p]![t]!);
    left = left.filter((t) => diary[p]![t] === -1);
  }
  return { code: "busy", participants, held: [...held].sort((a, b) => a - b) };
}

/** Whether all meetings of slot `t` and `m` find tables, whoever has to change theirs. */
function hasTable({ instance, here }: Day, m: number, t: number): boolean {
  const all = Array.from({ length: instance.locations }, (_, l) => l);
  const open = [...here[t]!, m].map((x) =>
    (instance.meetings[x]!.locations ?? all).filter((l) => !instance.shut?.[t]?.includes(l)),
  );
  return matchMost(open, instance.locations) === open.length;
}

/** Whether `p` still gets rest with a meeting in slot `t`. */
function rests({ instance, diary }: Day, p: number, t: number): boolean {
  if (!instance.stretch) return true;
  let run = 1;
  const joined = (a: number, b: number) => !instance.segments || instance.segments[a] === instance.segments[b];
  for (let s = t - 1; s >= 0 && diary[p]![s]! >= 0 && joined(s, t); s--) run++;
  for (let s = t + 1; s < instance.slots && diary[p]![s]! >= 0 && joined(s, t); s++) run++;
  return run <= instance.stretch;
}
