import type { MeetingId, RoomId, SessionId } from "../../id.ts";

/** How much a soft goal counts: 0 not at all, 1 a little, 2 as usual, 3 much, 4 before the others. A slider's five stops. */
export type Weight = 0 | 1 | 2 | 3 | 4;

/**
 * What a programme should keep small: wishes people cannot follow, people without a seat, changes of room within a track,
 * holes in a track's day, sessions of one track at the same time, sessions that are not where the release has them.
 */
export const PROGRAMME_GOALS = ["missed", "overflow", "hop", "gap", "parallel", "changed"] as const;
export type ProgrammeGoal = (typeof PROGRAMME_GOALS)[number];

/**
 * What a round of meetings should care for: people who reach `least` meetings, breaks between two meetings of a person,
 * idle slots in them, equal breaks for all, changes of table, changes for people who have been told.
 */
export const MEETING_GOALS = ["coverage", "breaks", "idle", "fairness", "tables", "changed"] as const;
export type MeetingGoal = (typeof MEETING_GOALS)[number];

/** How long a plan may take; the organiser may stop it sooner. */
export const PLAN_SECONDS = { least: 2, usual: 20, most: 60 } as const;

/** Where the sliders stand before anyone moves them. */
export const USUAL_PROGRAMME: Record<ProgrammeGoal, Weight> = {
  missed: 2,
  overflow: 2,
  hop: 2,
  gap: 2,
  parallel: 2,
  changed: 2,
};
export const USUAL_MEETINGS: Record<MeetingGoal, Weight> = {
  coverage: 3,
  breaks: 2,
  idle: 2,
  fairness: 2,
  tables: 1,
  changed: 2,
};

export type ProgrammeWish = {
  kind: "programme";
  seconds: number;
  seed: number;
  weights: Record<ProgrammeGoal, Weight>;
  /** Sessions that stay where the draft has them. Pauses, and what has begun, stay in any case. */
  locked: SessionId[];
  /** Rooms that cannot be used any more. */
  lost: RoomId[];
};

export type MeetingsWish = {
  kind: "meetings";
  seconds: number;
  seed: number;
  weights: Record<MeetingGoal, Weight>;
  /** How many meetings a person should have at least, where there are people to meet. */
  least: number;
  /** Whether the best suggestions may fill the day, as proposals that everyone still has to say yes to. */
  suggest: boolean;
  /** Proposals that keep their time. What is booked keeps its time in any case. */
  locked: MeetingId[];
};

export type PlanWish = ProgrammeWish | MeetingsWish;
