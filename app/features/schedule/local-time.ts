import type { Instant } from "../../domain/instant.ts";
import type { Format } from "../../i18n/format.ts";

type Zone = Pick<Format, "dayKey" | "time">;

/** An instant as the organiser writes it: local clock time at the venue, "2020-11-04T14:15". */
export const localOf = (at: number, zone: Zone): string => `${zone.dayKey(at)}T${zone.time(at)}`;

/**
 * The instant of a local clock time such as "2020-11-04T14:15"; null for text that is none, and for a time the clock
 * skips in spring. Of an hour that comes twice in autumn it is one of the two.
 */
export function instantOf(local: string, zone: Zone): Instant | null {
  const asUtc = Date.parse(`${local}Z`);
  if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/.test(local) || Number.isNaN(asUtc)) return null;
  const offset = (at: number) => Date.parse(`${localOf(at, zone)}Z`) - at;
  // The offset at the instant itself may differ from the one at the first guess, on the day the clock changes.
  const near = asUtc - offset(asUtc);
  const at = asUtc - offset(near);
  return localOf(at, zone) === local ? (at as Instant) : null;
}
