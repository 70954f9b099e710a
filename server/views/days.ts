import type { Span } from "../../app/domain/instant.ts";
import { daySpans } from "../../app/domain/programme/day-spans.ts";
import { localDay, type Reading } from "./reading.ts";

/** The day to show first: today, else the next to come, else the last. */
export function dayAt(reading: Reading): number {
  const today = localDay(reading, reading.now);
  const { days } = reading.conference;
  return (days.find(({ date }) => date >= today) ?? days.at(-1))?.index ?? 0;
}

/** All days as spans, midnight to midnight at the venue. */
export const spansOfDays = ({ conference, ports }: Reading): Span[] =>
  daySpans(conference.days, (local) => ports.zone.toInstant(local, conference.timeZone));

/** A day from midnight to midnight at the venue; null for one the conference does not have. */
export function spanOfDay(index: number, { conference, ports }: Reading): Span | null {
  const day = conference.days.filter((one) => one.index === index);
  return daySpans(day, (local) => ports.zone.toInstant(local, conference.timeZone))[0] ?? null;
}
