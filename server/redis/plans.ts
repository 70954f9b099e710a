import type { Redis } from "ioredis";
import { z } from "zod";
import type { PlanId } from "../../app/domain/id.ts";
import type { PlanStore } from "../actions/plan-ports.ts";
import type { Keys } from "./keys.ts";
import { readPlan } from "./plan-row.ts";
import { defineScript } from "./script.ts";
import { createPlanWrites } from "./write-plans.ts";

const claimPlan = defineScript({
  name: "claim-plan",
  keys: ["planLeases", "runningPlans"],
  args: ["plan", "holder", "now", "ms"],
  reply: z.tuple([z.union([z.literal(0), z.literal(1)]), z.number().int()]),
});

/** Plans: each read is one round trip, but the list two. */
export const createPlans = (redis: Redis, keys: Keys): PlanStore => ({
  async all() {
    const ids = await redis.lrange(keys.planOrder, 0, -1);
    if (ids.length === 0) return [];
    // One that was forgotten between the two reads is not there any more.
    return (await redis.hmget(keys.plans, ...ids)).flatMap((row) => readPlan(row) ?? []);
  },
  get: async (id) => readPlan(await redis.hget(keys.plans, id)),
  running: async () => (await redis.smembers(keys.runningPlans)) as PlanId[],
  async claim(id, holder, now, ms) {
    const { planLeases, runningPlans } = keys;
    const [held, fence] = await claimPlan(redis, { planLeases, runningPlans }, { plan: id, holder, now, ms });
    return { held: held === 1, fence };
  },
  ...createPlanWrites(redis, keys),
});
