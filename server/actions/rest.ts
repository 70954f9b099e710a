import type { Answer, Input } from "../../app/contract/intents.ts";
import { closedTo } from "../../app/domain/meet-now/answer.ts";
import type { Offer } from "../../app/domain/meet-now/offer.ts";
import { type Result, refuse } from "../../app/domain/refusal.ts";
import type { Command, Ports } from "./ports.ts";
import { runCommand } from "./run-command.ts";
import type { Viewer } from "./viewer.ts";

/** The other one and the loop may change the offer in the meantime; more tries would hide a fault. */
const TRIES = 3;

/** Leaves the pool. An open offer of one's own is declined by it, also one whose deadline has just passed. */
export const createRest = (ports: Ports) =>
  async function rest(viewer: Viewer, input: Input<"meet-now:rest">): Promise<Result<Answer>> {
    return runCommand(ports, viewer, "meet-now:rest", input, async (command) => {
      let result: Result<Answer> = refuse({ code: "not-ready" });
      for (let tries = 0; tries < TRIES; tries++) {
        result = await leave(ports, viewer, command);
        if (result.ok || result.refusal.code !== "moved-on") return result;
      }
      return result;
    });
  };

async function leave({ meetNow }: Ports, viewer: Viewer, command: Command): Promise<Result<Answer>> {
  const offer = await meetNow.lastOffer(viewer.person);
  if (offer?.state !== "open") return meetNow.rest(command, viewer.person, null);
  const no = closedTo(offer, viewer.person, offer.made);
  if (no) return refuse(no);
  const declined: Offer = { ...offer, state: "declined", endedBy: viewer.person, version: offer.version + 1 };
  return meetNow.rest(command, viewer.person, declined);
}
