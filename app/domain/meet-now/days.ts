import type { Instant, Span } from "../instant.ts";
import { accept, type Result, refuse } from "../refusal.ts";

/** Whether anybody is there to be met: on a day of the conference, midnight to midnight at the venue. */
export const onADay = (now: Instant, days: readonly Span[]): Result<Instant> =>
  days.some(({ start, end }) => now >= start && now < end) ? accept(now) : refuse({ code: "outside-the-day" });

/** When the next day of the conference begins, for who comes outside of them; null after the last. */
export const nextOpening = (now: Instant, days: readonly Span[]): Instant | null =>
  days.reduce<Instant | null>(
    (first, { start }) => (start > now && (first === null || start < first) ? start : first),
    null,
  );
