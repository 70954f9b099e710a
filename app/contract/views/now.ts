import type { AnnouncementId, MeetingId, OfferId, SessionId } from "../../domain/id.ts";
import type { Instant } from "../../domain/instant.ts";
import type { Reason } from "../../domain/matching/reason.ts";
import type { Said } from "../../domain/said.ts";
import type { ChallengeMark, Clash, Labels, MeetingCard, PersonCard, RoomMark, SessionCard } from "./shared.ts";

/** What is next for the reader: a meeting or a session in their day. */
export type Next = { kind: "meeting"; meeting: MeetingCard } | { kind: "session"; session: SessionCard };

/** A session running now. `share` 0–1 of it gone at `now`; phones move it on by their server clock. */
export type Running = { session: SessionCard; share: number; swapAt: Instant | null };

export type AnnouncementView = { id: AnnouncementId; at: Instant; text: Said; urgent: boolean };

export type NowView = {
  now: Instant;
  /** Null for those not signed in and for those whose day is over. */
  next: Next | null;
  /** What follows, at most three. */
  then: Next[];
  running: Running[];
  announcements: AnnouncementView[];
  meetNow: MeetNowBrief | null;
};

/** The way into meet-now, as the Nu page shows it. */
export type MeetNowBrief = { state: "out" | "ready" | "offer" | "meeting"; ready: number };

/** Where the reader stands in meet-now. */
export type MeetNowView = {
  now: Instant;
  ready: number;
  tables: { free: number; all: number };
  mine:
    | {
        state: "out";
        /** Outside the days of the conference, where nobody can be ready: when the next begins, null after the last. */
        closed: { opens: Instant | null } | null;
        /** Longest useful wish, 15–120: until the next meeting. 0 when a meeting is in the way now. */
        mostMinutes: number;
        /** Sessions that being ready for 30 min would release, with words on the button. */
        wouldRelease: { session: SessionId; title: Said; start: Instant; end: Instant }[];
        meetingInTheWay: { meeting: MeetingId; start: Instant } | null;
        /** After a lapsed or declined offer, what became of it. */
        last: { offer: OfferId; state: "declined" | "lapsed" | "taken"; byMe: boolean } | null;
      }
    | {
        state: "ready";
        since: Instant;
        until: Instant;
        gatheringUntil: Instant | null;
        last: { offer: OfferId; state: "declined" | "lapsed" | "taken"; byMe: boolean } | null;
      }
    | { state: "offer"; offer: OfferView }
    | { state: "meeting"; meeting: MeetingCard };
  labels: Labels;
};

export type OfferView = {
  id: OfferId;
  other: PersonCard;
  table: number;
  room: RoomMark;
  deadline: Instant;
  extended: boolean;
  iSaidYes: boolean;
  /** Earliest start if both say yes now, and how long. */
  start: Instant;
  minutes: number;
  challenge: ChallengeMark | null;
  reasons: Reason[];
  clash: Clash | null;
  version: number;
};
