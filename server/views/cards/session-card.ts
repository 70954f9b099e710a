import type { SessionCard } from "../../../app/contract/views/shared.ts";
import type { Conference } from "../../../app/domain/conference.ts";
import type { SessionId } from "../../../app/domain/id.ts";
import { overlaps } from "../../../app/domain/instant.ts";
import type { Language } from "../../../app/domain/language.ts";
import { type Duty, dutiesOf } from "../../../app/domain/programme/my-day.ts";
import type { Placed } from "../../../app/domain/programme/session.ts";
import { say } from "../../../app/domain/said.ts";
import { type Day, dutyOf, type Mine } from "../my-day.ts";
import { oncePer } from "../once-per.ts";
import type { Reading } from "../reading.ts";
import { clashOf } from "./meeting-card.ts";
import { halfMark, roomMark, trackMark } from "./place.ts";

/** Whose card it is: nobody's, or a reader's with their day. */
export type Owner = { mine: Mine; day: Day } | null;
export const ownerOf = (mine: Mine | null, day: Day | null): Owner => (mine && day ? { mine, day } : null);

/** A session for one reader. All of it is public but `mine`, `starred`, `released` and `clash`: the reader's own. */
export const sessionCard = (session: Placed, reading: Reading, owner: Owner): SessionCard =>
  ownCard(publicCard(session, reading), reading, owner);

/** The public card as its reader gets it: the very same object where nothing of it is their own. */
export function ownCard(card: SessionCard, reading: Reading, owner: Owner): SessionCard {
  if (!owner) return card;
  const { id } = card;
  const mine = owner.day.sessions.some((session) => session.id === id);
  const starred = owner.mine.choices.starred.includes(id);
  const released = owner.mine.choices.released.includes(id);
  const clash = clashIn(id, reading, owner);
  return mine || starred || released || clash ? { ...card, mine, starred, released, clash } : card;
}

/** A session as everyone sees it. Made once for each release, conference and language; it is shared and stays as it is. */
export function publicCard(session: Placed, reading: Reading): SessionCard {
  const { language, conference } = reading;
  const made = cardsOf(session);
  const known = made.get(language);
  if (known?.conference === conference) return known.card;
  const card: SessionCard = {
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
    mine: false,
    starred: false,
    released: false,
    pause: session.pause,
    languages: [...session.languages],
    speakers: session.speakers.length,
    clash: null,
  };
  made.set(language, { conference, card: Object.freeze(card) });
  return card;
}

const cardsOf = oncePer((_: Placed) => new Map<Language, { conference: Conference; card: SessionCard }>());

function clashIn(id: SessionId, reading: Reading, owner: NonNullable<Owner>): SessionCard["clash"] {
  const pair = owner.day.clashes.find(([one, other]) => one.ref === id || other.ref === id);
  return pair ? told(pair[0].ref === id ? pair[1] : pair[0], reading, owner) : null;
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
