import { stateAt } from "../../app/domain/meeting/meeting.ts";
import type { Ports } from "../actions/ports.ts";
import { meetingCard } from "./cards/meeting-card.ts";
import { countsOf, isAhead, readMine, withMessages } from "./my-meetings.ts";
import { read } from "./reading.ts";
import type { Views } from "./views.ts";

/** Booked meetings: ahead and running by time; over ones newest first, those without the reader's report before others. */
export const createBookedView = (ports: Ports): Views["booked"] =>
  async function booked(viewer, language) {
    const [reading, mine] = await Promise.all([read(ports, language), readMine(ports, viewer.person)]);
    const me = viewer.person;
    const ahead = mine.meetings.filter(isAhead(reading.now)).sort((a, b) => a.start - b.start);
    const over = mine.meetings
      .filter((meeting) => stateAt(meeting, reading.now) === "over")
      .sort((a, b) => Number(me in a.reports) - Number(me in b.reports) || b.start - a.start);
    const told = await withMessages(ports, mine, [...ahead, ...over]);
    const card = (meeting: (typeof ahead)[number]) => meetingCard(meeting, me, reading, told);
    return { ahead: ahead.map(card), over: over.map(card), counts: countsOf(mine.meetings, me, reading.now) };
  };
