import type { Redis } from "ioredis";
import type { Anchor } from "../clock.ts";
import type { Keys } from "./keys.ts";

/** The demo clock's anchor, shared by all processes on one store. `seen` is when a process last ran by it. */
export const createClockStore = (redis: Redis, keys: Keys) => ({
  async read(): Promise<(Anchor & { seen: number }) | null> {
    const [wall, conference, seen] = await redis.hmget(keys.clock, "wall", "conference", "seen");
    return wall && conference
      ? { wall: Number(wall), conference: Number(conference), seen: Number(seen ?? wall) }
      : null;
  },
  async write(anchor: Anchor, seen: number): Promise<void> {
    await redis.hset(keys.clock, { wall: anchor.wall, conference: anchor.conference, seen });
  },
  async touch(seen: number): Promise<void> {
    await redis.hset(keys.clock, { seen });
  },
});
