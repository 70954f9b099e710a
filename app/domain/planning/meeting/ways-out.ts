import type { MeetingSlot } from "../../conference.ts";
import type { PersonId, TableNo } from "../../id.ts";
import { later, MINUTE, overlaps, type Span } from "../../instant.ts";
import { type Calendar, inTheWay } from "../../meeting/calendar.ts";
import { type Meeting, stateAt } from "../../meeting/meeting.ts";
import { NOTICE_MINUTES } from "../../meeting/propose.ts";
import type { Away, Broken } from "./broken-promises.ts";
import type { MeetingFacts } from "./facts.ts";
import type { MeetingInstance } from "./instance.ts";
import type { Alternative } from "./repair.ts";
import { seats } from "./seats.ts";
import { needsRest, segmentsOf } from "./shape-of-days.ts";

/** Where a meeting would go. */
export type Move = { meeting: Meeting; to: Span & { table: TableNo } };
/** A way out of what is broken: whose time changes or whose meeting is lost, what moves, what cannot be kept. */
export type Way = { disturbed: PersonId[]; moves: Move[]; lost: Meeting[]; proven: boolean };

/** What the repair is asked, in its own indices, and the way back. */
export type Repair = {
  instance: MeetingInstance;
  standing: number[];
  pinned: number[];
  wayOf: (alternative: Alternative) => Way;
};

/**
 * Lays out the day as it is after what failed, for the repair of the plan that people have been told.
 *
 * The meetings are those booked in slots that have not begun; whatever else takes people's and tables' time stands in their
 * way. A meeting nearer than the notice of a proposal keeps its time or is lost. A meeting that runs, or lies in no slot
 * (meet-now makes such), changes its table at most. Cost that of `fromRequests`.
 */
export function repairOf(facts: MeetingFacts, broken: readonly Broken[], away: Away | null): Repair {
  const { now, rules } = facts;
  const slots = rules.slots.filter(({ start }) => start > now).sort((a, b) => a.start - b.start);
  const slotAt = new Map(slots.map(({ start, end }, t) => [`${start}-${end}`, t]));
  const booked = facts.meetings
    .filter((meeting) => stateAt(meeting, now) === "booked" && meeting.table !== null)
    .sort((a, b) => (a.id < b.id ? -1 : 1));
  const placeOf = ({ start, end }: Span) => slotAt.get(`${start}-${end}`) ?? -1;
  const movable = booked.filter((meeting) => placeOf(meeting) >= 0);
  const standing = movable.map(placeOf);
  const reasons = new Map(broken.map(({ meeting, why }) => [meeting.id, why]));
  const people = [...new Set(movable.flatMap(({ parties }) => parties))].sort();
  const own = new Set<string>(movable.map(({ id }) => id));
  const near = slots.filter(({ start }) => start < later(now, NOTICE_MINUTES * MINUTE)).length;
  const forbidden = people.map((person) => {
    const mine = movable.filter(({ parties }) => parties.includes(person));
    const kept = mine.filter(({ id }) => !reasons.has(id) || reasons.get(id) === "table-closed").map(placeOf);
    // Nothing in a calendar says that somebody will still sit elsewhere.
    const spoiled = mine.filter(({ id }) => reasons.get(id) === "late").map(placeOf);
    const shut = shutTo(person, slots, facts, own, away);
    return slots.map((_, t) => t).filter((t) => !kept.includes(t) && (t < near || spoiled.includes(t) || shut(t)));
  });
  const shut = slots.map((slot) => tablesTaken(slot, facts, own));
  const instance: MeetingInstance = {
    name: "repair",
    slots: slots.length,
    locations: rules.tables,
    shut: shut.map((taken) => taken.map((table) => table - 1)),
    participants: people.length,
    sessions: [],
    meetings: movable.map(({ id, parties }) => ({
      ...{ id, who: parties.map((person) => people.indexOf(person)), session: -1, fixed: -1 },
      ...{ after: [], required: false, weight: 1 },
    })),
    forbidden,
  };
  const segments = segmentsOf(slots, facts);
  instance.segments = segments;
  if (needsRest(slots, segments, facts)) instance.stretch = 1;
  const pinned = movable.flatMap((_, m) => ((standing[m] as number) < near ? [m] : []));
  const rest = booked.filter((meeting) => placeOf(meeting) < 0);
  const given = { facts, slots, movable, standing, rest, reasons, own };
  return { instance, standing, pinned, wayOf: (alternative) => wayOf(alternative, given) };
}

/** Whether a slot is closed to somebody by anything but the meetings that may move. */
function shutTo(
  person: PersonId,
  slots: readonly MeetingSlot[],
  facts: MeetingFacts,
  own: Set<string>,
  away: Away | null,
) {
  const calendar: Calendar = (facts.calendars.get(person) ?? []).filter(({ ref }) => !own.has(ref));
  const { unavailable = [], open = false } = facts.people.get(person) ?? {};
  const gone = (slot: Span) => away?.person === person && slot.start < away.until;
  return (t: number): boolean => {
    const slot = slots[t] as MeetingSlot;
    const closed = !open || gone(slot) || unavailable.some((span) => overlaps(span, slot));
    return closed || inTheWay(calendar, slot, facts.rules) !== null;
  };
}

/** Tables that something else than the meetings that may move takes in `span`. */
const tablesTaken = (span: Span, { tables, rules }: MeetingFacts, own: ReadonlySet<string>): number[] =>
  Array.from({ length: rules.tables }, (_, index) => index + 1).filter((table) =>
    tables.get(table)?.some((entry) => !own.has(entry.ref) && overlaps(entry, span)),
  );

type Given = {
  facts: MeetingFacts;
  slots: MeetingSlot[];
  movable: Meeting[];
  standing: number[];
  rest: Meeting[];
  reasons: ReadonlyMap<string, Broken["why"]>;
  own: ReadonlySet<string>;
};

/** The repair's answer with tables, and with what only changes its table. */
function wayOf({ slot, proven }: Alternative, { facts, slots, movable, standing, rest, reasons, own }: Given): Way {
  const wanted = movable.flatMap((meeting, m) => {
    const span = slots[slot[m] ?? -1];
    return span ? [{ meeting, span: { start: span.start, end: span.end } }] : [];
  });
  const reseated = rest.filter(({ id }) => reasons.get(id) === "table-closed");
  const stuck = rest.filter(({ id }) => reasons.has(id) && reasons.get(id) !== "table-closed");
  const all = [
    ...wanted,
    ...reseated.map((meeting) => ({ meeting, span: { start: meeting.start, end: meeting.end } })),
  ];
  const moving = new Set<string>([...own, ...reseated.map(({ id }) => id)]);
  const { placed, without } = seats(all, (span) => tablesTaken(span, facts, moving), facts.rules.tables);
  const moves = placed.filter(({ meeting, to }) => meeting.start !== to.start || meeting.table !== to.table);
  const lost = [...movable.filter((_, m) => (standing[m] ?? -1) >= 0 && (slot[m] ?? -1) < 0), ...without, ...stuck];
  const disturbed = new Set<PersonId>();
  for (const { meeting, to } of moves)
    if (meeting.start !== to.start) for (const who of meeting.parties) disturbed.add(who);
  for (const meeting of lost) for (const who of meeting.parties) disturbed.add(who);
  return { disturbed: [...disturbed], moves, lost, proven: proven && without.length === 0 };
}

/**
 * Whether a way can be taken as it stands. A lost meeting keeps its place until its people call it off, so nothing of
 * theirs can move there, rest included.
 */
export const takeable = ({ moves, lost }: Way, { restMinutes }: Pick<MeetingFacts["rules"], "restMinutes">): boolean =>
  !moves.some(({ meeting, to }) =>
    lost.some(
      (kept) =>
        (kept.table === to.table && overlaps(kept, to)) ||
        (overlaps(kept, to, restMinutes * MINUTE) && kept.parties.some((who) => meeting.parties.includes(who))),
    ),
  );
