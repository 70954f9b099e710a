import type { SessionCard } from "../../../app/contract/views/shared.ts";
import { overlaps } from "../../../app/domain/instant.ts";
import { ownPasses, takesTime } from "../../../app/domain/programme/own.ts";
import type { Placed } from "../../../app/domain/programme/session.ts";
import { say } from "../../../app/domain/said.ts";
import type { Mine } from "../my-day.ts";
import type { Reading } from "../reading.ts";
import { clashOf } from "./meeting-card.ts";
import { halfMark, roomMark, trackMark } from "./place.ts";

/** Whether a session is in the reader's day: an own pass whose time is not released, or a starred one. */
export const isMine = (session: Placed, mine: Mine | null): boolean =>
  mine !== null &&
  (mine.choices.starred.includes(session.id) ||
    (ownPasses([session], mine.person.half).length > 0 && !mine.choices.released.includes(session.id)));

/**
 * A session for one reader. Everything of it is public but `mine`, `starred`, `released` and `clash`, which are the
 * reader's own. `clash` is told of sessions in the reader's day, and of others where `asIfMine` is set.
 */
export function sessionCard(session: Placed, reading: Reading, mine: Mine | null, asIfMine = false): SessionCard {
  const { language } = reading;
  const inDay = isMine(session, mine);
  return {
    id: session.id,
    title: say(session.title, language),
    track: trackMark(session.track, reading),
    room: roomMark(session.room, reading),
    start: session.start,
    end: session.end,
    format: session.format,
    access: session.access,
    halves: session.halves.map((half) => halfMark(half, reading)),
    pass: session.pass,
    mine: inDay,
    starred: mine?.choices.starred.includes(session.id) ?? false,
    released: mine?.choices.released.includes(session.id) ?? false,
    pause: session.pause,
    languages: [...session.languages],
    speakers: session.speakers.length,
    clash: mine && (inDay || asIfMine) ? clashIn(session, reading, mine) : null,
  };
}

/** The first other entry of the reader's calendar in the time of the session. */
function clashIn(session: Placed, reading: Reading, mine: Mine): SessionCard["clash"] {
  if (!takesTime(session)) return null;
  const entry = mine.calendar
    .filter((one) => one.ref !== session.id && overlaps(one, session))
    .sort((a, b) => a.start - b.start)[0];
  return entry ? clashOf(entry, mine.person.id, reading, mine.meetings) : null;
}
