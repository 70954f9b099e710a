import { HOUR, type Instant, later, type Span } from "../../app/domain/instant.ts";
import type { Zone } from "./ports.ts";

/** The date at the venue, "2020-11-04". */
export const localDate = (zone: Zone, at: Instant, timeZone: string): string => zone.toLocal(at, timeZone).slice(0, 10);

/** The local day that owns `at`, midnight to midnight: 23 to 25 hours. */
export function localDay(zone: Zone, at: Instant, timeZone: string): Span {
  const date = localDate(zone, at, timeZone);
  const start = midnight(zone, date, timeZone);
  // Noon of the next day lies 36 hours on, give or take the hour of a changed clock.
  const end = midnight(zone, localDate(zone, later(start, 36 * HOUR), timeZone), timeZone);
  return { start, end };
}

/** The first instant of a local date: where clocks skip midnight, the first hour that exists. */
function midnight(zone: Zone, date: string, timeZone: string): Instant {
  const first = zone.toInstant(`${date}T00:00`, timeZone) ?? zone.toInstant(`${date}T01:00`, timeZone);
  if (first === null) throw new RangeError(`No such date in ${timeZone}: ${date}`);
  return first;
}
