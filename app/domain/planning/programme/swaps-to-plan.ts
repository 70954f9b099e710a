import type { SessionId } from "../../id.ts";
import type { Placed } from "../../programme/session.ts";
import { passesOf } from "../../programme/swap.ts";

/** A swap whose passes can be planned together: `sessions[pass][station]`, each station a track. */
export type SwapToPlan = { swap: string; day: number; ms: number; sessions: Placed[][] };

/**
 * The swaps of a draft that have the shape of a rotation: as many stations as passes, the same tracks in each pass, one length,
 * one day, and nothing in them that must stay. The sessions of any other swap stay as they stand.
 */
export function swapsToPlan(
  sessions: readonly Placed[],
  stays: (session: Placed) => boolean,
  dayOf: (session: Placed) => number,
): SwapToPlan[] {
  const swaps = [...new Set(sessions.flatMap(({ swap }) => swap ?? []))];
  return swaps.flatMap((swap) => {
    const all = sessions.filter((session) => session.swap === swap);
    const passes = passesOf(sessions, swap).map((pass) => pass.sessions);
    const [first] = passes;
    const [one] = all;
    if (!first || !one || passes.length < 2 || first.length !== passes.length || all.some(stays)) return [];
    const tracks = first.map(({ track }) => track);
    const ms = one.end - one.start;
    const alike =
      all.length === passes.length * first.length &&
      new Set(tracks).size === tracks.length &&
      all.every((session) => session.end - session.start === ms && dayOf(session) === dayOf(one));
    if (!alike) return [];
    const ordered = passes.map((pass) => tracks.flatMap((track) => pass.filter((session) => session.track === track)));
    if (ordered.some((pass) => pass.length !== tracks.length)) return [];
    return [{ swap, day: dayOf(one), ms, sessions: ordered }];
  });
}

export const sessionsOfSwap = ({ sessions }: SwapToPlan): SessionId[] => sessions.flat().map(({ id }) => id);
