import type { Booking, Stretch } from "./availability.ts";

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

/** How hard to look. */
export type ReplanOptions = {
  /** How many ways out at most; 3 when absent. */
  wanted?: number;
  /** Gives up proving when it says so, and answers with the best found; asked some thousand times a second. */
  stopped?: () => boolean;
};
