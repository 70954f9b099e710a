import { afterFault, meetingOf } from "./after-fault.ts";
import type { Booking, Stretch } from "./availability.ts";
import { compile } from "./problem.ts";
import type { Sat } from "./proof/sat.ts";
import { replan } from "./repair.ts";
import { assignTables } from "./tables.ts";

/** A meeting people have been promised. All ids are the app's own. */
export type PromisedMeeting = {
  id: string;
  who: readonly string[];
  /** Where it stands: an index into `DayFacts.slots`, and a table. */
  slot: number;
  table: string;
  /** It must not be moved (it has been locked, or everyone is on the way). Meetings that have begun never are. */
  pinned?: boolean;
  /** It may only lie inside this stretch, for instance its session. */
  within?: Stretch;
  /** The only tables it may use, for instance the host's own. */
  tables?: readonly string[];
  /** Promised meetings that must be held in an earlier slot. */
  after?: readonly string[];
};

/** The day as everybody knows it, before the fault. Times in ms UTC. */
export type DayFacts = {
  /** The slots of the tables in the order of time; `segment` numbers the half-days. */
  slots: readonly (Stretch & { segment?: number })[];
  tables: readonly string[];
  /** Everybody with a promised meeting, and what else takes their time: sessions, talks, other meetings. */
  people: readonly { id: string; busy: readonly Booking[] }[];
  meetings: readonly PromisedMeeting[];
  /** Slots that have begun by now take no new meeting. Absent: none has. */
  now?: number;
  /** The most meetings in a row that anyone holds without a free slot. Absent: any number. */
  stretch?: number;
};

/** What went wrong. */
export type Fault =
  /** Comes only at `until`, or leaves at `from`. */
  | { code: "late"; person: string; until: number }
  | { code: "leaves"; person: string; from: number }
  /** Tables out of use, one or those of a room; `until` absent means for the rest of the day. */
  | { code: "tables-lost"; tables: readonly string[]; from: number; until?: number }
  /** A session of these people moved; `before` is where it stood among their bookings, null when it is new. */
  | { code: "session-moved"; people: readonly string[]; before: Stretch | null; after: Booking }
  /** Somebody calls a meeting off: it stays out, and its people count as told. */
  | { code: "called-off"; meeting: string };

/** Where one meeting goes; `slot` and `table` are null when its promise is broken. */
export type Rebooking = { meeting: string; slot: number | null; table: string | null };

/** One way out of the fault, and everyone it concerns. */
export type WayOut = {
  /** Every meeting whose slot or table changes. */
  changes: Rebooking[];
  /** Meetings that cannot be held any more; in another slot; at another table of their slot. */
  broken: string[];
  moved: string[];
  reseated: string[];
  /** People with a broken or moved meeting: those who have to be told of another time. */
  disturbed: string[];
  /** People who are not disturbed, but have to be told of another table. */
  redirected: string[];
  /** No way keeps more promises, and none that keeps as many disturbs fewer. False: the best found in time. */
  proven: boolean;
};

/**
 * The ways out of a fault, best first: as few broken promises as possible, then as few people disturbed, then as few meetings
 * moved. Pure; changes nothing. Each further way spares somebody whom every one before disturbs, or, where nobody can be
 * spared, offers other times.
 *
 * @param facts - the day before the fault; a meeting that stands against it (double-booked, at an unknown table) is repaired too
 * @param wanted - how many ways at most
 * @param createSat - a solver for faults too wide to look through; null where none is at hand, and then `proven` is false
 *   for such. Its stop condition bounds the time
 * @returns one way without changes when the fault touches nobody
 * @throws RangeError when an id is not among the facts: a bug of the caller
 * Cost: some 20 ms for a late guest, a lost table or a moved session at 450 meetings and 20 slots; see `lookForRepair`.
 */
export function replanAfter(facts: DayFacts, fault: Fault, wanted = 3, createSat: (() => Sat) | null = null): WayOut[] {
  const { instance, standing, pinned } = afterFault(facts, fault);
  const tables = standing.map((_, m) => instance.told!.location[m]!);
  const problem = compile(instance, null);
  const calledOff = fault.code === "called-off" ? fault.meeting : null;
  return replan(instance, standing, (m) => pinned[m]!, createSat, wanted).map((way) => {
    const table = assignTables(problem, way.slot);
    const kept = facts.meetings.map(({ id }, m) => ({ id, m })).filter(({ id }) => id !== calledOff);
    const reseated = kept.filter(({ m }) => way.slot[m]! >= 0 && way.slot[m] === standing[m] && table[m] !== tables[m]);
    const names = (list: readonly number[]) => list.map((m) => facts.meetings[m]!.id);
    const disturbed = new Set(way.disturbed.map((p) => facts.people[p]!.id));
    if (calledOff !== null) for (const p of meetingOf(facts, calledOff).who) disturbed.add(p);
    const seats = new Set(reseated.flatMap(({ m }) => facts.meetings[m]!.who));
    const changed = [...way.broken, ...way.moved, ...reseated.map(({ m }) => m)].sort((a, b) => a - b);
    return {
      changes: changed.map((m) => ({
        meeting: facts.meetings[m]!.id,
        slot: way.slot[m]! < 0 ? null : way.slot[m]!,
        table: way.slot[m]! < 0 ? null : facts.tables[table[m]!]!,
      })),
      broken: names(way.broken),
      moved: names(way.moved),
      reseated: reseated.map(({ id }) => id),
      disturbed: facts.people.map(({ id }) => id).filter((id) => disturbed.has(id)),
      redirected: facts.people.map(({ id }) => id).filter((id) => seats.has(id) && !disturbed.has(id)),
      proven: way.proven,
    };
  });
}
