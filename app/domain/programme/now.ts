import type { Instant } from "../instant.ts";
import type { Placed } from "./session.ts";
import { swapTimes } from "./swap.ts";

/** A session that runs, how much of it is gone (0–1), and when the halves change places after it, if they do. */
export type RunningNow = { session: Placed; share: number; swapAt: Instant | null };

/** What runs at `now`, by start and id. A session owns its first instant, not its last. O(sessions). */
export function running(sessions: readonly Placed[], now: Instant): RunningNow[] {
  const swaps = swapTimes(sessions);
  return sessions
    .filter(({ start, end }) => start <= now && now < end)
    .sort((a, b) => a.start - b.start || (a.id < b.id ? -1 : 1))
    .map((session) => ({
      session,
      share: (now - session.start) / (session.end - session.start),
      swapAt: swaps.find(({ swap, after }) => swap === session.swap && after === session.pass)?.start ?? null,
    }));
}

/** What has not ended at `now`, by start: the things of a day that still concern its owner. */
export const unfinished = <Thing extends { start: Instant; end: Instant }>(
  things: readonly Thing[],
  now: Instant,
): Thing[] => things.filter(({ end }) => end > now).sort((a, b) => a.start - b.start);
