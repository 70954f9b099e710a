import type { Redis } from "ioredis";
import type { PersonId, SessionId } from "../../app/domain/id.ts";
import { MINUTE } from "../../app/domain/instant.ts";
import type { Choices } from "../../app/domain/person.ts";
import type { ChoicesStore } from "../actions/people-ports.ts";
import type { Command } from "../actions/ports.ts";
import type { Keys } from "./keys.ts";
import { defineScript } from "./script.ts";
import { COMMAND_ARGS, COMMAND_KEYS, commandArgs, commandKeys, readSettled, settledReply } from "./settled.ts";

const choosing = {
  keys: [...COMMAND_KEYS, "choices", "times", "stars", "calendars"],
  args: [...COMMAND_ARGS, "person", "session", "on", "walk"],
  reply: settledReply,
} as const;
const starSession = defineScript({ name: "star-session", ...choosing });
const releasePass = defineScript({ name: "release-pass", ...choosing });

/** Stars and released passes. Both scripts keep the person's calendar in the same breath. */
export function createChoices(redis: Redis, keys: Keys): ChoicesStore {
  const run = async (
    script: typeof starSession,
    command: Command,
    [person, session, on, walkMinutes]: [PersonId, SessionId, boolean, number],
  ) =>
    readSettled(
      await script(
        redis,
        {
          ...commandKeys(keys),
          choices: keys.choices,
          times: keys.times,
          stars: keys.stars,
          calendars: keys.calendars,
        },
        { ...commandArgs(command), person, session, on: on ? 1 : 0, walk: walkMinutes * MINUTE },
      ),
    );
  return {
    of: async (person) => parsed(await redis.hget(keys.choices, person)),
    async many(people) {
      if (people.length === 0) return new Map();
      const rows = await redis.hmget(keys.choices, ...people);
      return new Map(people.map((person, place) => [person, parsed(rows[place] ?? null)]));
    },
    async counts() {
      const stars = await redis.hgetall(keys.stars);
      return new Map(Object.entries(stars).map(([session, count]) => [session as SessionId, Number(count)]));
    },
    star: (command, ...wish) => run(starSession, command, wish),
    release: (command, ...wish) => run(releasePass, command, wish),
  };
}

function parsed(text: string | null): Choices {
  if (text === null) return { starred: [], released: [] };
  const { starred, released } = JSON.parse(text) as Choices;
  return { starred, released };
}
