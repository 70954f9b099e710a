import type { ProgrammeQuery, Row } from "../../app/contract/views/programme.ts";
import type { Conference } from "../../app/domain/conference.ts";
import type { Span } from "../../app/domain/instant.ts";
import { rows } from "../../app/domain/programme/rows.ts";
import type { Placed } from "../../app/domain/programme/session.ts";
import { publicCard } from "./cards/session-card.ts";
import { oncePerRelease } from "./once-per-release.ts";
import { placedIn, type Reading } from "./reading.ts";

/** What everyone may choose: all of these together are few, so each is worked out once for a release. */
type Filters = Pick<ProgrammeQuery, "track" | "language">;

/**
 * A day's rows as everyone sees them under public filters: made once for each release and language, shared, and left as
 * they are. A track there is not in the conference is answered and not kept.
 */
export function publicRows(day: Span, filters: Filters, reading: Reading): readonly Row[] {
  const made = madeOf(reading);
  const key = `${day.start} ${filters.track ?? ""} ${filters.language ?? ""}`;
  const known = made.get(key);
  if (known) return known;
  const found = rowsOf(day, fits(filters, reading.conference), reading);
  if (filters.track === null || reading.conference.tracks.some(({ id }) => id === filters.track)) made.set(key, found);
  return found;
}

const madeOf = oncePerRelease(() => new Map<string, readonly Row[]>());

/** The rows of those sessions that `shown` lets through, with public cards. */
export const rowsOf = (day: Span, shown: (session: Placed) => boolean, reading: Reading): Row[] =>
  rows(placedIn(reading.release), day, reading.conference.rooms, shown).map((row) => ({
    start: row.start,
    kind: row.kind,
    sessions: row.sessions.map((session) => publicCard(session, reading)),
    meeting: null,
  }));

/** What public filters let through; the break of a swap stands in its row whatever they are. */
export function fits({ track, language }: Filters, { swaps }: Conference): (session: Placed) => boolean {
  const breaks = new Set(swaps.map(({ at }) => at));
  return (session) =>
    breaks.has(session.id) ||
    ((track === null || session.track === track) && (language === null || session.languages.includes(language)));
}
