import type { MeetingRules } from "../conference.ts";
import { type Instant, later, MINUTE, SECOND, type Span } from "../instant.ts";
import type { Calendar } from "../meeting/calendar.ts";
import type { Offer } from "./offer.ts";

/** A meeting shorter than this is not worth the walk. */
export const LEAST_MINUTES = 10;
/** Ready for less leaves no time to be paired: the walk and the shortest meeting take 14 with four to walk. */
export const LEAST_READY_MINUTES = 15;

type Rules = Pick<MeetingRules, "walkMinutes" | "nowMinutes">;

/**
 * When two who both have said yes at `now` meet: the next whole minute that leaves time to walk, for `nowMinutes` or
 * until one of them must go, whichever is sooner, but never under ten minutes.
 */
export function meetingSpan(now: Instant, untils: readonly Instant[], rules: Rules): Span {
  const start = (Math.ceil((now + rules.walkMinutes * MINUTE) / MINUTE) * MINUTE) as Instant;
  const wished = Math.min(start + rules.nowMinutes * MINUTE, ...untils);
  return { start, end: Math.max(wished, start + LEAST_MINUTES * MINUTE) as Instant };
}

/** What an offer holds at its table: from its making to the latest possible end, both yeses in the last moment. */
export const holdOf = (offer: Pick<Offer, "made" | "deadline">, rules: Rules): Span => ({
  start: offer.made,
  end: later(offer.deadline, (rules.walkMinutes + 1 + rules.nowMinutes) * MINUTE),
});

/**
 * Whether somebody ready until `until` can be offered a meeting now: enough time is left, and the calendar has air for
 * the shortest meeting even when the answers take all the time they have.
 */
export function hasTime(
  calendar: Calendar,
  now: Instant,
  until: Instant,
  rules: Pick<MeetingRules, "walkMinutes" | "restMinutes" | "acceptSeconds">,
): boolean {
  if (until < later(now, (rules.walkMinutes + LEAST_MINUTES) * MINUTE)) return false;
  const first = later(now, rules.walkMinutes * MINUTE);
  const last = later(first, rules.acceptSeconds * SECOND + (1 + LEAST_MINUTES) * MINUTE);
  return calendar.every((entry) => {
    const air = (entry.kind === "meeting" ? rules.restMinutes : rules.walkMinutes) * MINUTE;
    return entry.end + air <= first || entry.start >= last + air;
  });
}
