import type { SessionCard } from "../../../app/contract/views/shared.ts";
import { overlaps } from "../../../app/domain/instant.ts";
import { type Duty, dutiesOf } from "../../../app/domain/programme/my-day.ts";
import type { Placed } from "../../../app/domain/programme/session.ts";
import { say } from "../../../app/domain/said.ts";
import { type Day, dutyOf, type Mine } from "../my-day.ts";
import type { Reading } from "../reading.ts";
import { clashOf } from "./meeting-card.ts";
import { halfMark, roomMark, trackMark } from "./place.ts";

/** Whose card it is: nobody's, or a reader's with their day. */
export type Owner = { mine: Mine; day: Day } | null;
export const ownerOf = (mine: Mine | null, day: Day | null): Owner => (mine && day ? { mine, day } : null);

/** A session for one reader. All of it is public but `mine`, `starred`, `released` and `clash`: the reader's own. */
export function sessionCard(session: Placed, reading: Reading, owner: Owner): SessionCard {
  const { language } = reading;
  const pair = owner?.day.clashes.find(([one, other]) => one.ref === session.id || other.ref === session.id);
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
    mine: owner?.day.sessions.some(({ id }) => id === session.id) ?? false,
    starred: owner?.mine.choices.starred.includes(session.id) ?? false,
    released: owner?.mine.choices.released.includes(session.id) ?? false,
    pause: session.pause,
    languages: [...session.languages],
    speakers: session.speakers.length,
    clash: owner && pair ? told(pair[0].ref === session.id ? pair[1] : pair[0], reading, owner) : null,
  };
}

/** What would be in the way if the session were in the reader's day; for the page on which they decide that. */
export function wouldClash(session: Placed, reading: Reading, owner: Owner): SessionCard["clash"] {
  const [duty] = dutiesOf([session]);
  if (!owner || !duty) return null;
  const { sessions, meetings } = owner.day;
  const inWay = [...meetings.map(dutyOf), ...dutiesOf(sessions)]
    .filter((other) => other.ref !== session.id && overlaps(other, duty))
    .sort((a, b) => a.start - b.start)[0];
  return inWay ? told(inWay, reading, owner) : null;
}

const told = (duty: Duty, reading: Reading, { mine }: NonNullable<Owner>): SessionCard["clash"] =>
  clashOf(duty, mine.person.id, reading, mine.meetings);
