import type { Redis } from "ioredis";
import type { CommandId } from "../../app/domain/id.ts";
import type { Instant } from "../../app/domain/instant.ts";
import { conference } from "../../seed/sir/conference.ts";
import type { Command, Ports } from "../../server/actions/ports.ts";
import { createPorts } from "../../server/compose/ports.ts";
import { keysFor } from "../../server/redis/keys.ts";

export const keys = keysFor(conference.id);
/** Five minutes before the first pass. */
export const NOW = Date.parse("2020-11-04T12:55:00+01:00") as Instant;

/** Everything actions need, on one client, with a clock that stands still. A command that breaks fails its test. */
export const portsOn = (redis: Redis, now: () => Instant = () => NOW): Ports =>
  createPorts({
    redis,
    conference: conference.id,
    now,
    publicOrigin: () => "http://localhost",
    logger: {
      error: (what: unknown, words?: string) => {
        throw new Error(`${words}: ${JSON.stringify(what)}`);
      },
    },
  });

let made = 0;
/** A command with an id of its own and a digest of its own. */
export function command(name = "c"): Command {
  made += 1;
  return { id: `${name}.${made}` as CommandId, digest: `d${made}`, now: NOW };
}
