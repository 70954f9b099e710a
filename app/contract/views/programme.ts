import type { SessionId, TrackId } from "../../domain/id.ts";
import type { Instant } from "../../domain/instant.ts";
import type { Language } from "../../domain/language.ts";
import type { Side } from "../../domain/person.ts";
import type { Said } from "../../domain/said.ts";
import type { ChallengeMark, Labels, MeetingCard, SessionCard, TrackMark } from "./shared.ts";

export type DayTab = { index: number; date: string; label: Said };
export type ProgrammeQuery = { day: number | null; track: TrackId | null; language: Language | null; mine: boolean };

/** One time row: sessions that start together side by side; `swap` marks the change of halves between two passes. */
export type Row = {
  start: Instant;
  kind: "sessions" | "swap" | "meeting";
  sessions: SessionCard[];
  meeting: MeetingCard | null;
};

export type ProgrammeView = {
  release: { version: number; at: Instant };
  days: DayTab[];
  day: number;
  rows: Row[];
  tracks: TrackMark[];
  languages: Language[];
  query: ProgrammeQuery;
  signedIn: boolean;
  /** Clashes in my day, counted once each. */
  clashes: number;
};

export type SessionView = {
  session: SessionCard;
  abstract: Said;
  speakers: { name: string; title: string; org: string | null; placeholder: boolean }[];
  /** The same content in another pass, if any. */
  repeat: { id: SessionId; start: Instant; halves: Said[] } | null;
  challenges: ChallengeMark[];
  roomCapacity: number;
  signedIn: boolean;
  labels: Labels;
};

export type SearchHit =
  | { kind: "session"; id: SessionId; title: Said; start: Instant; room: Said }
  | { kind: "challenge"; id: string; title: Said; owner: string }
  | { kind: "organisation"; id: string; name: string; side: Side; city: string | null }
  | { kind: "person"; id: string; name: string; org: string; side: Side };
/** People only for those signed in. */
export type SearchView = { query: string; hits: SearchHit[]; more: number };
