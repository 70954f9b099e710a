import type { MeetingRules } from "../conference.ts";
import type { SessionId } from "../id.ts";
import { type Instant, later, MINUTE, overlaps } from "../instant.ts";
import { ahead, type Calendar } from "../meeting/calendar.ts";
import type { Person } from "../person.ts";
import { accept, type Result, refuse } from "../refusal.ts";
import type { Ready } from "./offer.ts";
import { LEAST_READY_MINUTES } from "./times.ts";

/** A booked meeting this near leaves no room for another. */
const MEETING_NEAR_MINUTES = 20;

export type ReadyWish = { minutes: number; release: readonly SessionId[] };

/**
 * Makes a person ready from `now` for `minutes`, shortened to what their day leaves: rest before a later meeting, the
 * walk to a later session, the start of a time they have closed. What would leave less than a quarter of an hour is in
 * the way, as who is ready for less is never paired.
 *
 * `released` are the sessions of `wish.release` that stand in that time; a session that stands in it and is not named
 * is refused `session-in-the-way`. Naming others changes nothing. O(calendar).
 */
export function ready(
  person: Pick<Person, "id" | "open" | "unavailable">,
  wish: ReadyWish,
  now: Instant,
  calendar: Calendar,
  rules: Pick<MeetingRules, "restMinutes" | "walkMinutes">,
): Result<Ready> {
  const closed = person.unavailable.filter(({ end }) => end > now);
  const least = later(now, LEAST_READY_MINUTES * MINUTE);
  if (!person.open || closed.some(({ start }) => start < least))
    return refuse({ code: "not-available", person: person.id });
  const entries = ahead(calendar, now).sort((a, b) => a.start - b.start);
  const meetings = entries.filter((entry) => entry.kind === "meeting");
  const near = meetings[0];
  const nearest = Math.max(later(now, MEETING_NEAR_MINUTES * MINUTE), later(least, rules.restMinutes * MINUTE));
  if (near && near.start < nearest) return refuse({ code: "meeting-in-the-way", meeting: near.ref, start: near.start });

  let until = Math.min(
    later(now, wish.minutes * MINUTE),
    ...meetings.map(({ start }) => later(start, -rules.restMinutes * MINUTE)),
    ...closed.map(({ start }) => start),
  ) as Instant;
  const released: SessionId[] = [];
  for (const entry of entries) {
    if (entry.kind !== "session") continue;
    const walkTo = later(entry.start, -rules.walkMinutes * MINUTE);
    if (overlaps(entry, { start: now, end: until }) || walkTo < least) {
      if (!wish.release.includes(entry.ref))
        return refuse({ code: "session-in-the-way", session: entry.ref, start: entry.start, end: entry.end });
      released.push(entry.ref);
    } else until = Math.min(until, walkTo) as Instant;
  }
  return accept({ person: person.id, since: now, until, released, silences: 0 });
}
