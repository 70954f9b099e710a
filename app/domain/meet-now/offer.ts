import type { MeetingId, OfferId, PersonId, SessionId, TableNo } from "../id.ts";
import type { Instant } from "../instant.ts";

/** A person who is free and wants to meet, until `until`. */
export type Ready = {
  person: PersonId;
  since: Instant;
  until: Instant;
  /** Sessions the person gave up for this. */
  released: SessionId[];
  /** Offers in a row this person let lapse without a word. */
  silences: number;
};

export type OfferState = "open" | "booked" | "declined" | "lapsed";

/** Two ready people and a free table, waiting for two yeses. */
export type Offer = {
  id: OfferId;
  parties: [PersonId, PersonId];
  table: TableNo;
  made: Instant;
  deadline: Instant;
  extended: boolean;
  state: OfferState;
  yes: PersonId[];
  /** Who declined it; null of a declined one: time or table were taken before the second yes. */
  endedBy: PersonId | null;
  meeting: MeetingId | null;
  /** The lease under which it was made; scripts refuse an older one. */
  fence: number;
  version: number;
};
