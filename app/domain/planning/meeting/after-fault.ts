import { type Booking, slotsTaken } from "./availability.ts";
import type { MeetingInstance } from "./instance.ts";
import type { DayFacts, Fault, PromisedMeeting } from "./replan.ts";

/** The day after a fault in the planner's indices: meetings, people and tables in the order of the facts. */
export type FaultyDay = { instance: MeetingInstance; standing: number[]; pinned: boolean[] };

/**
 * Lays the day out as it is after the fault.
 * @throws RangeError when an id is not among the facts
 * Cost O(people * slots * bookings + meetings).
 */
export function afterFault(facts: DayFacts, fault: Fault): FaultyDay {
  const { slots, tables, people, meetings } = facts;
  const now = facts.now ?? Number.NEGATIVE_INFINITY;
  const person = indexOf(people.map(({ id }) => id));
  const table = indexOf(tables);
  const place = indexOf(meetings.map(({ id }) => id));
  for (const id of peopleOf(fault)) person(id);
  const begun = slots.map(({ start }) => start <= now);
  const pinned = meetings.map((meeting) => meeting.pinned === true || begun[meeting.slot] === true);
  const forbidden = people.map(({ id, busy }) => slotsTaken(slots, bookingsAfter(id, busy, fault)));
  const lost = fault.code === "tables-lost" ? fault.tables.map(table) : [];
  const shut = slots.map((slot) =>
    fault.code === "tables-lost" && slot.end > fault.from && slot.start < (fault.until ?? Number.POSITIVE_INFINITY)
      ? lost
      : [],
  );
  const sessions: number[][] = [];
  const session = ({ within, slot }: PromisedMeeting, m: number) => {
    // Slots that have begun take nothing new; what sits in one stays, because it is pinned.
    const inside = slots.flatMap((one, t) => {
      const ahead = !begun[t] || (pinned[m] && t === slot);
      return ahead && (!within || (one.start >= within.start && one.end <= within.end)) ? [t] : [];
    });
    if (inside.length === slots.length) return -1;
    return sessions.push(inside) - 1;
  };
  const segments = slots.map(({ segment = 0 }) => segment);
  const standing = meetings.map(({ id, slot }) => (fault.code === "called-off" && fault.meeting === id ? -1 : slot));
  if (fault.code === "called-off") place(fault.meeting);
  const instance: MeetingInstance = {
    name: "after a fault",
    slots: slots.length,
    locations: tables.length,
    participants: people.length,
    sessions,
    meetings: meetings.map((meeting, m) => ({
      id: meeting.id,
      who: meeting.who.map(person),
      session: session(meeting, m),
      fixed: -1,
      after: (meeting.after ?? []).filter((id) => standing[place(id)]! >= 0).map(place),
      required: false,
      weight: 1,
      ...(meeting.tables ? { locations: meeting.tables.map(table) } : {}),
    })),
    forbidden,
    segments,
    shut,
    told: { slot: standing, location: meetings.map(({ table: id }) => table(id)) },
  };
  if (facts.stretch !== undefined) instance.stretch = facts.stretch;
  return { instance, standing, pinned };
}

/** A meeting of the facts. @throws RangeError when there is none of that id */
export function meetingOf({ meetings }: DayFacts, id: string): PromisedMeeting {
  const found = meetings.find((meeting) => meeting.id === id);
  if (!found) throw new RangeError(`no meeting ${id} among the facts`);
  return found;
}

function peopleOf(fault: Fault): readonly string[] {
  if (fault.code === "late" || fault.code === "leaves") return [fault.person];
  return fault.code === "session-moved" ? fault.people : [];
}

/** What takes somebody's time after the fault. */
function bookingsAfter(id: string, busy: readonly Booking[], fault: Fault): readonly Booking[] {
  if (!peopleOf(fault).includes(id)) return busy;
  const nowhere = { walkMinutes: 0 };
  if (fault.code === "late") return [...busy, { start: Number.NEGATIVE_INFINITY, end: fault.until, ...nowhere }];
  if (fault.code === "leaves") return [...busy, { start: fault.from, end: Number.POSITIVE_INFINITY, ...nowhere }];
  if (fault.code !== "session-moved") return busy;
  const { before, after } = fault;
  return [...busy.filter(({ start, end }) => start !== before?.start || end !== before.end), after];
}

function indexOf(ids: readonly string[]): (id: string) => number {
  const places = new Map(ids.map((id, i) => [id, i]));
  return (id) => {
    const i = places.get(id);
    if (i === undefined) throw new RangeError(`no ${id} among the facts`);
    return i;
  };
}
