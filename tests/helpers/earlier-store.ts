import type { Redis } from "ioredis";
import type { ConferenceId } from "../../app/domain/id.ts";
import { createActions } from "../../server/compose/actions.ts";
import { createPorts } from "../../server/compose/ports.ts";
import { createViews } from "../../server/compose/views.ts";
import { carryOver } from "../../server/redis/carry-over.ts";
import { keysFor } from "../../server/redis/keys.ts";
import earlier from "../server/earlier-store/store.json" with { type: "json" };
import { NOON } from "./stage.ts";

/** All keys of a store as the build of 95749e2 left it, what that build read there, and commands it had settled. */
export { earlier };

type Kept = Partial<{
  string: string;
  list: string[];
  set: string[];
  hash: Record<string, string>;
  stream: [string, string[]][];
}>;

/** Puts the earlier store into `redis` and opens it as the app does. The clock stands where it stood. */
export async function openEarlierStore(redis: Redis) {
  const conference = "stage" as ConferenceId;
  for (const [name, kept] of Object.entries(earlier.keys)) await put(redis, `{c:${conference}}:${name}`, kept as Kept);
  const keys = keysFor(conference);
  await carryOver(redis, keys);
  const ports = createPorts({
    redis,
    conference,
    now: () => NOON,
    publicOrigin: () => "http://localhost",
    logger: {
      error: (what: unknown, words?: string) => {
        throw new Error(`${words}: ${JSON.stringify(what)}`);
      },
    },
  });
  return { ports, actions: createActions(ports), views: createViews(ports) };
}

async function put(redis: Redis, key: string, { string, list, set, hash, stream }: Kept): Promise<void> {
  if (string !== undefined) await redis.set(key, string);
  if (list) await redis.rpush(key, ...list);
  if (set) await redis.sadd(key, ...set);
  if (hash) await redis.hset(key, hash);
  for (const [id, fields] of stream ?? []) await redis.xadd(key, id, ...fields);
}
