import type { LogEntry } from "../../app/contract/entries.ts";
import type { Answer } from "../../app/contract/intents.ts";
import type { Announcement } from "../../app/domain/announcement.ts";
import type { Challenge } from "../../app/domain/challenge/challenge.ts";
import type { Conference } from "../../app/domain/conference.ts";
import type {
  ChallengeId,
  CommandId,
  MeetingId,
  OfferId,
  OrgId,
  PersonId,
  Seq,
  SessionId,
  TableNo,
} from "../../app/domain/id.ts";
import type { Instant, Span } from "../../app/domain/instant.ts";
import type { Localised } from "../../app/domain/language.ts";
import type { Offer, Ready } from "../../app/domain/meet-now/offer.ts";
import type { Calendar } from "../../app/domain/meeting/calendar.ts";
import type { Meeting } from "../../app/domain/meeting/meeting.ts";
import type { Arranged } from "../../app/domain/meeting/rearrange.ts";
import type { Organisation } from "../../app/domain/organisation.ts";
import type { Choices, Person } from "../../app/domain/person.ts";
import type { MeetingInstance } from "../../app/domain/planning/meeting/instance.ts";
import type { Alternative } from "../../app/domain/planning/meeting/repair.ts";
import type { Draft, Placement, Release, Session, Speaker } from "../../app/domain/programme/session.ts";
import type { Result } from "../../app/domain/refusal.ts";
import type { PlanStore } from "./plan-ports.ts";

/**
 * What actions and views need from outside. server/redis implements the stores; compose.ts joins them.
 *
 * Every write takes a `Command`: its script settles the command id in the same breath as the effect, so the same id
 * gives the same answer, and the same id with another `digest` is refused `other-command`. A write answers with what
 * was settled, or with the refusal of the gap it guards. It rejects only when the outcome is unknown or the store is
 * broken; `runCommand` turns that into `unknown-outcome`.
 */
export type Command = { id: CommandId; digest: string; now: Instant };
export type Settled = Promise<Result<Answer>>;

export type Ports = {
  now: () => Instant;
  zone: Zone;
  conference: ConferenceStore;
  programme: ProgrammeStore;
  people: PeopleStore;
  choices: ChoicesStore;
  calendars: CalendarStore;
  meetings: MeetingStore;
  meetNow: MeetNowStore;
  announcements: AnnouncementStore;
  plans: PlanStore;
  commands: CommandStore;
  log: LogStore;
  replan: Replan;
  taxonomy: Taxonomy;
  /** SVG of a QR code that holds `url`. */
  qr: (url: string) => Promise<string>;
  publicOrigin: string;
  /** Whether a store's error leaves open if the command took effect. */
  unknownOutcome: (error: unknown) => boolean;
  logger: { error: (what: Record<string, unknown>, words: string) => void };
};

/**
 * The ways out of a fault, best first, worked out beside the event loop; see `planning/meeting/repair.ts`. `standing` is
 * the slot of each meeting as people know it; `pinned` ones do not move. After `seconds` the best found is the answer.
 */
export type Replan = (task: {
  instance: MeetingInstance;
  standing: number[];
  pinned: number[];
  wanted: number;
  seconds: number;
}) => Promise<Alternative[]>;

/** Local clock times at the venue. Luxon behind it, on the server only. */
export type Zone = {
  /** "2020-11-04T14:15" → ms UTC; null for a time that does not exist (spring gap) or cannot be read. */
  toInstant: (local: string, timeZone: string) => Instant | null;
  /** ms UTC → "2020-11-04T14:15". */
  toLocal: (at: Instant, timeZone: string) => string;
};

/** Labels of the taxonomy, loaded once with the conference: "need.detect" → {sv, nb, en}. */
export type Taxonomy = {
  label: (id: string) => Localised | null;
  list: (name: string) => { id: string; label: Localised }[];
  neighbours: (region: string) => string[];
};

export type ConferenceStore = {
  /** Null when none is loaded yet. */
  read: () => Promise<Conference | null>;
  /** Opens a conference: profile, organisations, challenges. Once per command id; again with another body is refused. */
  open: (
    command: Command,
    opening: { conference: Conference; organisations: Organisation[]; challenges: Challenge[] },
  ) => Settled;
  organisations: () => Promise<ReadonlyMap<OrgId, Organisation>>;
  challenges: () => Promise<ReadonlyMap<ChallengeId, Challenge>>;
};

export type ProgrammeStore = {
  draft: () => Promise<Draft | null>;
  /** The newest release; null before the first. Frozen: safe to keep by version. */
  release: () => Promise<Release | null>;
  /** Puts the whole draft in place (seed, import): revision 1. */
  draw: (command: Command, draft: { sessions: Session[]; speakers: Speaker[]; placements: Placement[] }) => Settled;
  /** Moves one session; refused `stale` with what changed since when `revision` is not the draft's. */
  move: (command: Command, revision: number, placement: Placement) => Settled;
  /**
   * Freezes `release` as the next version and lays starred sessions and own passes anew in everyone's calendar.
   * Refused `stale` when the draft has moved since `revision`. O(people).
   */
  publish: (command: Command, revision: number, release: Omit<Release, "version">, changed: SessionId[]) => Settled;
};

export type PeopleStore = {
  get: (id: PersonId) => Promise<Person | null>;
  many: (ids: readonly PersonId[]) => Promise<Map<PersonId, Person>>;
  /** Everyone; read-mostly and cached by the process until somebody changes. */
  all: () => Promise<ReadonlyMap<PersonId, Person>>;
  byEmail: (email: string) => Promise<Person | null>;
  join: (command: Command, person: Person) => Settled;
  /**
   * Puts what `judge` answers in the person's place; their version grows by one. Judged anew, on the person as they then
   * stand, when another change was first: no change of another is written over.
   */
  change: (command: Command, id: PersonId, judge: (person: Person) => Result<Person>) => Settled;
  dismissals: (id: PersonId) => Promise<PersonId[]>;
  dismiss: (command: Command, id: PersonId, other: PersonId) => Settled;
};

export type ChoicesStore = {
  of: (person: PersonId) => Promise<Choices>;
  many: (people: readonly PersonId[]) => Promise<Map<PersonId, Choices>>;
  /** Stars per session, for interest and room sizes. */
  counts: () => Promise<ReadonlyMap<SessionId, number>>;
  /** Stars or unstars; starring takes the released time and is refused `busy` when a meeting stands within `walkMinutes` of it. */
  star: (command: Command, person: PersonId, session: SessionId, on: boolean, walkMinutes: number) => Settled;
  /** Releases the time of an own pass, or takes it back (refused `busy` when a meeting stands in it). */
  release: (command: Command, person: PersonId, session: SessionId, on: boolean, walkMinutes: number) => Settled;
};

export type CalendarStore = {
  of: (people: readonly PersonId[]) => Promise<Map<PersonId, Calendar>>;
  all: () => Promise<ReadonlyMap<PersonId, Calendar>>;
  /** Table number → its entries (meetings, and holds of open offers). */
  tables: () => Promise<ReadonlyMap<number, Calendar>>;
  /** Takes a table out of use from now to the end of the conference, or gives it back; what is booked there stays so. */
  closeTable: (
    command: Command,
    table: TableNo,
    on: boolean,
    conference: Pick<Conference, "opens" | "closes">,
  ) => Settled;
};

export type MeetingStore = {
  get: (id: MeetingId) => Promise<Meeting | null>;
  /** A proposal this process wrote, as it was then: it may have changed since, as the write that follows will find. */
  recall: (id: MeetingId) => Meeting | null;
  of: (person: PersonId) => Promise<Meeting[]>;
  /** Every meeting of any of `people` that starts in `day`, once, whatever its state. Two round trips. */
  ofDay: (people: readonly PersonId[], day: Span) => Promise<Meeting[]>;
  all: () => Promise<Meeting[]>;
  message: (id: MeetingId) => Promise<string>;
  messages: (ids: readonly MeetingId[]) => Promise<Map<MeetingId, string>>;
  /**
   * Stands a proposal, or refuses it when the two have one between them (`already-asked`), when a party has
   * `maxPerDay` meetings that start in `day` (`day-full`), or its challenge has `maxPerChallenge` (`challenge-full`).
   */
  propose: (command: Command, meeting: Meeting, message: string, limits: ProposalLimits) => Settled;
  /**
   * Puts `next` in the place of the version before it, or refuses `moved-on` with the state that stands. When `next`
   * is booked, takes every party's time and the first free table from `table` on, upwards and around, in the same
   * breath, or refuses `busy`, `no-table`; of `next` only who said yes is written then, `bookedAt` is the command's time.
   */
  answer: (
    command: Command,
    next: Meeting,
    by: PersonId,
    yes: boolean,
    table: number,
    rules: { restMinutes: number; walkMinutes: number; tables: number },
  ) => Settled;
  /** Withdraws a proposal or cancels a booking; frees what it held. */
  withdraw: (command: Command, next: Meeting, by: PersonId) => Settled;
  /**
   * Puts meetings elsewhere and stands new ones the organisers propose, all or none. Refused `moved-on` when a version
   * before is gone, `no-table`, and, where there are limits to judge, as `propose` is.
   */
  retime: (command: Command, changes: readonly (Arranged & { limits: ProposalLimits | null })[]) => Settled;
  signal: (command: Command, next: Meeting, by: PersonId) => Settled;
  report: (command: Command, next: Meeting, by: PersonId) => Settled;
};

/** What proposals are counted against. `day` is the local day of the start. */
export type ProposalLimits = { day: Span; maxPerDay: number; maxPerChallenge: number };

export type MeetNowStore = {
  pool: () => Promise<Ready[]>;
  openOffers: () => Promise<Offer[]>;
  offer: (id: OfferId) => Promise<Offer | null>;
  /** The newest offer of a person, open or ended; null before the first. */
  lastOffer: (person: PersonId) => Promise<Offer | null>;
  /** "a|b" with a < b: pairs already offered or met on the local day `date`. */
  pairsOf: (date: string) => Promise<ReadonlySet<string>>;
  /** Waits, in seconds, from ready to booked, today. */
  waits: (date: string) => Promise<number[]>;
  ready: (command: Command, ready: Ready) => Settled;
  /** Leaves the pool; `declined` is the person's open offer as it ends by that, refused `moved-on` when it has changed. */
  rest: (command: Command, person: PersonId, declined: Offer | null) => Settled;
  /** Makes an offer for two who are still ready and in no open offer, and holds the table; refused `fenced` under an old lease. */
  make: (command: Command, offer: Offer, date: string, hold: Span) => Settled;
  /**
   * A yes or a no. The second yes books `meeting` at the held table in the same breath; when a party or the table is
   * taken by then, it is refused (`busy`, `no-table`) and the offer ends.
   */
  answer: (
    command: Command,
    next: Offer,
    by: PersonId,
    yes: boolean,
    meeting: Meeting | null,
    rules: { restMinutes: number; walkMinutes: number },
    date: string,
  ) => Settled;
  extend: (command: Command, next: Offer, hold: Span) => Settled;
  lapse: (command: Command, next: Offer, silent: PersonId[], leave: PersonId[]) => Settled;
  /** Takes or renews the lease of the pairing loop. `fence` grows with every new holder. */
  lease: (holder: string, now: Instant, ms: number) => Promise<{ held: boolean; fence: number }>;
  /** Since when people gather for scarce tables, as the leader under `fence` says; an older fence says nothing. */
  gather: (fence: number, since: Instant | null) => Promise<void>;
  gatherSince: () => Promise<Instant | null>;
  leaderAlive: (now: Instant) => Promise<boolean>;
};

export type AnnouncementStore = {
  all: () => Promise<Announcement[]>;
  make: (command: Command, announcement: Announcement) => Settled;
};

export type CommandStore = {
  /** Settles a command whose rule said no, so that a repeat hears the same; answers what was settled first. */
  settle: (command: Command, answer: Result<Answer>) => Settled;
};

export type LogStore = {
  head: () => Promise<Seq>;
  /** Entries after `since` that `person` may hear, at most `limit`; `gap` when the log no longer reaches back that far or more than `limit` passed. */
  since: (
    since: Seq,
    person: { person: PersonId; organiser: boolean } | null,
    limit: number,
  ) => Promise<{ entries: LogEntry[]; head: Seq; gap: boolean }>;
};
