import type { DraftSession, ScheduleView } from "../../../../app/contract/views/organiser.ts";
import type { HalfId, RoomId, SessionId, SpeakerId, TrackId } from "../../../../app/domain/id.ts";
import type { Instant } from "../../../../app/domain/instant.ts";

/** 4 November 2020 at the venue, in winter time. */
export const at = (local: string) => Date.parse(`2020-11-04T${local}:00+01:00`) as Instant;
export const said = (text: string) => ({ text, lang: "sv" as const });
export const hall = "hall" as RoomId;
export const lab = "lab" as RoomId;
export const foyer = "foyer" as RoomId;

export const session = (id: string, start: string, end: string, own: Partial<DraftSession> = {}): DraftSession => ({
  id: id as SessionId,
  title: said(`Title ${id}`),
  track: { id: "track" as TrackId, title: said("Track"), color: "lab" },
  room: hall,
  start: at(start),
  end: at(end),
  format: "fmt.track",
  access: "signup",
  halves: [],
  swap: null,
  pass: null,
  pause: false,
  speakers: [],
  speakerNames: [],
  capacity: null,
  interest: 0,
  ...own,
});

export const draft = (sessions: DraftSession[], own: Partial<ScheduleView> = {}): ScheduleView => ({
  revision: 1,
  released: null,
  changes: [],
  days: [{ index: 1, date: "2020-11-04", label: said("Day 1"), start: at("09:00"), end: at("16:00") }],
  day: 1,
  rooms: [
    { id: hall, name: said("Hall"), capacity: 100 },
    { id: lab, name: said("Lab"), capacity: 20 },
    { id: foyer, name: said("Foyer"), capacity: 300 },
  ],
  sessions,
  elsewhere: [],
  halves: [{ id: "half.a" as HalfId, label: said("Half A"), size: 50 }],
  meetings: [],
  ...own,
});

export const speaker = (id: string) => id as SpeakerId;
