import type { Answer } from "../../app/contract/intents.ts";
import type { OfferId } from "../../app/domain/id.ts";
import type { Offer } from "../../app/domain/meet-now/offer.ts";
import { type Result, refuse } from "../../app/domain/refusal.ts";
import type { Ports, Settled } from "./ports.ts";

/** Two people and the loop act on one offer; more tries would hide a fault. */
const TRIES = 3;

/**
 * Reads an offer, judges it and writes what comes; again when somebody was quicker, so that both yeses count and the
 * one who came too late hears why. `Judged` is what the rule answers with, the offer among it.
 */
export async function changeOffer<Judged>(
  { meetNow }: Pick<Ports, "meetNow">,
  id: OfferId,
  judge: (offer: Offer) => Result<Judged> | Promise<Result<Judged>>,
  write: (judged: Judged) => Settled,
): Promise<Result<Answer>> {
  let result: Result<Answer> = refuse({ code: "not-found" });
  for (let tries = 0; tries < TRIES; tries++) {
    const offer = await meetNow.offer(id);
    if (!offer) return refuse({ code: "not-found" });
    const judged = await judge(offer);
    if (!judged.ok) return judged;
    result = await write(judged.value);
    if (result.ok || result.refusal.code !== "moved-on") return result;
  }
  return result;
}
