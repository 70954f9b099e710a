import type { Redis } from "ioredis";
import { pairOf } from "../../app/domain/meet-now/pairs.ts";
import type { MeetNowStore } from "../actions/meet-now-ports.ts";
import type { Keys } from "./keys.ts";
import { answerOfOffer, grownOffer, settledOffer } from "./offer-reply.ts";
import { rowOf } from "./row.ts";
import { defineScript } from "./script.ts";
import { COMMAND_ARGS, COMMAND_KEYS, commandArgs, commandKeys, movable, readSettled, settledReply } from "./settled.ts";

const makeOffer = defineScript({
  name: "make-offer",
  keys: [...COMMAND_KEYS, "lease", "ready", "offers", "openOffers", "lastOffers", "tables", "pairs"],
  args: [...COMMAND_ARGS, "fence", "offer", "row", "a", "b", "pair", "table", "start", "stop", "body", "answer"],
  reply: settledReply,
});
const extendOffer = defineScript({
  name: "extend-offer",
  keys: [...COMMAND_KEYS, "offers", "tables"],
  args: [...COMMAND_ARGS, "offer", "before", "row", "parties", "table", "start", "stop", "body", "answer"],
  reply: movable,
});

/** Making offers, and giving them more time. */
export function createMakeOffers(redis: Redis, keys: Keys): Pick<MeetNowStore, "make" | "extend"> {
  const { lease, ready, offers, openOffers, lastOffers, tables } = keys;
  return {
    async make(command, offer, date, { start, end }) {
      const { id, parties, table, fence, deadline, version } = offer;
      const [a, b] = parties;
      return readSettled(
        await makeOffer(
          redis,
          { ...commandKeys(keys), lease, ready, offers, openOffers, lastOffers, tables, pairs: keys.pairs(date) },
          {
            ...commandArgs(command),
            ...{ fence, offer: id, row: rowOf(offer), a, b, pair: pairOf(a, b), table, start, stop: end },
            body: JSON.stringify({ offer: id, parties, table, deadline, version }),
            answer: answerOfOffer(offer),
          },
        ),
      );
    },
    async extend(command, next, { start, end }) {
      const { id, deadline, version } = next;
      const reply = await extendOffer(
        redis,
        { ...commandKeys(keys), offers, tables },
        {
          ...commandArgs(command),
          ...grownOffer(next),
          ...{ row: rowOf(next), start, stop: end },
          body: JSON.stringify({ offer: id, deadline, version }),
          answer: answerOfOffer(next),
        },
      );
      return settledOffer(reply);
    },
  };
}
