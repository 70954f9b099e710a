import type { Redis } from "ioredis";

/**
 * Sends the commands of one turn of the loop in one piece: a page asks a dozen things side by side, and each would be a
 * call of the system. Order and replies stay as they are; nothing waits longer than the turn it was asked in.
 */
export function gatherWrites(redis: Redis): Redis {
  redis.on("connect", () => {
    const { stream } = redis;
    const write = stream.write.bind(stream) as (...given: unknown[]) => boolean;
    let gathering = false;
    stream.write = (...given: unknown[]) => {
      if (!gathering) {
        gathering = true;
        stream.cork();
        process.nextTick(() => {
          gathering = false;
          stream.uncork();
        });
      }
      return write(...given);
    };
  });
  return redis;
}
