import type { MeetingInstance } from "./instance.ts";

/** A list of lists in two arrays: the entries of row `i` are `items[from[i]]` up to, not including, `items[from[i + 1]]`. */
export type Rows = { from: Int32Array; items: Int32Array };

/**
 * An instance laid out for speed. Nothing here changes after `compile`.
 *
 * A *holder* is whatever can be in one meeting at a time: the participants first (their breaks count), then each single
 * table that several meetings insist on. A *column* is the place of a slot in a row of a diary: one empty column stands
 * before the first slot, after the last and between two half-days, so that "the neighbour is busy" needs no test of borders.
 */
export type Problem = {
  instance: MeetingInstance;
  meetings: number;
  slots: number;
  tables: number;
  participants: number;
  holders: number;
  columns: number;
  /** slot -> column. */
  column: Int32Array;
  /** slot -> half-day, numbered from 0 in the order of time; `segments` of them. */
  segment: Int32Array;
  segments: number;
  /** meeting -> its holders. */
  who: Rows;
  /** holder -> its meetings. */
  of: Rows;
  /** meeting * slots + slot -> 1 when the meeting may be held there. */
  allowed: Uint8Array;
  /** meeting -> its allowed slots. */
  open: Rows;
  /** meeting -> meetings that must be earlier, and later. */
  before: Rows;
  behind: Rows;
  required: Uint8Array;
  weight: Int32Array;
  /** holder -> the most meetings it may hold. */
  most: Int32Array;
  /** The longest run of meetings without a free slot. */
  stretch: number;
  /** The largest allowed difference of breaks between two participants, or null. */
  fairness: number | null;
};

/** Lays rows out one after another. Cost O(entries). */
export function rowsOf(lists: readonly (readonly number[])[]): Rows {
  const from = new Int32Array(lists.length + 1);
  lists.forEach((list, i) => {
    from[i + 1] = from[i]! + list.length;
  });
  return { from, items: Int32Array.from(lists.flat()) };
}

/** The entries of row `i`. */
export function row(rows: Rows, i: number): Int32Array {
  return rows.items.subarray(rows.from[i]!, rows.from[i + 1]!);
}

/** Compiles an instance. Cost O(meetings * slots); the instance must be well formed (see the readers). */
export function compile(instance: MeetingInstance, fairness: number | null): Problem {
  const { slots, participants } = instance;
  const meetings = instance.meetings.length;
  const column = new Int32Array(slots);
  const segment = new Int32Array(slots);
  for (let t = 0; t < slots; t++) {
    const changes = t > 0 && instance.segments && instance.segments[t] !== instance.segments[t - 1];
    segment[t] = t === 0 ? 0 : segment[t - 1]! + (changes ? 1 : 0);
    column[t] = t + 1 + segment[t]!;
  }
  const segments = slots === 0 ? 1 : segment[slots - 1]! + 1;
  const allowed = allowedSlots(instance);
  narrow(instance, allowed);
  const who = instance.meetings.map((meeting) => [...meeting.who]);
  const shared = sharedTables(instance);
  shared.forEach((users, i) => {
    for (const m of users) who[m]!.push(participants + i);
  });
  const holders = participants + shared.length;
  const of: number[][] = Array.from({ length: holders }, () => []);
  who.forEach((list, m) => {
    for (const h of list) of[h]!.push(m);
  });
  const behind: number[][] = instance.meetings.map(() => []);
  instance.meetings.forEach((meeting, m) => {
    for (const q of meeting.after) behind[q]!.push(m);
  });
  return {
    instance,
    meetings,
    slots,
    tables: instance.locations,
    participants,
    holders,
    columns: slots + segments + 1,
    column,
    segment,
    segments,
    who: rowsOf(who),
    of: rowsOf(of),
    allowed,
    open: rowsOf(
      instance.meetings.map((_, m) =>
        Array.from({ length: slots }, (_, t) => t).filter((t) => allowed[m * slots + t] === 1),
      ),
    ),
    before: rowsOf(instance.meetings.map((meeting) => meeting.after)),
    behind: rowsOf(behind),
    required: Uint8Array.from(instance.meetings, (meeting) => (meeting.required ? 1 : 0)),
    weight: Int32Array.from(instance.meetings, (meeting) => meeting.weight),
    most: Int32Array.from({ length: holders }, (_, h) => instance.most?.[h] ?? slots),
    stretch: instance.stretch ?? slots,
    fairness,
  };
}

/** meeting * slots + slot -> 1 when fixed slot, session, forbidden slots, order and vetoes leave the slot open. */
function allowedSlots(instance: MeetingInstance): Uint8Array {
  const { slots } = instance;
  const allowed = new Uint8Array(instance.meetings.length * slots);
  const vetoed = new Set((instance.vetoes ?? []).flatMap(([p, q]) => [`${p} ${q}`, `${q} ${p}`]));
  const shut = instance.forbidden.map((list) => new Set(list));
  const inSession = instance.sessions.map((list) => new Set(list));
  instance.meetings.forEach((meeting, m) => {
    if (meeting.who.some((p) => meeting.who.some((q) => vetoed.has(`${p} ${q}`)))) return;
    for (let t = 0; t < slots; t++) {
      if (meeting.fixed >= 0 && meeting.fixed !== t) continue;
      if (meeting.session >= 0 && !inSession[meeting.session]!.has(t)) continue;
      if (meeting.who.some((p) => shut[p]?.has(t))) continue;
      allowed[m * slots + t] = 1;
    }
  });
  return allowed;
}

/**
 * Takes away slots that the order of meetings rules out, until nothing changes: a meeting comes after the first slot of each
 * meeting before it, and before the last slot of each required meeting behind it. Cost O(passes * (meetings * slots + order)).
 */
function narrow(instance: MeetingInstance, allowed: Uint8Array): void {
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
        if (meeting.required && shut(q, last(m), slots)) changed = true;
      }
  }
}

/** The meetings that insist on one and the same table, per such table, unless a participant keeps them apart anyway. */
function sharedTables(instance: MeetingInstance): number[][] {
  const users = new Map<number, number[]>();
  instance.meetings.forEach((meeting, m) => {
    if (meeting.locations?.length !== 1) return;
    const table = meeting.locations[0]!;
    users.set(table, [...(users.get(table) ?? []), m]);
  });
  return [...users.values()].filter(
    (list) =>
      list.length > 1 &&
      !instance.meetings[list[0]!]!.who.some((p) => list.every((m) => instance.meetings[m]!.who.includes(p))),
  );
}
