import type { Redis } from "ioredis";
import type { ConferenceId } from "../../app/domain/id.ts";
import type { Env } from "../env.ts";
import { createEpochFile } from "../epoch-file.ts";
import type { Logger } from "../log.ts";
import { type CachedReader, createCachedReader } from "../redis/cached-reader.ts";
import { createRedis } from "../redis/client.ts";
import { provideRedis } from "../redis/embedded.ts";
import { type Keys, keysFor } from "../redis/keys.ts";

export type Store = {
  redis: Redis;
  /** Listens for new facts; see redis/follow-log.ts. */
  bell: Redis;
  /** What seldom changes, from memory; the store tells of changes. */
  reader: CachedReader;
  keys: Keys;
  /** Null in a store that holds no conference. */
  epoch: () => Promise<string | null>;
  remembered: ReturnType<typeof createEpochFile>;
  url: string;
  stop: () => Promise<void>;
};

/** Finds or starts Redis and connects to it. @throws StoreRefused with words for the person who started the app */
export async function openStore(env: Env, conference: ConferenceId, log: Logger): Promise<Store> {
  const provided = await provideRedis({ dataDir: env.dataDir, url: env.redisUrl, log });
  const options = { url: provided.url, commandTimeoutMs: env.commandTimeoutMs, log };
  const [redis, bell] = [createRedis(options), createRedis(options)];
  const reader = await createCachedReader(options);
  const keys = keysFor(conference);
  return {
    redis,
    bell,
    reader,
    keys,
    epoch: () => redis.hget(keys.commands, "epoch"),
    remembered: createEpochFile(env.dataDir, conference),
    url: provided.url,
    async stop() {
      redis.disconnect();
      bell.disconnect();
      reader.close();
      await provided.stop();
    },
  };
}
