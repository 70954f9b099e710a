import type { MeetNowBrief, Next, Running } from "../../app/contract/views/now.ts";
import { overlaps } from "../../app/domain/instant.ts";
import { takesTime } from "../../app/domain/programme/own.ts";
import type { Placed } from "../../app/domain/programme/session.ts";
import { say } from "../../app/domain/said.ts";
import type { Ports } from "../actions/ports.ts";
import { meetingCard } from "./cards/meeting-card.ts";
import { isMine, sessionCard } from "./cards/session-card.ts";
import { placedOf } from "./days.ts";
import { meetingNow, readStanding, type Standing, standingOf } from "./meet-now-state.ts";
import { type Mine, readMyDay } from "./my-day.ts";
import { isAhead, withMessages } from "./my-meetings.ts";
import { localDay, type Reading, read } from "./reading.ts";
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
    const placed = placedOf(reading.release);
    const [next = null, ...then] = mine ? await nextOf(placed, reading, mine) : [];
    return {
      now: reading.now,
      next,
      // biome-ignore lint/suspicious/noThenProperty: a list, as the contract names it; nothing awaits the inside of a view
      then: then.slice(0, THEN_SHOWN),
      running: placed
        .filter(({ start, end }) => start <= reading.now && reading.now < end)
        .map((session) => runningOf(session, placed, reading, mine)),
      announcements: [...announcements]
        .sort((a, b) => b.at - a.at)
        .map(({ id, at, text, urgent }) => ({ id, at, text: say(text, language), urgent })),
      meetNow: standing && mine ? briefOf(standing, mine, reading) : null,
    };
  };

/** What is left of the reader's day: their meetings, what they chose, and what is for all and in no one's way. */
async function nextOf(placed: readonly Placed[], reading: Reading, mine: Mine): Promise<Next[]> {
  const { now } = reading;
  const today = localDay(reading, now);
  const isLeft = ({ start, end }: { start: Placed["start"]; end: Placed["end"] }) =>
    end > now && localDay(reading, start) === today;
  const meetings = mine.meetings.filter(isAhead(now)).filter(isLeft);
  const own = placed.filter((session) => isLeft(session) && isMine(session, mine));
  const taken = [...meetings, ...own];
  const forAll = placed.filter(
    (session) =>
      isLeft(session) &&
      session.access === "all" &&
      takesTime(session) &&
      !own.includes(session) &&
      !taken.some((other) => overlaps(other, session)),
  );
  const told = await withMessages(reading.ports, mine, meetings);
  const items: { start: number; next: Next }[] = [
    ...meetings.map((meeting) => ({
      start: meeting.start,
      next: { kind: "meeting" as const, meeting: meetingCard(meeting, mine.person.id, reading, told) },
    })),
    ...[...own, ...forAll].map((session) => ({
      start: session.start,
      next: { kind: "session" as const, session: sessionCard(session, reading, mine) },
    })),
  ];
  return items.sort((a, b) => a.start - b.start).map(({ next }) => next);
}

/** `swapAt`: when the halves change, for a pass that has another after it. */
function runningOf(session: Placed, placed: readonly Placed[], reading: Reading, mine: Mine | null): Running {
  const later = placed.some(
    ({ swap, pass }) => swap !== null && swap === session.swap && (pass ?? 0) > (session.pass ?? 0),
  );
  return {
    session: sessionCard(session, reading, mine),
    share: (reading.now - session.start) / (session.end - session.start),
    swapAt: later ? session.end : null,
  };
}

const briefOf = (standing: Standing, { meetings }: Mine, { now }: Reading): MeetNowBrief => ({
  state: standingOf(standing, meetingNow(meetings, now)),
  ready: standing.pool.length,
});
