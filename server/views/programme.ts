import type { DayTab, ProgrammeQuery, Row } from "../../app/contract/views/programme.ts";
import { LANGUAGES } from "../../app/domain/language.ts";
import type { Placed } from "../../app/domain/programme/session.ts";
import { say } from "../../app/domain/said.ts";
import type { Ports } from "../actions/ports.ts";
import { meetingCard } from "./cards/meeting-card.ts";
import { trackMark } from "./cards/place.ts";
import { type Owner, ownCard, ownerOf } from "./cards/session-card.ts";
import { dayAt, spanOfDay } from "./days.ts";
import { dayOf, readMyDay, tellMeetings } from "./my-day.ts";
import { oncePerRelease } from "./once-per-release.ts";
import { fits, publicRows, rowsOf } from "./public-rows.ts";
import { placedIn, type Reading, read } from "./reading.ts";
import type { Views } from "./views.ts";

/** One day of the released programme; null for a day there is not, and before the first release. */
export const createProgrammeView = (ports: Ports): Views["programme"] =>
  async function programme(viewer, language, query) {
    const [reading, mine] = await Promise.all([read(ports, language), readMyDay(ports, viewer?.person ?? null)]);
    const { release } = reading;
    const index = query.day ?? dayAt(reading);
    const span = spanOfDay(index, reading);
    if (release.version === 0 || span === null) return null;
    const today = placedIn(release).filter(({ start }) => start >= span.start && start < span.end);
    const owner = ownerOf(mine, dayOf(today, mine));
    const everyones = query.mine
      ? rowsOf(span, inDay(query, owner, reading), reading)
      : publicRows(span, query, reading);
    const shown = everyones.map((row) => ownRow(row, reading, owner));
    if (query.mine && owner) shown.push(...(await meetingRows(owner, span, reading)));
    return {
      release: { version: release.version, at: release.at },
      ...choicesOf(reading),
      day: index,
      rows: shown.sort((a, b) => a.start - b.start || ORDER[a.kind] - ORDER[b.kind]),
      query: { day: query.day, track: query.track, language: query.language, mine: query.mine },
      signedIn: owner !== null,
      clashes: owner?.day.clashes.length ?? 0,
    };
  };

const ORDER: Record<Row["kind"], number> = { swap: 0, meeting: 1, sessions: 2 };

/** What the reader's filters leave of their own day; the break of a swap stands in its row whatever they are. */
function inDay(query: ProgrammeQuery, owner: Owner, { conference }: Reading) {
  const fitting = fits(query, conference);
  const everywhere = new Set(conference.swaps.map(({ at }) => at));
  const own = new Set(owner?.day.sessions.map(({ id }) => id));
  return (session: Placed): boolean => fitting(session) && (everywhere.has(session.id) || own.has(session.id));
}

/** The row as its reader gets it: the very same object where nothing in it is their own. */
function ownRow(row: Row, reading: Reading, owner: Owner): Row {
  const sessions = row.sessions.map((card) => ownCard(card, reading, owner));
  return sessions.every((card, at) => card === row.sessions[at]) ? row : { ...row, sessions };
}

async function meetingRows(owner: NonNullable<Owner>, span: { start: number; end: number }, reading: Reading) {
  const { mine, day } = owner;
  const meetings = day.meetings.filter(({ start }) => start >= span.start && start < span.end);
  const told = await tellMeetings(reading.ports, mine, meetings);
  return meetings.map(
    (meeting): Row => ({
      start: meeting.start,
      kind: "meeting",
      sessions: [],
      meeting: meetingCard(meeting, mine.person.id, reading, told),
    }),
  );
}

/** What a reader may choose among. The same for everyone until the next release. */
const choicesOf = oncePerRelease((reading) => {
  const { release, conference } = reading;
  const used = new Set(release.sessions.map(({ track }) => track));
  return {
    days: daysOf(reading),
    tracks: conference.tracks.filter(({ id }) => used.has(id)).map(({ id }) => trackMark(id, reading)),
    languages: LANGUAGES.filter((code) => release.sessions.some(({ languages }) => languages.includes(code))),
  };
});

/** Days on which something is released. */
function daysOf(reading: Reading): DayTab[] {
  const { conference, release, language } = reading;
  return conference.days.flatMap(({ index, date, label }) => {
    const span = spanOfDay(index, reading);
    const used = span && release.placements.some(({ start }) => start >= span.start && start < span.end);
    return used ? [{ index, date, label: say(label, language) }] : [];
  });
}
