import type { Conference } from "../../app/domain/conference.ts";
import type { MeetingId, PersonId, TableNo } from "../../app/domain/id.ts";
import type { Span } from "../../app/domain/instant.ts";
import type { Calendar } from "../../app/domain/meeting/calendar.ts";
import type { Meeting } from "../../app/domain/meeting/meeting.ts";
import type { Arranged } from "../../app/domain/meeting/rearrange.ts";
import type { Command, Settled } from "./ports.ts";

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
   * is booked, takes every party's time and a free table in the same breath, looking first at its own, or where it has
   * none at the one after the last that was given so, or at `table`; or refuses `busy`, `no-table`; of `next` only who said yes is written then, `bookedAt` is the command's time.
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
