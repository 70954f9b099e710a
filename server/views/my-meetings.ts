import type { MeetingCounts } from "../../app/contract/views/meetings.ts";
import type { PersonId } from "../../app/domain/id.ts";
import type { Instant } from "../../app/domain/instant.ts";
import type { Calendar } from "../../app/domain/meeting/calendar.ts";
import { type Meeting, stateAt } from "../../app/domain/meeting/meeting.ts";
import type { Ports } from "../actions/ports.ts";
import type { MeetingsRead } from "./cards/meeting-card.ts";

/** The reader's meetings and calendar; two reads side by side. Messages are read for `shown` alone. */
export async function readMine(ports: Ports, me: PersonId): Promise<{ meetings: Meeting[]; calendar: Calendar }> {
  const [meetings, calendars] = await Promise.all([ports.meetings.of(me), ports.calendars.of([me])]);
  return { meetings, calendar: calendars.get(me) ?? [] };
}

/** Adds the messages of the meetings that will be shown. */
export async function withMessages(
  ports: Ports,
  mine: { meetings: Meeting[]; calendar: Calendar },
  shown: readonly Meeting[],
): Promise<MeetingsRead> {
  const messages = shown.length > 0 ? await ports.meetings.messages(shown.map(({ id }) => id)) : new Map();
  return { calendar: mine.calendar, meetings: mine.meetings, messages };
}

export const isWaitingFor = (me: PersonId, now: Instant) => (meeting: Meeting) =>
  stateAt(meeting, now) === "proposed" && !meeting.yes.includes(me);
export const isAhead = (now: Instant) => (meeting: Meeting) => stateAt(meeting, now) === "booked";

export const countsOf = (meetings: readonly Meeting[], me: PersonId, now: Instant): MeetingCounts => ({
  inbox: meetings.filter(isWaitingFor(me, now)).length,
  booked: meetings.filter(isAhead(now)).length,
});
