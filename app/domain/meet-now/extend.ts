import type { MeetingRules } from "../conference.ts";
import type { PersonId } from "../id.ts";
import { type Instant, later, SECOND } from "../instant.ts";
import { accept, type Result, refuse } from "../refusal.ts";
import { closedTo } from "./answer.ts";
import type { Offer } from "./offer.ts";

/** Gives an open offer its answering time once more; once, whichever side asks. */
export function extend(
  offer: Offer,
  by: PersonId,
  now: Instant,
  rules: Pick<MeetingRules, "acceptSeconds">,
): Result<Offer> {
  const no = closedTo(offer, by, now);
  if (no) return refuse(no);
  if (offer.extended) return refuse({ code: "already-extended" });
  return accept({
    ...offer,
    extended: true,
    deadline: later(offer.deadline, rules.acceptSeconds * SECOND),
    version: offer.version + 1,
  });
}
