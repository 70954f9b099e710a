import type { Placed, Release } from "../../app/domain/programme/session.ts";
import { localDay, type Reading } from "./reading.ts";

/** Sessions with their places, by time, then room; one without a place is not shown. O(sessions log sessions). */
export function placedOf({ sessions, placements }: Pick<Release, "sessions" | "placements">): Placed[] {
  const places = new Map(placements.map((placement) => [placement.session, placement]));
  return sessions
    .flatMap((session): Placed[] => {
      const place = places.get(session.id);
      return place ? [{ ...session, ...place }] : [];
    })
    .sort((a, b) => a.start - b.start || (a.id < b.id ? -1 : 1));
}

/** The day to show first: today, else the next to come, else the last. */
export function dayAt(reading: Reading): number {
  const today = localDay(reading, reading.now);
  const { days } = reading.conference;
  return (days.find(({ date }) => date >= today) ?? days.at(-1))?.index ?? 0;
}
