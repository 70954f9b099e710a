import { type Meeting, stateAt } from "../../app/domain/meeting/meeting.ts";
import type { Guest, ProgrammeFacts } from "../../app/domain/planning/programme/facts.ts";
import { daySpans } from "../../app/domain/programme/day-spans.ts";
import type { Ports } from "../actions/ports.ts";

/** What a programme is planned from; null before there is a conference with a draft. Two rounds of reads. */
export async function readProgrammeFacts(ports: Ports): Promise<ProgrammeFacts | null> {
  const [draft, release, conference, people, meetings] = await Promise.all([
    ports.programme.draft(),
    ports.programme.release(),
    ports.conference.read(),
    ports.people.all(),
    ports.meetings.all(),
  ]);
  if (!draft || !conference) return null;
  const choices = await ports.choices.many([...people.keys()]);
  const now = ports.now();
  const booked = new Map<string, Meeting[]>();
  for (const meeting of meetings) {
    if (stateAt(meeting, now) !== "booked") continue;
    for (const party of meeting.parties) booked.set(party, [...(booked.get(party) ?? []), meeting]);
  }
  const guests = [...people.values()]
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .map(({ id, half }): Guest => {
      const { starred = [], released = [] } = choices.get(id) ?? {};
      const own = (booked.get(id) ?? []).map(({ start, end }) => ({ start, end }));
      return { id, half, starred, released, meetings: own };
    });
  const { rooms, tracks, halves } = conference;
  const days = daySpans(conference.days, (local) => ports.zone.toInstant(local, conference.timeZone));
  return { now, draft, release, conference: { rooms, tracks, halves }, days, guests };
}
