import type { ChallengeId, MeetingId, PersonId, SessionId, SpeakerId, TableNo } from "../../id.ts";
import type { Instant, Span } from "../../instant.ts";
import type { Placement } from "../../programme/session.ts";

/**
 * What a plan would change. Changes that only hold together (one takes the room that another leaves) share a `part`,
 * a number from 0; an organiser accepts whole parts.
 */
export type ProgrammeChange = { part: number; session: SessionId; from: Placement; to: Placement };

/** A programme in numbers; each but `wishes` is better the smaller it is. */
export type ProgrammeFigures = {
  /** Chosen sessions in all, and those of them that their person cannot attend. */
  wishes: number;
  missed: number;
  /** People who miss at least one wish. */
  missing: number;
  /** People without a seat, over all sessions. */
  overflow: number;
  hop: number;
  gap: number;
  parallel: number;
  /** Sessions that are not where the newest release has them. */
  changed: number;
};

export type ProgrammeProposal = {
  kind: "programme";
  /** The draft it was made from. */
  revision: number;
  changes: ProgrammeChange[];
  before: ProgrammeFigures;
  after: ProgrammeFigures;
  /** People who can attend more, or less, of what they chose than before. */
  gains: PersonId[];
  loses: PersonId[];
};

/** What a meeting's change is: another time, another table at the same time, or a new one from a suggestion. */
export type MeetingChange = {
  part: number;
  kind: "new-time" | "new-table" | "suggested";
  meeting: MeetingId;
  /** The version that was planned with; null for one that does not stand yet. */
  version: number | null;
  parties: PersonId[];
  broker: PersonId | null;
  challenge: ChallengeId | null;
  from: (Span & { table: TableNo | null }) | null;
  to: Span & { table: TableNo };
};

/** Why a meeting has no place in the plan, true of the plan as it stands. */
export type LeftOutWhy =
  /** Its people may not meet: one takes no meetings, they share no language, or they are of one organisation. */
  | "cannot-meet"
  /** The challenge it is about takes no meetings. */
  | "not-open"
  /** No slot suits all of its people, whatever else is planned. */
  | "no-common-time"
  /** Whenever it could be, one of `who` is taken by now. */
  | "busy"
  /** It would leave one of `who` without rest. */
  | "no-rest"
  /** `who` have as many meetings as the day allows. */
  | "day-full"
  | "no-table"
  /** It is held together with others of its challenge or not at all, and they have no place. */
  | "together"
  /** There is a place, but what it would cost others weighs more. */
  | "less-worth";

/** The reason, and the people it speaks of; nobody where it concerns all. */
export type WhyOut = { why: LeftOutWhy; who: PersonId[] };

/** A round of meetings in numbers. `held` and `reached` are better the more, the rest the less. */
export type MeetingFigures = {
  held: number;
  /** People with at least `least` meetings, of those who have so many people to meet. */
  reached: number;
  reachable: number;
  /** People who asked or were asked and have no meeting. */
  without: number;
  breaks: number;
  mostBreaks: number;
  idle: number;
  tables: number;
};

export type MeetingsProposal = {
  kind: "meetings";
  changes: MeetingChange[];
  leftOut: ({ meeting: MeetingId; parties: PersonId[] } & WhyOut)[];
  before: MeetingFigures;
  after: MeetingFigures;
  /** People with more, or fewer, meetings than before. */
  gains: PersonId[];
  loses: PersonId[];
};

export type Proposal = ProgrammeProposal | MeetingsProposal;

/** Why there is no plan: the smallest set of things found that cannot all be. Ids, no words. */
export type PlanConflict =
  | { code: "no-start"; session: SessionId }
  | { code: "no-room"; session: SessionId }
  | { code: "order"; sessions: SessionId[] }
  | { code: "speaker-full"; speaker: SpeakerId; sessions: SessionId[]; needed: number; free: number }
  | { code: "too-few-slots"; needed: number; there: number }
  | { code: "cohort-rooms"; swap: string; size: number; rooms: number; stations: number }
  | { code: "rounds"; swap: string; rounds: number }
  | { code: "cohorts"; swap: string }
  | { code: "sessions-together"; sessions: SessionId[] }
  | { code: "nowhere"; meeting: MeetingId; parties: PersonId[] }
  | { code: "meeting-order"; meetings: MeetingId[] }
  | { code: "person-full"; person: PersonId; meetings: number; slots: number }
  | { code: "too-many"; person: PersonId; meetings: number; most: number }
  | { code: "tables-full"; from: Instant; to: Instant; meetings: number; places: number }
  | { code: "meetings-together"; meetings: MeetingId[] }
  | { code: "fairness"; most: number }
  | { code: "proven" };
