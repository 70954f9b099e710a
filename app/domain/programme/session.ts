import type { ChallengeId, HalfId, OrgId, RoomId, SessionId, SpeakerId, TrackId } from "../id.ts";
import type { Instant } from "../instant.ts";
import type { Language, Localised } from "../language.ts";

export type Speaker = { id: SpeakerId; name: string; title: string; org: OrgId | null; role: string; real: boolean };

/** Who may come: everyone, one half, those who sign up, members, invited, dinner guests. */
export type Access = "all" | "half" | "signup" | "members" | "invited" | "dinner";

/** What a session is, wherever and whenever it is placed. */
export type Session = {
  id: SessionId;
  title: Localised;
  abstract: Localised;
  format: string;
  track: TrackId;
  access: Access;
  halves: HalfId[];
  /** The swap this session is a pass of, and which pass. */
  swap: string | null;
  pass: number | null;
  speakers: SpeakerId[];
  capacity: number | null;
  languages: Language[];
  /** Breaks, meals and registration: shown, never starred, never in the way of a meeting. */
  pause: boolean;
  /** Needs that are told or judged in it. */
  challenges?: ChallengeId[];
};

/** Where and when a session is. */
export type Placement = { session: SessionId; room: RoomId; start: Instant; end: Instant };

/** What organisers work on. `revision` grows by one with every change. */
export type Draft = { revision: number; sessions: Session[]; speakers: Speaker[]; placements: Placement[] };

/** A frozen programme. Never changes; phones keep it by `version`. */
export type Release = {
  version: number;
  at: Instant;
  sessions: Session[];
  speakers: Speaker[];
  placements: Placement[];
  /** When a release first put each session where it is; one that is not named is there since this one. */
  since?: Partial<Record<SessionId, Instant>>;
};

/** A session with its place: what screens show. */
export type Placed = Session & Placement;
