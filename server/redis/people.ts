import type { Redis } from "ioredis";
import type { PersonId } from "../../app/domain/id.ts";
import type { Person } from "../../app/domain/person.ts";
import { refuse } from "../../app/domain/refusal.ts";
import type { PeopleStore } from "../actions/people-ports.ts";
import { keepByVersion } from "./kept.ts";
import type { Keys } from "./keys.ts";
import { defineScript } from "./script.ts";
import { COMMAND_ARGS, COMMAND_KEYS, commandArgs, commandKeys, movable, readSettled, settledReply } from "./settled.ts";

const joinConference = defineScript({
  name: "join-conference",
  keys: [...COMMAND_KEYS, "people", "emails", "choices", "calendars", "times", "versions"],
  args: [...COMMAND_ARGS, "person", "email", "body", "half"],
  reply: settledReply,
});
const saveProfile = defineScript({
  name: "save-profile",
  keys: [...COMMAND_KEYS, "people", "versions"],
  args: [...COMMAND_ARGS, "person", "version", "body"],
  reply: movable,
});
const dismissSuggestion = defineScript({
  name: "dismiss-suggestion",
  keys: [...COMMAND_KEYS, "dismissed"],
  args: [...COMMAND_ARGS, "person", "other"],
  reply: settledReply,
});

/** Attendees. `all` is parsed once per change; single people are read from the store itself. */
export const createPeople = (redis: Redis, keys: Keys): PeopleStore => ({
  get: async (id) => parsed(await redis.hget(keys.people, id)),
  async many(ids) {
    if (ids.length === 0) return new Map();
    return byId((await redis.hmget(keys.people, ...ids)).map(parsed));
  },
  all: keepByVersion<ReadonlyMap<PersonId, Person>>(
    () => redis.hget(keys.versions, "people"),
    async () => byId((await redis.hvals(keys.people)).map(parsed)),
    new Map(),
  ),
  async byEmail(email) {
    const id = await redis.hget(keys.emails, normal(email));
    return id === null ? null : parsed(await redis.hget(keys.people, id));
  },
  async join(command, person) {
    const { people, emails, choices, calendars, times, versions } = keys;
    return readSettled(
      await joinConference(
        redis,
        { ...commandKeys(keys), people, emails, choices, calendars, times, versions },
        {
          ...commandArgs(command),
          person: person.id,
          email: normal(person.email),
          body: JSON.stringify(person),
          half: person.half ?? "",
        },
      ),
    );
  },
  async change(command, id, judge) {
    let person = parsed(await redis.hget(keys.people, id));
    // Each turn but the first means that somebody else's change went through meanwhile.
    while (person) {
      const judged = judge(person);
      if (!judged.ok) return judged;
      const { version: _grownByTheScript, ...body } = judged.value;
      const reply = await saveProfile(
        redis,
        { ...commandKeys(keys), people: keys.people, versions: keys.versions },
        { ...commandArgs(command), person: id, version: person.version, body: JSON.stringify(body) },
      );
      if (reply[0] !== "moved") return readSettled(reply);
      person = parsed(reply[1]);
    }
    return refuse({ code: "not-found" });
  },
  async dismissals(id) {
    return JSON.parse((await redis.hget(keys.dismissed, id)) ?? "[]") as PersonId[];
  },
  async dismiss(command, person, other) {
    return readSettled(
      await dismissSuggestion(
        redis,
        { ...commandKeys(keys), dismissed: keys.dismissed },
        { ...commandArgs(command), person, other },
      ),
    );
  },
});

/** Addresses are told apart without their case. */
const normal = (email: string): string => email.trim().toLowerCase();

const parsed = (text: string | null): Person | null => (text === null ? null : (JSON.parse(text) as Person));

const byId = (people: readonly (Person | null)[]): Map<PersonId, Person> =>
  new Map(people.flatMap((person): [PersonId, Person][] => (person ? [[person.id, person]] : [])));
