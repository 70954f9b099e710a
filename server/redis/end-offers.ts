import type { Redis } from "ioredis";
import type { Fact } from "../../app/contract/entries.ts";
import { MINUTE } from "../../app/domain/instant.ts";
import { taken } from "../../app/domain/meet-now/answer.ts";
import type { MeetNowStore } from "../actions/meet-now-ports.ts";
import type { Keys } from "./keys.ts";
import { meetingRow } from "./meeting-row.ts";
import { answerOfOffer, grownOffer, settledOffer } from "./offer-reply.ts";
import { rowOf } from "./row.ts";
import { defineScript } from "./script.ts";
import { COMMAND_ARGS, COMMAND_KEYS, commandArgs, commandKeys, movable } from "./settled.ts";

const answerOffer = defineScript({
  name: "answer-offer",
  keys: [
    ...COMMAND_KEYS,
    ...(["offers", "openOffers", "ready", "calendars", "tables", "meetings", "meetingsOf", "waits"] as const),
  ],
  args: [
    ...COMMAND_ARGS,
    ...([
      "offer",
      "before",
      "row",
      "state",
      "by",
      "parties",
      "table",
      "made",
      "deadline",
      "fact",
      "body",
      "answer",
    ] as const),
    ...(["meeting", "meetingRow", "start", "stop", "rest", "walk", "expires", "takenRow", "takenBody"] as const),
  ],
  reply: movable,
});
const lapseOffer = defineScript({
  name: "lapse-offer",
  keys: [...COMMAND_KEYS, "lease", "offers", "openOffers", "ready", "tables"],
  args: [
    ...COMMAND_ARGS,
    ...([
      "fence",
      "offer",
      "before",
      "row",
      "parties",
      "table",
      "made",
      "deadline",
      "silent",
      "leave",
      "body",
      "answer",
    ] as const),
  ],
  reply: movable,
});

/** How offers end: by answers or by silence. Whichever script runs first moves the version, so never by both. */
export function createEndOffers(redis: Redis, keys: Keys): Pick<MeetNowStore, "answer" | "lapse"> {
  const { lease, offers, openOffers, ready, calendars, tables, meetings, meetingsOf } = keys;
  return {
    async answer(command, next, by, yes, meeting, rules, date) {
      const { id, parties, state, version, table } = next;
      const fact: Fact["type"] = meeting ? "meeting:booked" : "offer:answered";
      const told = meeting
        ? { meeting: meeting.id, parties, table, start: meeting.start, end: meeting.end, version: meeting.version }
        : { offer: id, by, yes, state, version };
      const ended = taken(next);
      const reply = await answerOffer(
        redis,
        {
          ...commandKeys(keys),
          ...{ offers, openOffers, ready, calendars, tables, meetings, meetingsOf, waits: keys.waits(date) },
        },
        {
          ...commandArgs(command),
          ...grownOffer(next),
          ...{ row: rowOf(next), made: next.made, deadline: next.deadline },
          ...{ state, by, fact, body: JSON.stringify(told) },
          answer: meeting
            ? JSON.stringify({ id: meeting.id, state, table, version: meeting.version })
            : answerOfOffer(next),
          ...{ meeting: meeting?.id ?? "", meetingRow: meeting ? meetingRow(meeting) : "" },
          ...{ start: meeting?.start ?? "", stop: meeting?.end ?? "", expires: meeting?.expires ?? "" },
          ...{ rest: rules.restMinutes * MINUTE, walk: rules.walkMinutes * MINUTE },
          takenRow: rowOf(ended),
          takenBody: JSON.stringify({ offer: id, by, yes, state: ended.state, version }),
        },
      );
      return settledOffer(reply);
    },
    async lapse(command, next, silent, leave) {
      const { id, parties, version, fence } = next;
      const reply = await lapseOffer(
        redis,
        { ...commandKeys(keys), lease, offers, openOffers, ready, tables },
        {
          ...commandArgs(command),
          ...grownOffer(next),
          ...{ fence, row: rowOf(next), made: next.made, deadline: next.deadline },
          ...{ silent: silent.join(), leave: leave.join() },
          body: JSON.stringify({ offer: id, parties, silent, version }),
          answer: answerOfOffer(next),
        },
      );
      return settledOffer(reply);
    },
  };
}
