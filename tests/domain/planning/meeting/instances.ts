import type { MeetingInstance } from "../../../../app/domain/planning/meeting/instance.ts";
import type { Random } from "../../../../app/domain/planning/random.ts";

/** A small random instance: often tight, sometimes impossible. */
export function smallInstance(random: Random): MeetingInstance {
  const slots = 3 + random.below(3);
  const participants = 4 + random.below(3);
  const meetings = Array.from({ length: 3 + random.below(4) }, (_, m) => {
    const who: number[] = [];
    const size = random.below(5) === 0 ? 3 : 2;
    while (who.length < size) {
      const p = random.below(participants);
      if (!who.includes(p)) who.push(p);
    }
    return {
      id: `m${m}`,
      who,
      session: random.below(5) === 0 ? random.below(2) : -1,
      fixed: random.below(8) === 0 ? random.below(slots) : -1,
      after: m > 0 && random.below(6) === 0 ? [random.below(m)] : [],
      required: true,
      weight: 1 + random.below(5),
    };
  });
  const half = slots >> 1;
  const all = Array.from({ length: slots }, (_, t) => t);
  return {
    name: "small",
    slots,
    locations: 1 + random.below(3),
    participants,
    sessions: [all.slice(0, half), all.slice(half)],
    meetings,
    forbidden: Array.from({ length: participants }, () => all.filter(() => random.below(7) === 0)),
  };
}

/** Calls `visit` with every assignment of slots to meetings that nobody has two of at once, -1 among them where `leaveOut` says so. */
export function everySchedule(
  instance: MeetingInstance,
  leaveOut: boolean,
  visit: (slot: readonly number[]) => void,
): void {
  const slot = new Array<number>(instance.meetings.length).fill(-1);
  const place = (m: number): void => {
    if (m === slot.length) {
      visit(slot);
      return;
    }
    for (let t = leaveOut ? -1 : 0; t < instance.slots; t++) {
      const clash = (q: number) =>
        slot[q] === t && instance.meetings[q]!.who.some((p) => instance.meetings[m]!.who.includes(p));
      if (t >= 0 && instance.meetings[m]!.who.some((p) => instance.forbidden[p]!.includes(t))) continue;
      if (t >= 0 && Array.from({ length: m }, (_, q) => q).some(clash)) continue;
      slot[m] = t;
      place(m + 1);
    }
  };
  place(0);
}

/** A small random instance with every rule: own tables, sets of tables, tables out of use, caps, rest, vetoes, groups, half-days. */
export function ruledInstance(random: Random, optional: boolean): MeetingInstance {
  const plain = smallInstance(random);
  const { slots, participants } = plain;
  const locations = 2 + random.below(2);
  const some = (share: number) => random.below(100) < share;
  const all = Array.from({ length: locations }, (_, l) => l);
  const meetings = plain.meetings.map((meeting) => {
    const own = some(30) ? all.filter(() => some(50)) : [];
    const required = !optional || some(15);
    return own.length > 0 ? { ...meeting, required, locations: own } : { ...meeting, required };
  });
  const instance: MeetingInstance = { ...plain, locations, meetings };
  if (some(40)) instance.shut = Array.from({ length: slots }, () => all.filter(() => some(20)));
  if (some(40)) instance.segments = Array.from({ length: slots }, (_, t) => (t < slots >> 1 ? 0 : 1));
  if (some(30)) instance.most = Array.from({ length: participants }, () => 1 + random.below(3));
  if (some(30)) instance.stretch = 1 + random.below(2);
  if (some(20)) instance.vetoes = [[0, 1 + random.below(participants - 1)]];
  if (some(30)) instance.together = [[random.below(meetings.length), random.below(meetings.length)]];
  if (some(30)) instance.atLeast = 1;
  return instance;
}

/**
 * A day made from a plan that keeps every rule, too large to be tried through: caps as tight as that plan, rest, half-days, own
 * tables, an order; with optional meetings besides where `optional` says so.
 */
export function plantedInstance(random: Random, optional: boolean): MeetingInstance {
  const [slots, participants, locations] = [10, 20, 7];
  const some = (share: number) => random.below(100) < share;
  const all = Array.from({ length: slots }, (_, t) => t);
  const stretch = some(50) ? 2 + random.below(2) : slots;
  const segments = all.map((t) => (t < slots >> 1 ? 0 : 1));
  const busy = Array.from({ length: participants }, () => new Array<boolean>(slots).fill(false));
  const rests = (p: number, t: number) => {
    let run = 1;
    for (let s = t - 1; s >= 0 && segments[s] === segments[t] && busy[p]![s]; s--) run++;
    for (let s = t + 1; s < slots && segments[s] === segments[t] && busy[p]![s]; s++) run++;
    return run <= stretch;
  };
  const meetings: MeetingInstance["meetings"] = [];
  const planted: number[] = [];
  for (const t of all)
    for (let l = 0; l < locations; l++) {
      if (some(35)) continue;
      const who: number[] = [];
      const size = some(20) ? 3 : 2;
      for (let draw = 0; who.length < size && draw < 30; draw++) {
        const p = random.below(participants);
        if (!busy[p]![t] && !who.includes(p) && rests(p, t)) who.push(p);
      }
      if (who.length < size) continue;
      for (const p of who) busy[p]![t] = true;
      const before = planted.flatMap((s, q) => (s < t ? [q] : []));
      const after = before.length > 0 && some(10) ? [before[random.below(before.length)]!] : [];
      const own = some(15) ? { locations: some(50) ? [l] : [l, (l + 1) % locations] } : {};
      meetings.push({
        ...{ id: `m${meetings.length}`, who, session: some(10) ? segments[t]! : -1, fixed: some(5) ? t : -1, after },
        ...{ required: true, weight: 1, ...own },
      });
      planted.push(t);
    }
  const count = busy.map((row) => row.filter(Boolean).length);
  if (optional)
    for (let extra = 0; extra < 15; extra++) {
      const p = random.below(participants);
      const who = [p, (p + 1 + random.below(participants - 1)) % participants];
      meetings.push({ id: `o${extra}`, who, session: -1, fixed: -1, after: [], required: false, weight: 1 });
    }
  const instance: MeetingInstance = {
    ...{ name: "planted", slots, locations, participants, meetings, segments },
    sessions: [0, 1].map((half) => all.filter((t) => segments[t] === half)),
    forbidden: busy.map((row) => all.filter((t) => !row[t] && some(25))),
  };
  if (some(50)) instance.most = count;
  if (stretch < slots) instance.stretch = stretch;
  return instance;
}
