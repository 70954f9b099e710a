import type { MeetingId, SessionId } from "../id.ts";
import { type Instant, MINUTE, overlaps, type Span } from "../instant.ts";

/** One thing that takes a person's or a table's time. */
export type Entry = Span & ({ kind: "meeting"; ref: MeetingId } | { kind: "session"; ref: SessionId });

/** What takes one person's time: live meetings, starred sessions and own passes. Kept by the scripts, in no order. */
export type Calendar = Entry[];

/** What is in the way of `span`, or null. Meetings want rest between them, sessions a walk. O(entries). */
export function inTheWay(
  calendar: Calendar,
  span: Span,
  rules: { restMinutes: number; walkMinutes: number },
  but?: string,
): Entry | null {
  return (
    calendar.find(
      (entry) =>
        entry.ref !== but &&
        overlaps(entry, span, (entry.kind === "meeting" ? rules.restMinutes : rules.walkMinutes) * MINUTE),
    ) ?? null
  );
}

/** Entries that are not over at `now`. */
export const ahead = (calendar: Calendar, now: Instant): Calendar => calendar.filter((entry) => entry.end > now);
