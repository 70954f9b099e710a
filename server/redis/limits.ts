import type { Redis } from "ioredis";
import { RateLimiterRedis } from "rate-limiter-flexible";
import type { Limit, SignInLimits } from "../actions/sign-in-ports.ts";

const limit = (redis: Redis, keyPrefix: string, points: number, duration: number): Limit => {
  const limiter = new RateLimiterRedis({ storeClient: redis, keyPrefix, points, duration });
  return {
    async take(key) {
      try {
        await limiter.consume(key);
        return 0;
      } catch (rejected) {
        if (rejected instanceof Error) throw rejected;
        return Math.ceil((rejected as { msBeforeNext: number }).msBeforeNext / 1000);
      }
    },
  };
};

/** A venue shares one address, so a client address may ask often; one mailbox may not. */
export const createSignInLimits = (redis: Redis): SignInLimits => ({
  perAddress: limit(redis, "limit:mail", 5, 3600),
  perClient: limit(redis, "limit:client", 300, 3600),
});
