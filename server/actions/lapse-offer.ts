import type { Answer } from "../../app/contract/intents.ts";
import type { CommandId, OfferId } from "../../app/domain/id.ts";
import { lapse } from "../../app/domain/meet-now/lapse.ts";
import type { Result } from "../../app/domain/refusal.ts";
import { changeOffer } from "./change-offer.ts";
import type { Ports } from "./ports.ts";
import { runCommand } from "./run-command.ts";
import { organisersOnly, type Viewer } from "./viewer.ts";

/**
 * Ends an offer whose deadline has passed. The pairing loop does this, under its lease. The command id names the fence:
 * a new leader's try is a new command, whatever became of the old leader's.
 */
export const createLapseOffer = (ports: Ports) =>
  async function lapseOffer(
    viewer: Viewer,
    input: { command: CommandId; offer: OfferId; fence: number },
  ): Promise<Result<Answer>> {
    return runCommand(ports, viewer, "offer:lapse", input, async (command) => {
      const refused = organisersOnly(viewer);
      if (refused) return refused;
      const pool = await ports.meetNow.pool();
      return changeOffer(
        ports,
        input.offer,
        (offer) => lapse(offer, input.fence, command.now, pool),
        ({ offer, silent, leave }) => ports.meetNow.lapse(command, offer, silent, leave),
      );
    });
  };
