import type { ChallengeId, HalfId, MeetingId, OrgId, PersonId, RoomId, SessionId, TrackId } from "../../domain/id.ts";
import type { Instant } from "../../domain/instant.ts";
import type { Language } from "../../domain/language.ts";
import type { Meeting, MeetingState, Report, Signal } from "../../domain/meeting/meeting.ts";
import type { Side } from "../../domain/person.ts";
import type { Access } from "../../domain/programme/session.ts";
import type { Said } from "../../domain/said.ts";

/** Words for the taxonomy ids that stand in a view, in the reader's language: "need.detect" → "Upptäcka tidigt". */
export type Labels = Record<string, string>;

/** What any attendee may see of another. Nothing else of a person leaves the server but by PersonView. */
export type PersonCard = {
  id: PersonId;
  name: string;
  org: { id: OrgId; name: string };
  side: Side;
  role: string;
  languages: Language[];
};

export type TrackMark = { id: TrackId; title: Said; color: string };
export type RoomMark = { id: RoomId; name: Said };

/** What is in the way of a session for this reader. */
export type Clash = { kind: "meeting" | "session"; ref: MeetingId | SessionId; start: Instant; title: string };

export type SessionCard = {
  id: SessionId;
  title: Said;
  track: TrackMark;
  room: RoomMark;
  start: Instant;
  end: Instant;
  format: string;
  access: Access;
  /** Labels of the halves it is for; empty for all. */
  halves: { id: HalfId; label: Said }[];
  pass: number | null;
  /** In my day: own half's pass not released, or starred. Always false without a viewer. */
  mine: boolean;
  starred: boolean;
  /** Own pass whose time the person has released. */
  released: boolean;
  pause: boolean;
  languages: Language[];
  speakers: number;
  clash: Clash | null;
};

export type ChallengeMark = { id: ChallengeId; title: Said };

/** A meeting as one of its parties sees it. `message` only to parties. */
export type MeetingCard = {
  id: MeetingId;
  kind: Meeting["kind"];
  state: MeetingState;
  byMe: boolean;
  others: PersonCard[];
  broker: PersonId | null;
  challenge: ChallengeMark | null;
  start: Instant;
  end: Instant;
  /** Where it is held; null until it is booked. */
  table: number | null;
  /** The organisers have put it here; where it was before. */
  retimed: { start: Instant; table: number | null } | null;
  room: RoomMark;
  expires: Instant;
  /** Who has said yes so far, and whether the reader has. */
  yes: PersonId[];
  iSaidYes: boolean;
  endedBy: PersonId | null;
  signals: { person: PersonId; signal: Signal }[];
  mySignal: Signal | null;
  myReport: Report | null;
  message: string;
  /** What is in the way for the reader, if they would say yes now; of a booked meeting, what a release has put on it. */
  clash: Clash | null;
  version: number;
};
