import type { MeetingRules } from "../conference.ts";
import type { OfferId, PersonId, TableNo } from "../id.ts";
import { type Instant, later, SECOND } from "../instant.ts";
import type { Offer } from "./offer.ts";

/** An offer to two ready people, as it stands when made at `now` under the lease `fence`. */
export const make = (
  { id, parties, table, fence }: { id: OfferId; parties: [PersonId, PersonId]; table: TableNo; fence: number },
  now: Instant,
  rules: Pick<MeetingRules, "acceptSeconds">,
): Offer => ({
  id,
  parties,
  table,
  made: now,
  deadline: later(now, rules.acceptSeconds * SECOND),
  extended: false,
  state: "open",
  yes: [],
  endedBy: null,
  meeting: null,
  fence,
  version: 1,
});
