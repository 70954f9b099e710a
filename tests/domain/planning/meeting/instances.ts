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
