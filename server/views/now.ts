import type { MeetNowBrief, Next } from "../../app/contract/views/now.ts";
import { overlaps } from "../../app/domain/instant.ts";
import { running, unfinished } from "../../app/domain/programme/now.ts";
import { takesTime } from "../../app/domain/programme/own.ts";
import type { Placed } from "../../app/domain/programme/session.ts";
import { say } from "../../app/domain/said.ts";
import type { Ports } from "../actions/ports.ts";
import { meetingCard } from "./cards/meeting-card.ts";
import { type Owner, ownerOf, sessionCard } from "./cards/session-card.ts";
import { meetingNow, readStanding, type Standing, standingOf } from "./meet-now-state.ts";
import { dayOf, type Mine, readMyDay, tellMeetings } from "./my-day.ts";
import { localDay, placedIn, type Reading, read } from "./reading.ts";
import type { Views } from "./views.ts";

const THEN_SHOWN = 3;

/** What is next for the reader, what runs, what was announced, and the way into meet-now. Two rounds of reads at most. */
export const createNowView = (ports: Ports): Views["now"] =>
  async function now(viewer, language) {
    const [reading, mine, announcements, standing] = await Promise.all([
      read(ports, language),
      readMyDay(ports, viewer?.person ?? null),
      ports.announcements.all(),
      viewer ? readStanding(ports, viewer.person) : null,
    ]);
    const sessions = placedIn(reading.release);
    const owner = ownerOf(mine, dayOf(sessions, mine));
    const { next, rest } = nextOf(owner ? await ahead(sessions, reading, owner) : [], reading.now);
    return {
      now: reading.now,
      next,
      // biome-ignore lint/suspicious/noThenProperty: a list, as the contract names it; nothing awaits the inside of a view
      then: rest.slice(0, THEN_SHOWN),
      running: running(sessions, reading.now).map(({ session, share, swapAt }) => ({
        session: sessionCard(session, reading, owner),
        share,
        swapAt,
      })),
      announcements: [...announcements]
        .sort((a, b) => b.at - a.at)
        .map(({ id, at, text, urgent }) => ({ id, at, text: say(text, language), urgent })),
      meetNow: standing && mine ? briefOf(standing, mine, reading) : null,
    };
  };

const startOf = (thing: Next): number => (thing.kind === "meeting" ? thing.meeting : thing.session).start;

/**
 * What leads the screen: a meeting, also while it runs, else what begins first. A session that runs stands under what
 * runs now and leads only where nothing follows it.
 */
function nextOf(things: readonly Next[], now: number): { next: Next | null; rest: Next[] } {
  const ahead = things.filter((thing) => thing.kind === "meeting" || startOf(thing) > now);
  const [next = things[0] ?? null, ...rest] = ahead;
  return { next, rest };
}

/** What is left of the reader's day: their meetings, what they chose, and what is for all and in no one's way. */
async function ahead(
  sessions: readonly Placed[],
  reading: Reading,
  { mine, day }: NonNullable<Owner>,
): Promise<Next[]> {
  const today = localDay(reading, reading.now);
  const isToday = ({ start }: Pick<Placed, "start">) => localDay(reading, start) === today;
  const meetings = unfinished(day.meetings.filter(isToday), reading.now);
  const taken = [...meetings, ...day.sessions];
  const forAll = sessions.filter(
    (session) => session.access === "all" && takesTime(session) && !taken.some((other) => overlaps(other, session)),
  );
  const attended = unfinished([...day.sessions, ...forAll].filter(isToday), reading.now);
  const told = await tellMeetings(reading.ports, mine, meetings);
  const owner = ownerOf(mine, day);
  return [
    ...meetings.map((meeting) => ({
      start: meeting.start,
      next: { kind: "meeting" as const, meeting: meetingCard(meeting, mine.person.id, reading, told) },
    })),
    ...attended.map((session) => ({
      start: session.start,
      next: { kind: "session" as const, session: sessionCard(session, reading, owner) },
    })),
  ]
    .sort((a, b) => a.start - b.start)
    .map(({ next }) => next);
}

const briefOf = (standing: Standing, { meetings }: Mine, { now }: Reading): MeetNowBrief => ({
  state: standingOf(standing, meetingNow(meetings, now)),
  ready: standing.pool.length,
});
