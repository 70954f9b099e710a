import type { Instant } from "../app/domain/instant.ts";

/** Where the conference clock stands: it showed `conference` when the machine's clock showed `wall`, both ms UTC. */
export type Anchor = { wall: number; conference: number };

/** The clock of one anchor; it runs in real time. */
export const clockFrom =
  (anchor: () => Anchor, wall: () => number = Date.now) =>
  (): Instant => {
    const { wall: then, conference } = anchor();
    return (conference + wall() - then) as Instant;
  };

/** The clock of a real conference. */
export const REAL: Anchor = { wall: 0, conference: 0 };

const RESUME_WITHIN_MS = 6 * 60 * 60 * 1000;

/**
 * The anchor a demo starts with. An explicit start wins. Otherwise a demo that was stopped less than six hours ago goes
 * on, so that meetings made a moment ago do not lie in the future again; an older one begins at `usual`.
 */
export function chooseAnchor(
  kept: (Anchor & { seen: number }) | null,
  asked: number | null,
  usual: number,
  wall: number,
): Anchor {
  if (asked !== null) return { wall, conference: asked };
  if (kept && wall >= kept.seen && wall - kept.seen < RESUME_WITHIN_MS)
    return { wall: kept.wall, conference: kept.conference };
  return { wall, conference: usual };
}
