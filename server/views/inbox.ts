import { stateAt } from "../../app/domain/meeting/meeting.ts";
import type { Ports } from "../actions/ports.ts";
import { meetingCard } from "./cards/meeting-card.ts";
import { groundsOf } from "./grounds.ts";
import { countsOf, isWaitingFor, readMine, withMessages } from "./my-meetings.ts";
import { read } from "./reading.ts";
import type { Views } from "./views.ts";

const MOST_SETTLED = 20;
const SETTLED = new Set(["declined", "withdrawn", "cancelled", "expired"]);

/** Proposals: waiting for the reader (soonest to lapse first), for others, and settled ones (newest first). */
export const createInboxView = (ports: Ports): Views["inbox"] =>
  async function inbox(viewer, language) {
    const [reading, mine] = await Promise.all([read(ports, language), readMine(ports, viewer.person)]);
    const { now } = reading;
    const open = mine.meetings
      .filter((meeting) => stateAt(meeting, now) === "proposed")
      .sort((a, b) => a.expires - b.expires || (a.id < b.id ? -1 : 1));
    const settled = mine.meetings
      .filter((meeting) => SETTLED.has(stateAt(meeting, now)))
      .sort((a, b) => b.expires - a.expires || (a.id < b.id ? -1 : 1))
      .slice(0, MOST_SETTLED);
    const told = await withMessages(ports, mine, [...open, ...settled]);
    const card = (meeting: (typeof open)[number]) => meetingCard(meeting, viewer.person, reading, told);
    const waits = isWaitingFor(viewer.person, now);
    return {
      waiting: open.filter(waits).map(card),
      sent: open.filter((meeting) => !waits(meeting)).map(card),
      settled: settled.map(card),
      counts: countsOf(mine.meetings, viewer.person, now),
      ...groundsOf(open, viewer.person, reading),
    };
  };
