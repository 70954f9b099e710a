import type { MeetingInstance } from "./instance.ts";

/**
 * meeting * slots + slot -> 1 when fixed slot, session, forbidden slots, tables out of use, vetoes and the order of meetings
 * leave the slot open. Cost O(passes * (meetings * slots + order)).
 */
export function allowedSlots(instance: MeetingInstance, required: (m: number) => boolean): Uint8Array {
  const { slots } = instance;
  const allowed = new Uint8Array(instance.meetings.length * slots);
  const vetoed = new Set((instance.vetoes ?? []).flatMap(([p, q]) => [`${p} ${q}`, `${q} ${p}`]));
  const shut = instance.forbidden.map((list) => new Set(list));
  const lost = Array.from({ length: slots }, (_, t) => new Set(instance.shut?.[t] ?? []));
  const inSession = instance.sessions.map((list) => new Set(list));
  instance.meetings.forEach((meeting, m) => {
    if (meeting.who.some((p) => meeting.who.some((q) => vetoed.has(`${p} ${q}`)))) return;
    for (let t = 0; t < slots; t++) {
      if (meeting.fixed >= 0 && meeting.fixed !== t) continue;
      if (meeting.session >= 0 && !inSession[meeting.session]!.has(t)) continue;
      if (meeting.who.some((p) => shut[p]?.has(t))) continue;
      if (meeting.locations?.every((l) => lost[t]!.has(l))) continue;
      if (lost[t]!.size > 0 && lost[t]!.size >= instance.locations) continue;
      allowed[m * slots + t] = 1;
    }
  });
  narrow(instance, allowed, required);
  return allowed;
}

/**
 * Takes away slots that the order of meetings rules out, until nothing changes: a meeting comes after the first slot of each
 * meeting before it, and before the last slot of each required meeting behind it.
 */
function narrow(instance: MeetingInstance, allowed: Uint8Array, required: (m: number) => boolean): void {
  const { slots, meetings } = instance;
  const first = (m: number) => {
    for (let t = 0; t < slots; t++) if (allowed[m * slots + t]) return t;
    return slots;
  };
  const last = (m: number) => {
    for (let t = slots - 1; t >= 0; t--) if (allowed[m * slots + t]) return t;
    return -1;
  };
  const shut = (m: number, from: number, until: number) => {
    let any = false;
    for (let t = Math.max(0, from); t < Math.min(slots, until); t++) {
      if (allowed[m * slots + t]) any = true;
      allowed[m * slots + t] = 0;
    }
    return any;
  };
  let changed = true;
  while (changed) {
    changed = false;
    for (const [m, meeting] of meetings.entries())
      for (const q of meeting.after) {
        if (shut(m, 0, first(q) + 1)) changed = true;
        if (required(m) && shut(q, last(m), slots)) changed = true;
      }
  }
}
