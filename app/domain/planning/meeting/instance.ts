import { compareValues, LEVELS, type MeetingLevel } from "./goals.ts";

/** A meeting somebody asked for. Every number is an index from 0 into the lists of its `MeetingInstance`. */
export type RequestedMeeting = {
  id: string;
  /** Two or three participants (people or delegations), all different. */
  who: number[];
  /** The only session it may lie in, or -1. */
  session: number;
  /** The only slot it may lie in, or -1. */
  fixed: number;
  /** Meetings that must be held, in an earlier slot, if this one is. */
  after: number[];
  /** A required meeting is held in every plan; another may be left out. */
  required: boolean;
  /** What holding it is worth; a whole number, at least 0. */
  weight: number;
  /** The only tables it may use, for instance the host's own; absent means any. */
  locations?: number[];
};

/**
 * One day (or several) of requested meetings: the planner's input, format `b2b/1`.
 *
 * Hard rules: a participant sits in one meeting at a time and never in a forbidden slot; a slot holds at most `locations`
 * meetings; session, fixed slot, precedence and tables as each meeting says; and, where given, `most`, `stretch`, `vetoes`
 * and `together`. What a programme takes of a person (sessions, walking time) arrives as forbidden slots, see `from-requests.ts`.
 */
export type MeetingInstance = {
  name: string;
  /** How many slots there are, numbered in the order of time. */
  slots: number;
  /** How many tables there are. */
  locations: number;
  participants: number;
  /** The slots of each session, for instance morning and afternoon. */
  sessions: number[][];
  meetings: RequestedMeeting[];
  /** Slots each participant cannot use. */
  forbidden: number[][];
  /** The half-day of each slot; a gap between two half-days is no break. Absent means one. */
  segments?: number[];
  /** The most meetings each participant may hold. */
  most?: number[];
  /** The most meetings in a row that anyone holds without a free slot; the pause between two half-days is a rest. */
  stretch?: number;
  /** Pairs of participants who never meet. */
  vetoes?: [number, number][];
  /** Groups of meetings that are held all or not at all, so that a challenge with open dialogue treats everyone alike. */
  together?: number[][];
  /** slot -> tables out of use in it, for instance a broken one or those of a lost room. Absent: none. */
  shut?: number[][];
  /** Everybody whose requests allow it is to hold at least so many meetings: the goal `coverage`. Absent or 0: no such goal. */
  atLeast?: number;
  /** The plan people know already, -1 where they know none: the goal `changes`; a told table is kept where nothing speaks against it. */
  told?: MeetingPlan;
  /** What counts for how much, most important level first; absent means `LEVELS`. A goal on no level does not count. */
  levels?: MeetingLevel[];
};

/** A plan: the slot of each meeting and its table, -1 when it is left out. */
export type MeetingPlan = { slot: number[]; location: number[] };

/**
 * What a plan is worth; how much each part counts is said by the levels, see `goals.ts`.
 * A break is one unbroken gap between two meetings of a participant within a half-day, whatever its length.
 */
export type MeetingValue = {
  accepted: number;
  /** The weight of the meetings held. */
  priority: number;
  /** Participants with fewer meetings than `atLeast`, though their own requests alone would allow them more. */
  uncovered: number;
  breaks: number;
  /** Slots inside all breaks. */
  idleSlots: number;
  /** Breaks of participants beyond their first. */
  repeatedBreaks: number;
  /** Over all participants: their meetings held at another table than their meeting before it. */
  locationChanges: number;
  /** For each told meeting that is not held in its told slot, its participants. */
  changes: number;
  /** The most and the fewest breaks any participant has. */
  mostBreaks: number;
  fewestBreaks: number;
};

/** Whether `left` is better than `right`; equal values are not better. */
export function better(
  left: MeetingValue,
  right: MeetingValue,
  levels: readonly MeetingLevel[] | undefined = LEVELS,
): boolean {
  return compareValues(left, right, levels) < 0;
}
