import { DateTime } from "luxon";
import type { Instant } from "../app/domain/instant.ts";
import type { Zone } from "./actions/ports.ts";

/** A programme asks for the same few hundred minutes on every page; reading the zone's rules is dear. */
const MOST_KEPT = 5_000;
const kept = new Map<string, string>();
const keptInstants = new Map<string, Instant | null>();

const LOCAL = "yyyy-MM-dd'T'HH:mm";

/**
 * Clock times of a venue, with the rules of its zone for each date.
 *
 * A time the clock skips in spring is `null`. A time the clock shows twice in autumn is the first of the two, the one
 * before the change. Zones are IANA names; an unknown one is `null`, and for `toLocal` a `RangeError`.
 */
export const zone: Zone = {
  toInstant(local, timeZone) {
    // What a person may type at any length is not kept.
    if (local.length > LOCAL.length) return instantOf(local, timeZone);
    const key = `${local} ${timeZone}`;
    const known = keptInstants.get(key);
    if (known !== undefined) return known;
    if (keptInstants.size >= MOST_KEPT) keptInstants.clear();
    const instant = instantOf(local, timeZone);
    keptInstants.set(key, instant);
    return instant;
  },
  toLocal(at, timeZone) {
    const key = `${Math.floor(at / 60_000)} ${timeZone}`;
    const known = kept.get(key);
    if (known !== undefined) return known;
    const local = DateTime.fromMillis(at, { zone: timeZone, locale: "en-GB" });
    if (!local.isValid) throw new RangeError(`There is no local time in ${timeZone} for ${at}`);
    if (kept.size >= MOST_KEPT) kept.clear();
    kept.set(key, local.toFormat(LOCAL));
    return local.toFormat(LOCAL);
  },
};

function instantOf(local: string, timeZone: string): Instant | null {
  const first = DateTime.fromFormat(local, LOCAL, { zone: timeZone, locale: "en-GB" });
  // A skipped time is shifted forward by the library, so it reads back as another.
  if (!first.isValid || first.toFormat(LOCAL) !== local) return null;
  const earliest = first.getPossibleOffsets().reduce((a, b) => (a.toMillis() < b.toMillis() ? a : b));
  return earliest.toMillis() as Instant;
}
