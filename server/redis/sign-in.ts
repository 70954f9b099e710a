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

/** Sessions and codes in Redis, by hash, each with an end. */
export const createSignInStore = (redis: Redis): SignInStore => ({
  async openSession(hashed, person, seconds) {
    await redis.set(signInKeys.session(hashed), person, "EX", seconds);
  },
  async sessionPerson(hashed) {
    return (await redis.get(signInKeys.session(hashed))) as PersonId | null;
  },
  async living(hashed) {
    if (hashed.length === 0) return new Set();
    const found = await redis.mget(hashed.map(signInKeys.session));
    return new Set(hashed.filter((_, at) => found[at] !== null));
  },
  async closeSession(hashed) {
    await redis.del(signInKeys.session(hashed));
  },
  async putCode(ticket, codeHash, person, seconds) {
    const key = signInKeys.code(ticket);
    await redis
      .multi()
      .del(key)
      .hset(key, { hash: codeHash, person: person ?? "", tries: 0 })
      .expire(key, seconds)
      .exec();
  },
  async tryCode(ticket, codeHash) {
    const reply = await trySignIn(redis, { code: signInKeys.code(ticket) }, { hash: codeHash, most: 5 });
    return reply[0] === "right" && reply[1] ? (reply[1] as PersonId) : null;
  },
});
