import type { Challenge } from "../../app/domain/challenge/challenge.ts";
import type { Conference } from "../../app/domain/conference.ts";
import type { ChallengeId, OrgId, SessionId } from "../../app/domain/id.ts";
import type { Organisation } from "../../app/domain/organisation.ts";
import type { Draft, Placement, Release, Session, Speaker } from "../../app/domain/programme/session.ts";
import type { Command, Settled } from "./ports.ts";

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
