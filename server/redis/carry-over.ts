import type { Redis } from "ioredis";
import { z } from "zod";
import type { Keys } from "./keys.ts";
import { defineScript } from "./script.ts";

const carry = defineScript({ name: "carry-over", keys: ["earlier", "calendars"], args: [], reply: z.number() });

/**
 * Makes a store of an earlier build one of this build, in one breath; in any other it changes nothing. Rows, facts and
 * results that say the same in other words are read as they stand (`meeting-row.ts`, `log-entry.ts`, `settled.ts`).
 *
 * @returns how many rows were brought over
 */
export const carryOver = (redis: Redis, keys: Keys): Promise<number> =>
  carry(redis, { earlier: keys.earlierTables, calendars: keys.calendars }, {});
