import { randomUUID } from "node:crypto";
import type { Redis } from "ioredis";
import type { Challenge } from "../../app/domain/challenge/challenge.ts";
import type { Conference } from "../../app/domain/conference.ts";
import type { ChallengeId, OrgId } from "../../app/domain/id.ts";
import type { Organisation } from "../../app/domain/organisation.ts";
import type { ConferenceStore } from "../actions/conference-ports.ts";
import { keepByVersion } from "./kept.ts";
import type { Keys } from "./keys.ts";
import { defineScript } from "./script.ts";
import { COMMAND_ARGS, COMMAND_KEYS, commandArgs, commandKeys, readSettled, settledReply } from "./settled.ts";

const openConference = defineScript({
  name: "open-conference",
  keys: [...COMMAND_KEYS, "conference", "organisations", "challenges"],
  args: [...COMMAND_ARGS, "epoch", "profile", "organisations", "challenges"],
  reply: settledReply,
});

/** As long as the watch over the store takes to notice another one. */
const TRUST_MS = 1_000;

/**
 * The conference, its organisations and challenges. They never change once open, so a process keeps them for as long
 * as the store says that it is the same one; in a store that was emptied there is no conference.
 */
export function createConference(redis: Redis, keys: Keys): ConferenceStore {
  const epoch = () => redis.hget(keys.commands, "epoch");
  const mapOf = async <Id extends string, Thing extends { id: Id }>(key: string) =>
    new Map((await redis.hvals(key)).map(parsed<Thing>).map((thing) => [thing.id, thing]));
  return {
    read: keepByVersion(epoch, async () => parsedOrNull<Conference>(await redis.get(keys.conference)), null, TRUST_MS),
    organisations: keepByVersion(epoch, () => mapOf<OrgId, Organisation>(keys.organisations), new Map(), TRUST_MS),
    challenges: keepByVersion(epoch, () => mapOf<ChallengeId, Challenge>(keys.challenges), new Map(), TRUST_MS),
    open: async (command, { conference, organisations, challenges }) =>
      readSettled(
        await openConference(
          redis,
          {
            ...commandKeys(keys),
            conference: keys.conference,
            organisations: keys.organisations,
            challenges: keys.challenges,
          },
          {
            ...commandArgs(command),
            epoch: `epoch|${randomUUID()}`,
            profile: JSON.stringify(conference),
            organisations: rows(organisations),
            challenges: rows(challenges),
          },
        ),
      ),
  };
}

const rows = (things: readonly { id: string }[]): string =>
  JSON.stringify(things.map((thing) => [thing.id, JSON.stringify(thing)]));

/** Text this house wrote itself, in the type it was written from. */
const parsed = <Thing>(text: string): Thing => JSON.parse(text) as Thing;
const parsedOrNull = <Thing>(text: string | null): Thing | null => (text === null ? null : parsed<Thing>(text));
