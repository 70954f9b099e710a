import type { Redis } from "ioredis";
import { z } from "zod";
import type { OfferId } from "../../app/domain/id.ts";
import type { Instant } from "../../app/domain/instant.ts";
import type { Offer, Ready } from "../../app/domain/meet-now/offer.ts";
import type { MeetNowStore } from "../actions/meet-now-ports.ts";
import { createEndOffers } from "./end-offers.ts";
import type { Keys } from "./keys.ts";
import { createMakeOffers } from "./make-offers.ts";
import { createPool } from "./pool.ts";
import { readRow } from "./row.ts";
import { defineScript } from "./script.ts";

const lease = defineScript({
  name: "lease",
  keys: ["lease"],
  args: ["holder", "now", "ms"],
  reply: z.tuple([z.union([z.literal(0), z.literal(1)]), z.number().int()]),
});

const gather = defineScript({
  name: "gather",
  keys: ["lease"],
  args: ["fence", "since"],
  reply: z.union([z.literal(0), z.literal(1)]),
});

/** Who waits, what was offered, and who leads the pairing. Each read is one round trip, but those of offers two. */
export const createMeetNow = (redis: Redis, keys: Keys): MeetNowStore => ({
  pool: async () => Object.values(await redis.hgetall(keys.ready)).map(readReady),
  async openOffers() {
    const ids = await redis.smembers(keys.openOffers);
    if (ids.length === 0) return [];
    // An offer that ended between the two reads is no longer open.
    const offers = (await redis.hmget(keys.offers, ...ids)).flatMap((row) => readRow<Offer>(row) ?? []);
    return offers.filter(({ state }) => state === "open");
  },
  offer: async (id) => readRow<Offer>(await redis.hget(keys.offers, id)),
  async lastOffer(person) {
    const id = (await redis.hget(keys.lastOffers, person)) as OfferId | null;
    return id === null ? null : readRow<Offer>(await redis.hget(keys.offers, id));
  },
  pairsOf: async (date) => new Set(await redis.smembers(keys.pairs(date))),
  waits: async (date) => (await redis.lrange(keys.waits(date), 0, -1)).map(Number),
  ...createPool(redis, keys),
  ...createMakeOffers(redis, keys),
  ...createEndOffers(redis, keys),
  async lease(holder, now, ms) {
    const [held, fence] = await lease(redis, { lease: keys.lease }, { holder, now, ms });
    return { held: held === 1, fence };
  },
  async gather(fence, since) {
    await gather(redis, { lease: keys.lease }, { fence, since: since ?? "" });
  },
  async gatherSince() {
    const since = await redis.hget(keys.lease, "gather");
    return since === null ? null : (Number(since) as Instant);
  },
  leaderAlive: async (now) => Number(await redis.hget(keys.lease, "until")) > now,
});

/** "<since>|<silences>|<JSON>": scripts count silences in the middle, so the count in the JSON is the one it began with. */
function readReady(row: string): Ready {
  const [, silences = "0"] = row.split("|", 2);
  return { ...(JSON.parse(row.slice(row.indexOf("{"))) as Ready), silences: Number(silences) };
}
