import type { HalfId, PersonId, Seq } from "../../domain/id.ts";
import type { Instant } from "../../domain/instant.ts";
import type { Side } from "../../domain/person.ts";
import type { Said } from "../../domain/said.ts";

/** What every page needs. `viewer` is null for those not signed in. */
export type ShellView = {
  viewer: {
    id: PersonId;
    name: string;
    orgName: string;
    side: Side;
    half: { id: HalfId; label: Said } | null;
    organiser: boolean;
    /** Proposals waiting for this person's answer. */
    unanswered: number;
  } | null;
  conference: { id: string; name: Said; theme: Said; city: string; timeZone: string; demo: boolean; disclaimer: Said };
  now: Instant;
  /** The log's head when this was read: where the phone resumes from. */
  cursor: Seq;
  release: number;
};
