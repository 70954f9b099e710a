import type { Instant } from "../../app/domain/instant.ts";
import { type Anchor, chooseAnchor, clockFrom, REAL } from "../clock.ts";
import type { Env } from "../env.ts";
import { createClockStore } from "../redis/clock.ts";
import { zone } from "../zone.ts";
import type { Store } from "./store.ts";

/** Five minutes before the first pass of the demo conference's first day. */
const USUAL_START = "2020-11-04T12:55";
const TIME_ZONE = "Europe/Stockholm";
const KEEP_MS = 2_000;

/**
 * The conference clock: real time, or in demo mode an anchor that every process on the store shares. The anchor is read
 * again every other second, so that a process that was started with NOW moves the others along.
 */
export async function startClock(
  env: Env,
  store: Store,
): Promise<{ now: () => Instant; share: () => Promise<void>; stop: () => void }> {
  if (!env.demo) return { now: clockFrom(() => REAL), share: async () => {}, stop: () => {} };
  const kept = createClockStore(store.redis, store.keys);
  const asked = env.now === null ? null : at(env.now);
  let anchor: Anchor = chooseAnchor(await kept.read(), asked, at(USUAL_START), Date.now());
  let timer: NodeJS.Timeout | undefined;
  const follow = async () => {
    try {
      anchor = (await kept.read()) ?? anchor;
      await kept.touch(Date.now());
    } catch {
      // The store is away: the clock runs on by itself.
    }
  };
  return {
    now: clockFrom(() => anchor),
    /** Told to the other processes once this one serves: a start that fails must not turn a running demo's clock. */
    async share() {
      await kept.write(anchor, Date.now());
      timer = setInterval(() => void follow(), KEEP_MS);
    },
    stop: () => clearInterval(timer),
  };
}

/** A time with an offset as it stands, any other in the demo conference's zone. */
function at(text: string): number {
  if (/(Z|[+-]\d{2}:\d{2})$/.test(text)) return Date.parse(text);
  return zone.toInstant(text.slice(0, 16), TIME_ZONE) ?? Date.parse(`${text}Z`);
}
