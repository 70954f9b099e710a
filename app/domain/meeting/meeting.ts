import type { ChallengeId, MeetingId, PersonId, TableNo } from "../id.ts";
import type { Instant } from "../instant.ts";

/** Stored states. `expired` is never stored: it is derived when read (see `stateAt`). */
export type StoredState = "proposed" | "booked" | "declined" | "withdrawn" | "cancelled";
export type MeetingState = StoredState | "expired" | "over";
export type Signal = "on-my-way" | "late";
/** How it went, told by each party for themselves. */
export type Report = "follow-up" | "good" | "nothing" | "missed";

export type Meeting = {
  id: MeetingId;
  /** `proposed` by a person for a slot, made by meet-now, or `planned`: proposed by the organisers, so that nobody has said yes. */
  kind: "proposed" | "now" | "planned";
  /** Who asked; of a planned meeting the organiser, who is no party by that. */
  by: PersonId;
  /** Everyone, the proposer first where a party proposed it. Two, or three with a broker. */
  parties: PersonId[];
  broker: PersonId | null;
  challenge: ChallengeId | null;
  start: Instant;
  end: Instant;
  /** Given when booked. Of a proposal that a plan has made or moved: the one that is tried first. */
  table: TableNo | null;
  state: StoredState;
  /** Who has said yes, the proposer included. All of `parties` when booked. */
  yes: PersonId[];
  /** Who ended it by a no, a withdrawal or a cancellation. */
  endedBy: PersonId | null;
  /** When the last yes booked it; null before. A session put on it later was moved there by a release. */
  bookedAt: Instant | null;
  /** The proposal lapses at this instant unless all have said yes. */
  expires: Instant;
  signals: Partial<Record<PersonId, Signal>>;
  reports: Partial<Record<PersonId, Report>>;
  /** What stood before the organisers last put it elsewhere; null when they have not, or have put it back. */
  retimed: Retimed | null;
  /** Grows by one with every change; what a phone compares before it shows a state. */
  version: number;
};

/** Where a meeting was, and who had said yes to that. */
export type Retimed = Pick<Meeting, "start" | "end" | "table" | "yes" | "expires"> & { state: "proposed" | "booked" };

/** The state at `now`: an unanswered proposal is expired, a booked meeting whose time has passed is over. Pure, O(1). */
export function stateAt(meeting: Pick<Meeting, "state" | "expires" | "end">, now: Instant): MeetingState {
  if (meeting.state === "proposed" && now >= meeting.expires) return "expired";
  if (meeting.state === "booked" && now >= meeting.end) return "over";
  return meeting.state;
}
