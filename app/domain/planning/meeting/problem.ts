import { allowedSlots } from "./allowed.ts";
import type { MeetingInstance } from "./instance.ts";
import { type Pools, poolsOf } from "./pools.ts";
import { type Rows, row, rowsOf } from "./rows.ts";

export { type Rows, row, rowsOf };

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
  /** slot -> tables in use there, at most `tables`. */
  places: Int32Array;
  /** What meetings compete for besides their people's time. */
  pools: Pools;
  participants: number;
  holders: number;
  columns: number;
  /** slot -> column. */
  column: Int32Array;
  /** slot -> half-day, numbered from 0 in the order of time; `segments` of them. */
  segment: Int32Array;
  segments: number;
  /** meeting -> the slot people have been told, or -1; null when nobody has been told anything. */
  told: Int32Array | null;
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
  /** 1 for a required meeting, and for each that is held together with one or has to come before one. */
  required: Uint8Array;
  /** meeting -> the other meetings of its groups, which are held if and only if it is. */
  together: Rows;
  weight: Int32Array;
  /** holder -> the most meetings it may hold. */
  most: Int32Array;
  /** The longest run of meetings without a free slot. */
  stretch: number;
  /** The largest allowed difference of breaks between two participants, or null. */
  fairness: number | null;
};

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
  const together = groupsOf(instance);
  const required = requiredOf(instance, together);
  const allowed = allowedSlots(instance, (m) => required[m] === 1);
  const pools = poolsOf(instance);
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
    places: pools.room.slice(0, slots),
    told: instance.told ? Int32Array.from(instance.told.slot) : null,
    pools,
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
    required,
    together: rowsOf(together),
    weight: Int32Array.from(instance.meetings, (meeting) => meeting.weight),
    most: Int32Array.from({ length: holders }, (_, h) => instance.most?.[h] ?? slots),
    stretch: instance.stretch ?? slots,
    fairness,
  };
}

/** meeting -> the meetings that are held all or not at all with it, itself left out; groups that share one are one group. */
function groupsOf(instance: MeetingInstance): number[][] {
  const group = instance.meetings.map((_, m) => [m]);
  for (const list of instance.together ?? []) {
    const all = [...new Set(list.flatMap((m) => group[m]!))];
    for (const m of all) group[m] = all;
  }
  return group.map((all, m) => all.filter((q) => q !== m));
}

function requiredOf(instance: MeetingInstance, together: number[][]): Uint8Array {
  const required = new Uint8Array(instance.meetings.length);
  const queue = instance.meetings.flatMap((meeting, m) => (meeting.required ? [m] : []));
  for (const m of queue) required[m] = 1;
  for (const m of queue)
    for (const q of [...together[m]!, ...instance.meetings[m]!.after]) {
      if (required[q] === 1) continue;
      required[q] = 1;
      queue.push(q);
    }
  return required;
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
