import type { Clash, MeetingCard } from "../../../app/contract/views/shared.ts";
import type { PersonId, SessionId } from "../../../app/domain/id.ts";
import { type Calendar, type Entry, inTheWay } from "../../../app/domain/meeting/calendar.ts";
import { type Meeting, type Retimed, stateAt } from "../../../app/domain/meeting/meeting.ts";
import { say } from "../../../app/domain/said.ts";
import type { Reading } from "../reading.ts";
import { challengeMark } from "./challenge-card.ts";
import { personCards } from "./person-card.ts";
import { roomMark } from "./place.ts";

/** What the reader's own records add to the cards of meetings: their calendar, their meetings and the words sent. */
export type MeetingsRead = { calendar: Calendar; meetings: readonly Meeting[]; messages: ReadonlyMap<string, string> };

/**
 * A meeting as `me`, one of its parties, sees it. Never to be made for anyone else: it carries the message.
 * `clash`: while an answer is awaited from `me`, what would refuse it; of a booked one, the session that a release has
 * put on it.
 */
export function meetingCard(meeting: Meeting, me: PersonId, reading: Reading, mine: MeetingsRead): MeetingCard {
  if (!meeting.parties.includes(me)) throw new Error(`${me} is no party of ${meeting.id}`);
  const { now, conference } = reading;
  const state = stateAt(meeting, now);
  const iSaidYes = meeting.yes.includes(me);
  const clashing = (margins: Parameters<typeof inTheWay>[2]) => inTheWay(mine.calendar, meeting, margins, meeting.id);
  const inMyWay =
    state === "booked"
      ? clashing({ restMinutes: 0, walkMinutes: 0 })
      : state === "proposed" && !iSaidYes
        ? clashing(conference.meetings)
        : null;
  return {
    id: meeting.id,
    kind: meeting.kind,
    state,
    byMe: meeting.kind !== "planned" && meeting.by === me,
    others: personCards(
      meeting.parties.filter((party) => party !== me),
      reading,
    ),
    broker: meeting.broker,
    challenge: challengeMark(meeting.challenge, reading),
    start: meeting.start,
    end: meeting.end,
    table: meeting.bookedAt === null ? null : meeting.table,
    retimed: meeting.retimed ? { start: meeting.retimed.start, table: tableBefore(meeting.retimed) } : null,
    room: roomMark(conference.meetings.room, reading),
    expires: meeting.expires,
    yes: [...meeting.yes],
    iSaidYes,
    // Which of the organisers took it back is nobody's concern.
    endedBy: meeting.endedBy !== null && meeting.parties.includes(meeting.endedBy) ? meeting.endedBy : null,
    signals: meeting.parties.flatMap((person) => {
      const signal = meeting.signals[person];
      return signal ? [{ person, signal }] : [];
    }),
    mySignal: meeting.signals[me] ?? null,
    myReport: meeting.reports[me] ?? null,
    message: mine.messages.get(meeting.id) ?? "",
    clash: inMyWay && clashOf(inMyWay, me, reading, mine.meetings),
    version: meeting.version,
  };
}

/** A proposal had no table that anyone had been told of. */
const tableBefore = ({ state, table }: Retimed): number | null => (state === "booked" ? table : null);

/** What an entry of the reader's own calendar is, in words: the session's title, or whom they meet. */
export function clashOf(entry: Entry, me: PersonId, reading: Reading, meetings: readonly Meeting[]): Clash {
  const title =
    entry.kind === "session"
      ? sessionTitle(entry.ref, reading)
      : (meetings.find(({ id }) => id === entry.ref)?.parties ?? [])
          .filter((party) => party !== me)
          .map((party) => reading.people.get(party)?.name ?? "")
          .join(", ");
  return { kind: entry.kind, ref: entry.ref, start: entry.start, title };
}

export const sessionTitle = (id: SessionId, { release, language }: Reading): string =>
  say(release.sessions.find((session) => session.id === id)?.title ?? {}, language).text;
