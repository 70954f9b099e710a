import type { Day } from "../conference.ts";
import type { Instant, Span } from "../instant.ts";

/** The days of a conference as spans, midnight to midnight at the venue. `toInstant` reads a local time such as "2020-11-04T00:00". */
export function daySpans(days: readonly Pick<Day, "date">[], toInstant: (local: string) => Instant | null): Span[] {
  return days.flatMap(({ date }) => {
    const start = firstOf(date, toInstant);
    const end = firstOf(dayAfter(date), toInstant);
    return start === null || end === null ? [] : [{ start, end }];
  });
}

/** Some zones change their clock at midnight, and the day begins at one. */
const firstOf = (date: string, toInstant: (local: string) => Instant | null): Instant | null =>
  toInstant(`${date}T00:00`) ?? toInstant(`${date}T01:00`);

function dayAfter(date: string): string {
  const [year = 0, month = 1, day = 1] = date.split("-").map(Number);
  return new Date(Date.UTC(year, month - 1, day + 1)).toISOString().slice(0, 10);
}
