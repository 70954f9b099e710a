import type { Offer } from "../../app/domain/meet-now/offer.ts";
import { refuse } from "../../app/domain/refusal.ts";
import type { Settled } from "../actions/ports.ts";
import { readRow } from "./row.ts";
import { type Movable, readSettled } from "./settled.ts";

/** What a script on an offer replied. An offer that moved is refused with what it is now; `proposed` while still open. */
export function settledOffer(reply: Movable): Awaited<Settled> {
  if (reply[0] !== "moved") return readSettled(reply);
  const stands = readRow<Offer>(reply[1]);
  if (!stands) return refuse({ code: "not-found" });
  if (stands.state === "lapsed") return refuse({ code: "expired" });
  return refuse({ code: "moved-on", state: stands.state === "open" ? "proposed" : stands.state });
}

/** The ids and states that every script on an offer gets. */
export const grownOffer = ({ id, version, parties, table }: Offer) => ({
  offer: id,
  before: version - 1,
  parties: parties.join(),
  table,
});

export const answerOfOffer = ({ id, state, version }: Offer): string => JSON.stringify({ id, state, version });
