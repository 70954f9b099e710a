import type { Answer, Input } from "../../app/contract/intents.ts";
import { answer } from "../../app/domain/meet-now/answer.ts";
import { type Result, refuse } from "../../app/domain/refusal.ts";
import { changeOffer } from "./change-offer.ts";
import { localDate } from "./local-day.ts";
import type { Ports } from "./ports.ts";
import { runCommand } from "./run-command.ts";
import type { Viewer } from "./viewer.ts";

/** Says yes or no to an offer. Two yeses make the meeting at the table that is held for it. */
export const createAnswerOffer = (ports: Ports) =>
  async function answerOffer(viewer: Viewer, input: Input<"offer:answer">): Promise<Result<Answer>> {
    return runCommand(ports, viewer, "offer:answer", input, async (command) => {
      const [conference, pool] = await Promise.all([ports.conference.read(), ports.meetNow.pool()]);
      if (!conference) return refuse({ code: "store-lost" });
      const { meetings: rules, timeZone } = conference;
      const date = localDate(ports.zone, command.now, timeZone);
      return changeOffer(
        ports,
        input.offer,
        (offer) => {
          const untils = pool.filter(({ person }) => offer.parties.includes(person)).map(({ until }) => until);
          return answer(offer, viewer.person, input.yes, command.now, untils, rules);
        },
        ({ offer, meeting }) => ports.meetNow.answer(command, offer, viewer.person, input.yes, meeting, rules, date),
      );
    });
  };
