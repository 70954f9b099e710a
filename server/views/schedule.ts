import type { DraftSession, Place, ScheduleView } from "../../app/contract/views/organiser.ts";
import type { SessionId } from "../../app/domain/id.ts";
import type { Span } from "../../app/domain/instant.ts";
import type { Person } from "../../app/domain/person.ts";
import { diff } from "../../app/domain/programme/diff.ts";
import { placed } from "../../app/domain/programme/placed.ts";
import type { Draft, Placement } from "../../app/domain/programme/session.ts";
import { say } from "../../app/domain/said.ts";
import type { Ports } from "../actions/ports.ts";
import { roomMark, trackMark } from "./cards/place.ts";
import { dayAt } from "./days.ts";
import { localDay, type Reading, read } from "./reading.ts";
import type { Views } from "./views.ts";

/** The draft of one day as the grid draws it; null for all but organisers, and before there is a draft. */
export const createScheduleView = (ports: Ports): Views["schedule"] =>
  async function schedule(viewer, language, day) {
    if (!viewer.organiser) return null;
    const [reading, draft, stars, meetings] = await Promise.all([
      read(ports, language),
      ports.programme.draft(),
      ports.choices.counts(),
      ports.meetings.all(),
    ]);
    if (!draft) return null;
    const { conference, release } = reading;
    const index = day ?? dayAt(reading);
    const date = conference.days.find((one) => one.index === index)?.date;
    const people = [...reading.people.values()];
    const onDay = ({ start }: Span) => localDay(reading, start) === date;
    const sizes = new Map(conference.halves.map(({ id }) => [id, people.filter(({ half }) => half === id).length]));
    const sessions = sessionsOf(draft, reading, sizes, stars);
    return {
      revision: draft.revision,
      released: release.version > 0 ? { version: release.version, at: release.at } : null,
      changes: changesOf(draft, reading),
      days: daysOf(draft, reading),
      day: index,
      rooms: conference.rooms.map(({ id, name, capacity }) => ({ id, name: say(name, language), capacity })),
      sessions: sessions.filter(onDay),
      elsewhere: sessions.filter((session) => !onDay(session)),
      halves: conference.halves.map(({ id, label }) => ({ id, label: say(label, language), size: sizes.get(id) ?? 0 })),
      meetings: counted(meetings.filter((meeting) => meeting.state === "booked" && onDay(meeting))),
    };
  };

function sessionsOf(
  draft: Draft,
  reading: Reading,
  sizes: ReadonlyMap<NonNullable<Person["half"]>, number>,
  stars: ReadonlyMap<SessionId, number>,
): DraftSession[] {
  const names = new Map(draft.speakers.map(({ id, name }) => [id, name]));
  return placed(draft).map((session) => ({
    id: session.id,
    title: say(session.title, reading.language),
    track: trackMark(session.track, reading),
    room: session.room,
    start: session.start,
    end: session.end,
    format: session.format,
    access: session.access,
    halves: [...session.halves],
    swap: session.swap,
    pass: session.pass,
    pause: session.pause,
    speakers: [...session.speakers],
    speakerNames: session.speakers.map((id) => names.get(id) ?? id),
    capacity: session.capacity,
    interest:
      session.halves.length > 0
        ? session.halves.reduce((sum, half) => sum + (sizes.get(half) ?? 0), 0)
        : (stars.get(session.id) ?? 0),
  }));
}

function changesOf(draft: Draft, reading: Reading): ScheduleView["changes"] {
  const { release, language } = reading;
  const titles = new Map([...release.sessions, ...draft.sessions].map(({ id, title }) => [id, title]));
  const place = (at: Placement | null): Place | null =>
    at && { room: roomMark(at.room, reading).name, start: at.start, end: at.end };
  return diff(release, draft).map(({ session, kind, from, to }) => ({
    session,
    title: say(titles.get(session) ?? {}, language),
    kind,
    from: place(from),
    to: place(to),
  }));
}

/** Each day from its first start to its last end; a day without sessions is left out. */
function daysOf(draft: Draft, reading: Reading): ScheduleView["days"] {
  return reading.conference.days.flatMap(({ index, date, label }) => {
    const of = draft.placements.filter(({ start }) => localDay(reading, start) === date);
    const [first, ...rest] = of;
    if (!first) return [];
    let { start, end } = first;
    for (const placement of rest) {
      if (placement.start < start) start = placement.start;
      if (placement.end > end) end = placement.end;
    }
    return [{ index, date, label: say(label, reading.language), start, end }];
  });
}

/** Booked meetings by time: only how many, since the desk need not know whose. */
function counted(meetings: readonly Span[]): ScheduleView["meetings"] {
  const byTime = new Map<string, ScheduleView["meetings"][number]>();
  for (const { start, end } of meetings) {
    const known = byTime.get(`${start}-${end}`);
    byTime.set(`${start}-${end}`, { start, end, count: (known?.count ?? 0) + 1 });
  }
  return [...byTime.values()].sort((a, b) => a.start - b.start || a.end - b.end);
}
