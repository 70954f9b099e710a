import type {
  AnnouncementId,
  ChallengeId,
  MeetingId,
  OfferId,
  PersonId,
  PlanId,
  Seq,
  SessionId,
} from "../domain/id.ts";
import type { Instant } from "../domain/instant.ts";
import type { MeetingState, Report, Signal } from "../domain/meeting/meeting.ts";
import type { PlanGoal, PlanState } from "../domain/planning/run/run.ts";

/**
 * One fact of the log as a phone gets it: ids and states, never names or free text.
 * `seq` is the Redis stream id, so it also says where to resume.
 */
export type LogEntry = { seq: Seq; at: Instant } & Fact;

export type Fact =
  | { type: "conference:opened" }
  | { type: "person:joined"; person: PersonId }
  | { type: "person:saved"; person: PersonId; version: number }
  | { type: "session:starred"; person: PersonId; session: SessionId; on: boolean }
  | { type: "session:released"; person: PersonId; session: SessionId; on: boolean }
  | { type: "suggestion:dismissed"; person: PersonId; other: PersonId }
  | {
      type: "meeting:proposed";
      meeting: MeetingId;
      by: PersonId;
      parties: PersonId[];
      challenge: ChallengeId | null;
      start: Instant;
      version: number;
    }
  | { type: "meeting:answered"; meeting: MeetingId; by: PersonId; yes: boolean; state: MeetingState; version: number }
  | {
      type: "meeting:booked";
      meeting: MeetingId;
      parties: PersonId[];
      table: number;
      start: Instant;
      end: Instant;
      version: number;
    }
  /** Put to another time or table by the organisers; `proposed` asks everyone anew, `booked` changes the table alone. */
  | {
      type: "meeting:retimed";
      meeting: MeetingId;
      parties: PersonId[];
      start: Instant;
      end: Instant;
      table: number | null;
      state: MeetingState;
      version: number;
    }
  | { type: "meeting:withdrawn"; meeting: MeetingId; by: PersonId; state: MeetingState; version: number }
  | { type: "meeting:signalled"; meeting: MeetingId; by: PersonId; signal: Signal; version: number }
  | { type: "meeting:reported"; meeting: MeetingId; by: PersonId; report: Report; version: number }
  | { type: "meet-now:readied"; person: PersonId; until: Instant; released: SessionId[] }
  /** `offer` is the open offer that ended by it, declined; the other party hears it too. */
  | { type: "meet-now:rested"; person: PersonId; offer?: OfferId }
  | { type: "offer:made"; offer: OfferId; parties: PersonId[]; table: number; deadline: Instant; version: number }
  | { type: "offer:answered"; offer: OfferId; by: PersonId; yes: boolean; state: string; version: number }
  | { type: "offer:extended"; offer: OfferId; deadline: Instant; version: number }
  | { type: "offer:lapsed"; offer: OfferId; parties: PersonId[]; silent: PersonId[]; version: number }
  | { type: "programme:drawn"; revision: number }
  | { type: "session:moved"; session: SessionId; revision: number }
  | { type: "schedule:published"; version: number; changed: SessionId[] }
  | { type: "announcement:made"; announcement: AnnouncementId; urgent: boolean }
  | { type: "table:closed"; table: number; on: boolean }
  | { type: "plan:started"; plan: PlanId }
  | {
      type: "plan:progressed";
      plan: PlanId;
      /** What `value` counts; not known before the search has read the day. */
      goal: PlanGoal;
      ms: number;
      value: number;
      bound: number;
      version: number;
    }
  | { type: "plan:stopped"; plan: PlanId; version: number }
  | { type: "plan:ended"; plan: PlanId; state: PlanState; version: number }
  /** `revision` of the draft after it; null for a plan of meetings. */
  | { type: "plan:applied"; plan: PlanId; revision: number | null; version: number }
  | { type: "plan:undone"; plan: PlanId; revision: number | null; version: number };

export type FactType = Fact["type"];

/**
 * Who an entry is for. People's own facts go to them alone; organisers hear all.
 * Kept beside the fact in the log so that every process and every catch-up filters alike.
 */
export type Audience = "all" | "organisers" | PersonId[];

/** The answer to `resume`: what was missed, or that too much was and the page should be read anew. */
export type Resumed = { entries: LogEntry[]; head: Seq; reload: boolean; now: number };
