import { overlaps } from "../../app/domain/instant.ts";
import type { Calendar } from "../../app/domain/meeting/calendar.ts";

/** Pairs of entries that overlap in one calendar of a person or a table, at least one of them a meeting. O(entries log entries). */
export function doubleBookings(...of: ReadonlyMap<unknown, Calendar>[]): number {
  let found = 0;
  for (const calendars of of) for (const calendar of calendars.values()) found += overlapping(calendar);
  return found;
}

function overlapping(calendar: Calendar): number {
  const entries = [...calendar].sort((a, b) => a.start - b.start);
  let found = 0;
  entries.forEach((entry, index) => {
    for (const next of entries.slice(index + 1)) {
      if (next.start >= entry.end) break;
      if (overlaps(entry, next) && (entry.kind === "meeting" || next.kind === "meeting")) found += 1;
    }
  });
  return found;
}
