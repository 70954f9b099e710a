import type { MeetingId, PersonId, PlanId, RoomId, SessionId, TableNo } from "../../domain/id.ts";
import type { Instant } from "../../domain/instant.ts";
import type { MeetingState } from "../../domain/meeting/meeting.ts";
import type { LeftOutWhy, MeetingFigures, PlanConflict, ProgrammeFigures } from "../../domain/planning/run/proposal.ts";
import type { PlanGoal, PlanPoint, PlanState } from "../../domain/planning/run/run.ts";
import type { MeetingGoal, PlanWish, ProgrammeGoal, Weight } from "../../domain/planning/run/wish.ts";
import type { Said } from "../../domain/said.ts";
import type { Place } from "./organiser.ts";
import type { RoomMark } from "./shared.ts";

/** One plan in the list. `gap` as `gapOf` answers it: 0.03 is "at most 3 % from the best possible". */
export type PlanCard = {
  id: PlanId;
  kind: PlanWish["kind"];
  state: PlanState;
  stopping: boolean;
  at: Instant;
  by: string;
  seconds: number;
  gap: number | null;
  changes: number;
  applied: "no" | "yes" | "undone";
};

/** The place where plans begin: earlier ones, newest first, and what a new one may be asked. */
export type PlansView = {
  plans: PlanCard[];
  most: number;
  programme: {
    revision: number;
    /** What may be locked, in order of time; pauses and what has begun are not here. */
    sessions: { id: SessionId; title: Said; room: Said; start: Instant; end: Instant }[];
    rooms: RoomMark[];
    weights: Record<ProgrammeGoal, Weight>;
  } | null;
  meetings: {
    /** Open proposals, by time. */
    proposals: { id: MeetingId; parties: string[]; start: Instant }[];
    booked: number;
    freeTables: number;
    weights: Record<MeetingGoal, Weight>;
  };
};

/** A change in words' reach: a session with its places, or a meeting with its people. */
export type PlannedChange =
  | { kind: "session"; session: SessionId; title: Said; from: Place; to: Place }
  | {
      kind: "new-time" | "new-table" | "suggested";
      meeting: MeetingId;
      parties: string[];
      from: { start: Instant; end: Instant; table: TableNo | null } | null;
      to: { start: Instant; end: Instant; table: TableNo };
      /** Names of those who still have to say yes. */
      asks: string[];
    };

/** Names a conflict speaks of, by id, beside the codes. */
export type ConflictView = {
  conflict: PlanConflict;
  sessions: Record<string, Said>;
  people: Record<string, string>;
  meetings: Record<string, string[]>;
};

/** One plan, running or ended. Organisers only. */
export type PlanView = {
  id: PlanId;
  wish: PlanWish;
  state: PlanState;
  stopping: boolean;
  at: Instant;
  by: string;
  goal: PlanGoal;
  points: PlanPoint[];
  gap: number | null;
  proven: boolean;
  figures:
    | { kind: "programme"; before: ProgrammeFigures; after: ProgrammeFigures }
    | { kind: "meetings"; before: MeetingFigures; after: MeetingFigures }
    | null;
  /** At most twelve names beside the whole count. */
  gains: { count: number; names: string[] };
  loses: { count: number; names: string[] };
  parts: { part: number; changes: PlannedChange[] }[];
  /** Names; `who` are those the reason speaks of, nobody where it concerns all. */
  leftOut: { meeting: MeetingId; parties: string[]; why: LeftOutWhy; who: string[] }[];
  conflict: ConflictView | null;
  applied: { parts: number[]; by: string; at: Instant; undone: boolean } | null;
  /** The draft's now; `stale` when the plan was made from an older one or the meetings it moves have changed. */
  revision: number;
  stale: boolean;
  version: number;
};

/** A meeting that cannot be held as promised, and why. */
export type BrokenPromise = {
  meeting: MeetingId;
  parties: string[];
  start: Instant;
  end: Instant;
  table: TableNo;
  why: "table-closed" | "session-moved" | "person-away" | "late";
  state: MeetingState;
};

/** One way out, best first: who is disturbed, what moves, what cannot be kept. `retime` is what `meetings:retime` takes. */
export type WayOut = {
  disturbed: string[];
  moves: {
    meeting: MeetingId;
    parties: string[];
    from: { start: Instant; table: TableNo };
    to: { start: Instant; table: TableNo };
  }[];
  broken: { meeting: MeetingId; parties: string[] }[];
  proven: boolean;
  retime: string[];
};

export type ReplanView = {
  tables: { table: TableNo; closed: boolean; meetings: number }[];
  /** Somebody the organiser says is away or late until then. */
  away: { person: PersonId; name: string; until: Instant } | null;
  people: { id: PersonId; name: string; org: string }[];
  broken: BrokenPromise[];
  ways: WayOut[];
  /** How long it took to find the ways, ms. */
  ms: number;
  rooms: { id: RoomId; name: Said }[];
};
