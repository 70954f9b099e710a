import type { SessionId } from "../../id.ts";
import { ownPasses, takesTime } from "../../programme/own.ts";
import type { Session } from "../../programme/session.ts";
import type { Guest } from "./facts.ts";

/** What a guest wants to be at: the passes of the own half that were not released, and what is starred. */
export type Wishes = { own: SessionId[]; starred: SessionId[] };

/** A booked meeting comes before the pass of one's own half, and that before a star: each worth more than a time can hold of the next. */
export const MEETING_WORTH = 500;
export const PASS_WORTH = 20;
export const STAR_WORTH = 1;

/** Each guest's wishes in their order; only what takes time. O(guests × sessions). */
export function wishesOf(sessions: readonly Session[], guests: readonly Guest[]): Wishes[] {
  const taking = sessions.filter(takesTime);
  const known = new Set(taking.map(({ id }) => id));
  const passes = new Map<string | null, SessionId[]>();
  const passesOf = (half: Guest["half"]) => {
    const found = passes.get(half) ?? ownPasses(taking, half).map(({ id }) => id);
    passes.set(half, found);
    return found;
  };
  return guests.map(({ half, starred, released }) => {
    const own = passesOf(half).filter((id) => !released.includes(id));
    return { own, starred: starred.filter((id) => known.has(id) && !own.includes(id)) };
  });
}
