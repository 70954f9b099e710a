import type { Answer } from "../../app/contract/intents.ts";
import type { CommandId, OfferId, PersonId, TableNo } from "../../app/domain/id.ts";
import { make } from "../../app/domain/meet-now/make.ts";
import { holdOf } from "../../app/domain/meet-now/times.ts";
import { type Result, refuse } from "../../app/domain/refusal.ts";
import { localDate } from "./local-day.ts";
import type { Ports } from "./ports.ts";
import { runCommand } from "./run-command.ts";
import { organisersOnly, type Viewer } from "./viewer.ts";

export type Pairing = {
  command: CommandId;
  offer: OfferId;
  parties: [PersonId, PersonId];
  table: TableNo;
  fence: number;
};

/** Offers two ready people a meeting and holds a table. The pairing loop does this, under its lease. */
export const createMakeOffer = (ports: Ports) =>
  async function makeOffer(viewer: Viewer, input: Pairing): Promise<Result<Answer>> {
    return runCommand(ports, viewer, "offer:make", input, async (command) => {
      const refused = organisersOnly(viewer);
      if (refused) return refused;
      const conference = await ports.conference.read();
      if (!conference) return refuse({ code: "store-lost" });
      const { meetings: rules, timeZone } = conference;
      const offer = make({ ...input, id: input.offer }, command.now, rules);
      const date = localDate(ports.zone, command.now, timeZone);
      return ports.meetNow.make(command, offer, date, holdOf(offer, rules));
    });
  };
