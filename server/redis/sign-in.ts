import type { Redis } from "ioredis";
import { z } from "zod";
import type { PersonId } from "../../app/domain/id.ts";
import type { SignInStore } from "../actions/sign-in-ports.ts";
import { signInKeys } from "./keys.ts";
import { defineScript } from "./script.ts";

const trySignIn = defineScript({
  name: "try-sign-in",
  keys: ["code"],
  args: ["hash", "most"],
  reply: z.union([z.tuple([z.literal("right"), z.string()]), z.tuple([z.enum(["wrong", "gone"])])]),
});

/** Sessions and codes in Redis, by hash, each with an end. Those of a demo are unknown outside demo mode. */
export function createSignInStore(redis: Redis, { demo }: { demo: boolean }): SignInStore {
  const keys = signInKeys(demo);
  return {
    async openSession(hashed, person, seconds) {
      await redis.set(keys.session(hashed), person, "EX", seconds);
    },
    async sessionPerson(hashed) {
      return (await redis.get(keys.session(hashed))) as PersonId | null;
    },
    async living(hashed) {
      if (hashed.length === 0) return new Set();
      const found = await redis.mget(hashed.map(keys.session));
      return new Set(hashed.filter((_, at) => found[at] !== null));
    },
    async closeSession(hashed) {
      await redis.del(keys.session(hashed));
    },
    async putCode(ticket, codeHash, person, seconds) {
      const key = keys.code(ticket);
      await redis
        .multi()
        .del(key)
        .hset(key, { hash: codeHash, person: person ?? "", tries: 0 })
        .expire(key, seconds)
        .exec();
    },
    async tryCode(ticket, codeHash) {
      const reply = await trySignIn(redis, { code: keys.code(ticket) }, { hash: codeHash, most: 5 });
      return reply[0] === "right" && reply[1] ? (reply[1] as PersonId) : null;
    },
  };
}
