import type { Redis } from "ioredis";
import type { MeetNowStore } from "../actions/meet-now-ports.ts";
import type { Keys } from "./keys.ts";
import { settledOffer } from "./offer-reply.ts";
import { rowOf } from "./row.ts";
import { defineScript } from "./script.ts";
import { COMMAND_ARGS, COMMAND_KEYS, commandArgs, commandKeys, movable, readSettled, settledReply } from "./settled.ts";

const readyForMeeting = defineScript({
  name: "ready-for-meeting",
  keys: [...COMMAND_KEYS, "ready", "calendars", "choices", "times", "stars"],
  args: [...COMMAND_ARGS, "person", "row", "until", "released", "body", "answer"],
  reply: settledReply,
});
const rest = defineScript({
  name: "rest",
  keys: [...COMMAND_KEYS, "ready", "offers", "openOffers", "lastOffers", "tables"],
  args: [...COMMAND_ARGS, "person", "offer", "before", "row", "table", "made", "deadline", "to", "body", "answer"],
  reply: movable,
});

/** Coming into the pool and leaving it. */
export function createPool(redis: Redis, keys: Keys): Pick<MeetNowStore, "ready" | "rest"> {
  const { ready, offers, openOffers, lastOffers, tables, calendars, choices, times, stars } = keys;
  return {
    async ready(command, one) {
      const { person, since, until, released, silences } = one;
      return readSettled(
        await readyForMeeting(
          redis,
          { ...commandKeys(keys), ready, calendars, choices, times, stars },
          {
            ...commandArgs(command),
            ...{ person, until, released: released.join() },
            row: `${since}|${silences}|${JSON.stringify(one)}`,
            body: JSON.stringify({ person, until, released }),
            answer: JSON.stringify({ state: "ready" }),
          },
        ),
      );
    },
    async rest(command, person, declined) {
      const reply = await rest(
        redis,
        { ...commandKeys(keys), ready, offers, openOffers, lastOffers, tables },
        {
          ...commandArgs(command),
          person,
          offer: declined?.id ?? "",
          before: declined ? declined.version - 1 : "",
          row: declined ? rowOf(declined) : "",
          table: declined?.table ?? "",
          made: declined?.made ?? "",
          deadline: declined?.deadline ?? "",
          to: declined ? declined.parties.join() : person,
          body: JSON.stringify({ person, ...(declined && { offer: declined.id }) }),
          answer: JSON.stringify({ state: "out" }),
        },
      );
      return settledOffer(reply);
    },
  };
}
