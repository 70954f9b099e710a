import type { OfferId, PersonId } from "../../app/domain/id.ts";
import type { Instant, Span } from "../../app/domain/instant.ts";
import type { Offer, Ready } from "../../app/domain/meet-now/offer.ts";
import type { Meeting } from "../../app/domain/meeting/meeting.ts";
import type { Command, Settled } from "./ports.ts";

export type MeetNowStore = {
  pool: () => Promise<Ready[]>;
  openOffers: () => Promise<Offer[]>;
  offer: (id: OfferId) => Promise<Offer | null>;
  /** The newest offer of a person, open or ended; null before the first. */
  lastOffer: (person: PersonId) => Promise<Offer | null>;
  /** "a|b" with a < b: pairs already offered or met on the local day `date`. */
  pairsOf: (date: string) => Promise<ReadonlySet<string>>;
  /** Waits, in seconds, from ready to booked, today. */
  waits: (date: string) => Promise<number[]>;
  ready: (command: Command, ready: Ready) => Settled;
  /** Leaves the pool; `declined` is the person's open offer as it ends by that, refused `moved-on` when it has changed. */
  rest: (command: Command, person: PersonId, declined: Offer | null) => Settled;
  /** Makes an offer for two who are still ready and in no open offer, and holds the table; refused `fenced` under an old lease. */
  make: (command: Command, offer: Offer, date: string, hold: Span) => Settled;
  /**
   * A yes or a no. The second yes books `meeting` at the held table in the same breath; when a party or the table is
   * taken by then, it is refused (`busy`, `no-table`) and the offer ends.
   */
  answer: (
    command: Command,
    next: Offer,
    by: PersonId,
    yes: boolean,
    meeting: Meeting | null,
    rules: { restMinutes: number; walkMinutes: number },
    date: string,
  ) => Settled;
  extend: (command: Command, next: Offer, hold: Span) => Settled;
  lapse: (command: Command, next: Offer, silent: PersonId[], leave: PersonId[]) => Settled;
  /** Takes or renews the lease of the pairing loop. `fence` grows with every new holder. */
  lease: (holder: string, now: Instant, ms: number) => Promise<{ held: boolean; fence: number }>;
  /** Since when people gather for scarce tables, as the leader under `fence` says; an older fence says nothing. */
  gather: (fence: number, since: Instant | null) => Promise<void>;
  gatherSince: () => Promise<Instant | null>;
  leaderAlive: (now: Instant) => Promise<boolean>;
};
