import type { PersonId } from "../id.ts";
import type { Instant } from "../instant.ts";
import { accept, type Result, refuse } from "../refusal.ts";
import type { Offer, Ready } from "./offer.ts";

/** Somebody silent this often in a row has put the phone away. */
export const SILENCES_TO_LEAVE = 2;

export type Lapsed = { offer: Offer; silent: PersonId[]; leave: PersonId[] };

/**
 * Ends an offer whose deadline has passed, under the lease `fence`. Both go on waiting, but who was `silent` for the
 * second time in a row is to `leave` the pool. Refused `too-early` before the deadline, `moved-on` or `expired` when ended.
 */
export function lapse(offer: Offer, fence: number, now: Instant, pool: readonly Ready[]): Result<Lapsed> {
  if (offer.state === "lapsed") return refuse({ code: "expired" });
  if (offer.state !== "open") return refuse({ code: "moved-on", state: offer.state });
  if (now < offer.deadline) return refuse({ code: "too-early" });
  const silent = offer.parties.filter((person) => !offer.yes.includes(person));
  const leave = pool
    .filter(({ person, silences }) => silent.includes(person) && silences + 1 >= SILENCES_TO_LEAVE)
    .map(({ person }) => person);
  return accept({ offer: { ...offer, state: "lapsed", fence, version: offer.version + 1 }, silent, leave });
}
