import type { DayTab, ProgrammeQuery, Row } from "../../app/contract/views/programme.ts";
import type { Instant } from "../../app/domain/instant.ts";
import { LANGUAGES } from "../../app/domain/language.ts";
import type { Placed } from "../../app/domain/programme/session.ts";
import { say } from "../../app/domain/said.ts";
import type { Ports } from "../actions/ports.ts";
import { labelsFor } from "./cards/labels.ts";
import { meetingCard } from "./cards/meeting-card.ts";
import { trackMark } from "./cards/place.ts";
import { isMine, sessionCard } from "./cards/session-card.ts";
import { dayAt, placedOf } from "./days.ts";
import { type Mine, readMyDay } from "./my-day.ts";
import { withMessages } from "./my-meetings.ts";
import { localDay, type Reading, read } from "./reading.ts";
import type { Views } from "./views.ts";

/** One day of the released programme; null for a day there is not, or before the first release. */
export const createProgrammeView = (ports: Ports): Views["programme"] =>
  async function programme(viewer, language, query) {
    const [reading, mine] = await Promise.all([read(ports, language), readMyDay(ports, viewer?.person ?? null)]);
    const { release, conference } = reading;
    const day = query.day ?? dayAt(reading);
    const date = conference.days.find(({ index }) => index === day)?.date;
    if (release.version === 0 || date === undefined) return null;
    const today = placedOf(release).filter(({ start }) => localDay(reading, start) === date);
    const rows = [...sessionRows(today.filter(fits(query, mine)), reading, mine), ...swapRows(today, reading, mine)];
    if (query.mine && mine) rows.push(...(await meetingRows(date, reading, mine)));
    rows.sort((a, b) => a.start - b.start || ORDER[a.kind] - ORDER[b.kind]);
    const used = new Set(release.sessions.map(({ track }) => track));
    return {
      release: { version: release.version, at: release.at },
      days: daysOf(reading),
      day,
      rows,
      tracks: conference.tracks.filter(({ id }) => used.has(id)).map(({ id }) => trackMark(id, reading)),
      languages: LANGUAGES.filter((code) => release.sessions.some(({ languages }) => languages.includes(code))),
      query: { day: query.day, track: query.track, language: query.language, mine: query.mine },
      signedIn: mine !== null,
      clashes: clashesOf(today, reading, mine),
      labels: labelsFor(ports.taxonomy, language, new Set(today.map(({ format }) => format))),
    };
  };

const ORDER: Record<Row["kind"], number> = { swap: 0, meeting: 1, sessions: 2 };

const fits =
  (query: ProgrammeQuery, mine: Mine | null) =>
  (session: Placed): boolean =>
    (query.track === null || session.track === query.track) &&
    (query.language === null || session.languages.includes(query.language)) &&
    (!query.mine || isMine(session, mine));

/** Sessions that start together stand in one row; the break of a swap has a row of its own. */
function sessionRows(sessions: readonly Placed[], reading: Reading, mine: Mine | null): Row[] {
  const breaks = new Set(reading.conference.swaps.map(({ at }) => at));
  const byStart = new Map<Instant, Placed[]>();
  for (const session of sessions)
    if (!breaks.has(session.id)) byStart.set(session.start, [...(byStart.get(session.start) ?? []), session]);
  return [...byStart].map(([start, of]) => ({
    start,
    kind: "sessions",
    sessions: of.map((session) => sessionCard(session, reading, mine)),
    meeting: null,
  }));
}

/** The change of halves, where its passes stand in the day. */
function swapRows(today: readonly Placed[], reading: Reading, mine: Mine | null): Row[] {
  return reading.conference.swaps.flatMap(({ id, at }): Row[] => {
    const passes = today.filter(({ swap }) => swap === id);
    const first = passes.find(({ pass }) => pass === 1);
    const pause = today.find((session) => session.id === at);
    if (!first || passes.length < 2) return [];
    const sessions = pause ? [sessionCard(pause, reading, mine)] : [];
    return [{ start: pause?.start ?? first.end, kind: "swap", sessions, meeting: null }];
  });
}

async function meetingRows(date: string, reading: Reading, mine: Mine): Promise<Row[]> {
  const booked = mine.meetings.filter(
    (meeting) => meeting.state === "booked" && localDay(reading, meeting.start) === date,
  );
  const told = await withMessages(reading.ports, mine, booked);
  return booked.map((meeting) => ({
    start: meeting.start,
    kind: "meeting",
    sessions: [],
    meeting: meetingCard(meeting, mine.person.id, reading, told),
  }));
}

/** Pairs in the reader's day that overlap, each once. */
function clashesOf(today: readonly Placed[], reading: Reading, mine: Mine | null): number {
  const pairs = new Set<string>();
  for (const session of today) {
    const { clash } = sessionCard(session, reading, mine);
    if (clash) pairs.add([session.id, clash.ref].sort().join("|"));
  }
  return pairs.size;
}

/** Days on which something is released. */
function daysOf(reading: Reading): DayTab[] {
  const used = new Set(reading.release.placements.map(({ start }) => localDay(reading, start)));
  return reading.conference.days
    .filter(({ date }) => used.has(date))
    .map(({ index, date, label }) => ({ index, date, label: say(label, reading.language) }));
}
