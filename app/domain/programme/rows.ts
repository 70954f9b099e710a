import type { Instant, Span } from "../instant.ts";
import type { Placed } from "./session.ts";
import { swapTimes } from "./swap.ts";

/** One row of a day's programme: sessions that start together, side by side, or the halves' change of tracks. */
export type ProgrammeRow =
  | { kind: "sessions"; start: Instant; sessions: Placed[] }
  | { kind: "swap"; start: Instant; swap: string; sessions: Placed[] };

/**
 * A day as time rows. Sessions side by side stand in the order of `rooms`, which is the same all day, so that a track
 * keeps its side. The pause in which the halves change tracks is that swap's row and no row of its own besides.
 *
 * @param sessions - the whole programme: the filters of a reader may hide a pass, never the swap
 * @param shown - whether the reader wants to see a session
 */
export function rows(
  sessions: readonly Placed[],
  day: Span,
  rooms: readonly { id: string }[],
  shown: (session: Placed) => boolean = () => true,
): ProgrammeRow[] {
  const ofDay = sessions.filter(({ start }) => day.start <= start && start < day.end);
  const place = new Map(rooms.map(({ id }, index) => [id, index]));
  const side = (session: Placed) => place.get(session.room) ?? rooms.length;
  const swaps = new Map(swapTimes(ofDay).map(({ start, swap }) => [start, swap]));

  const starts = new Set([...ofDay.filter(shown).map(({ start }) => start), ...swaps.keys()]);
  return [...starts]
    .sort((a, b) => a - b)
    .map((start) => {
      const together = ofDay
        .filter((session) => session.start === start && shown(session))
        .sort((a, b) => side(a) - side(b) || (a.id < b.id ? -1 : 1));
      const swap = swaps.get(start);
      return swap === undefined
        ? { kind: "sessions", start, sessions: together }
        : { kind: "swap", start, swap, sessions: together };
    });
}
