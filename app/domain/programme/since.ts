import type { SessionId } from "../id.ts";
import type { Instant } from "../instant.ts";
import { takesTime } from "./own.ts";
import { placed } from "./placed.ts";
import type { Placed, Release } from "./session.ts";

type Programme = Pick<Release, "sessions" | "placements">;

/**
 * The sessions of `after` that already took the same people's time in `before`, with since when. What is new, moved in
 * time or opened to others is left out: it is there since its own release. O(sessions).
 */
export function sinceOf(before: Release | null, after: Programme): Partial<Record<SessionId, Instant>> {
  if (before === null) return {};
  const old = new Map(placed(before).map((session) => [session.id, session]));
  const kept = placed(after).flatMap((session): [SessionId, Instant][] => {
    const was = old.get(session.id);
    return was && sameTime(was, session) ? [[session.id, before.since?.[session.id] ?? before.at]] : [];
  });
  return Object.fromEntries(kept);
}

const sameTime = (a: Placed, b: Placed): boolean =>
  a.start === b.start &&
  a.end === b.end &&
  a.access === b.access &&
  takesTime(a) === takesTime(b) &&
  a.halves.join() === b.halves.join();
