import type { Audience, LogEntry } from "../../app/contract/entries.ts";
import type { Answer } from "../../app/contract/intents.ts";
import type { Announcement } from "../../app/domain/announcement.ts";
import type { CommandId, PersonId, Seq } from "../../app/domain/id.ts";
import type { Instant } from "../../app/domain/instant.ts";
import type { Localised } from "../../app/domain/language.ts";
import type { MeetingInstance } from "../../app/domain/planning/meeting/instance.ts";
import type { Alternative } from "../../app/domain/planning/meeting/repair.ts";
import type { Result } from "../../app/domain/refusal.ts";
import type { ConferenceStore, ProgrammeStore } from "./conference-ports.ts";
import type { MeetNowStore } from "./meet-now-ports.ts";
import type { CalendarStore, MeetingStore } from "./meeting-ports.ts";
import type { ChoicesStore, PeopleStore } from "./people-ports.ts";
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
  /** The newest facts, fewer than `count`, in order, and the place they come after: nothing between is missing. */
  newest: (count: number) => Promise<{ begin: Seq; facts: { entry: LogEntry; to: Audience }[] }>;
};
