import type { ChallengeId, MeetingId, PersonId } from "../../domain/id.ts";
import type { Instant } from "../../domain/instant.ts";
import type { Grounds } from "../../domain/matching/explain.ts";
import type { Reason } from "../../domain/matching/reason.ts";
import type { Said } from "../../domain/said.ts";
import type { ChallengeMark, Labels, MeetingCard, PersonCard } from "./shared.ts";

export type SlotChoice = { start: Instant; end: Instant; freeTables: number };

export type SuggestionCard = {
  person: PersonCard;
  /** 0–100, both ways; a hint for the reader's own order only. */
  score: number;
  pitch: Said;
  challenge: ChallengeMark | null;
  broker: PersonCard | null;
  forMe: Reason[];
  forThem: Reason[];
  /** First times all parties have free, at most three. */
  slots: SlotChoice[];
};

export type SuggestionsView = { suggestions: SuggestionCard[]; more: number; counts: MeetingCounts; labels: Labels };
export type MeetingCounts = { inbox: number; booked: number };

/** Why the reader and the other should meet, of meetings that the organisers propose; none of others. */
export type MeetingGrounds = { grounds: Partial<Record<MeetingId, Grounds>>; labels: Labels };

/** Inbox: waiting for me; sent: waiting for others; settled: declined, withdrawn, expired, newest first, at most 20. */
export type InboxView = {
  waiting: MeetingCard[];
  sent: MeetingCard[];
  settled: MeetingCard[];
  counts: MeetingCounts;
} & MeetingGrounds;
/** Booked: ahead and running by time; over: newest first, those not yet reported on first. */
export type BookedView = { ahead: MeetingCard[]; over: MeetingCard[]; counts: MeetingCounts };
export type MeetingView = { meeting: MeetingCard; counts: MeetingCounts } & MeetingGrounds;

/** The proposal form for one person. */
export type ProposeView = {
  person: PersonCard;
  pitch: Said;
  reasons: { forMe: Reason[]; forThem: Reason[] };
  slots: SlotChoice[];
  /** Challenges the meeting may be about; those where dialogue is not open are listed with the reason, not choosable. */
  challenges: (ChallengeMark & { dialogue: "open" | "written" | "locked" | "closed"; status: string })[];
  chosenChallenge: ChallengeId | null;
  brokers: PersonCard[];
  chosenBroker: PersonId | null;
  /** Why no proposal can be made at all, as a refusal code, or null. */
  impossible: "same-organisation" | "no-shared-language" | "not-available" | "already-asked" | "not-a-slot" | null;
  counts: MeetingCounts;
  labels: Labels;
};
