import type { Answer, Input } from "../../app/contract/intents.ts";
import { extend } from "../../app/domain/meet-now/extend.ts";
import { holdOf } from "../../app/domain/meet-now/times.ts";
import { type Result, refuse } from "../../app/domain/refusal.ts";
import { changeOffer } from "./change-offer.ts";
import type { Ports } from "./ports.ts";
import { runCommand } from "./run-command.ts";
import type { Viewer } from "./viewer.ts";

/** Asks for more time to answer an offer; the table is held so much longer. */
export const createExtendOffer = (ports: Ports) =>
  async function extendOffer(viewer: Viewer, input: Input<"offer:extend">): Promise<Result<Answer>> {
    return runCommand(ports, viewer, "offer:extend", input, async (command) => {
      const conference = await ports.conference.read();
      if (!conference) return refuse({ code: "store-lost" });
      const rules = conference.meetings;
      return changeOffer(
        ports,
        input.offer,
        (offer) => extend(offer, viewer.person, command.now, rules),
        (next) => ports.meetNow.extend(command, next, holdOf(next, rules)),
      );
    });
  };
