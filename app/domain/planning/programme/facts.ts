import type { Conference } from "../../conference.ts";
import type { HalfId, PersonId, SessionId } from "../../id.ts";
import type { Instant, Span } from "../../instant.ts";
import type { Draft, Release } from "../../programme/session.ts";

/** One attendee as the programme meets them. `meetings` are the booked ones that are not over. */
export type Guest = {
  id: PersonId;
  half: HalfId | null;
  starred: SessionId[];
  released: SessionId[];
  meetings: Span[];
};

/** What a programme is planned from, as of `now`. */
export type ProgrammeFacts = {
  now: Instant;
  draft: Draft;
  /** Null before the first. */
  release: Pick<Release, "sessions" | "placements"> | null;
  conference: Pick<Conference, "rooms" | "tracks" | "halves">;
  /** The conference's days, see `daySpans`. */
  days: Span[];
  guests: Guest[];
};
