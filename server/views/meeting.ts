import type { Ports } from "../actions/ports.ts";
import { meetingCard } from "./cards/meeting-card.ts";
import { groundsOf } from "./grounds.ts";
import { countsOf, readMine, withMessages } from "./my-meetings.ts";
import { read } from "./reading.ts";
import type { Views } from "./views.ts";

/** One meeting, to its parties alone; null for everyone else, organisers included: the message is between the parties. */
export const createMeetingView = (ports: Ports): Views["meeting"] =>
  async function meeting(viewer, language, id) {
    const mine = await readMine(ports, viewer.person);
    const found = mine.meetings.find((one) => one.id === id);
    if (!found) return null;
    const [reading, told] = await Promise.all([read(ports, language), withMessages(ports, mine, [found])]);
    return {
      meeting: meetingCard(found, viewer.person, reading, told),
      counts: countsOf(mine.meetings, viewer.person, reading.now),
      ...groundsOf([found], viewer.person, reading),
    };
  };
