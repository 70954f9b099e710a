import type { AnnouncementId, HalfId, MeetingId, RoomId, SessionId, SpeakerId, TrackId } from "../../domain/id.ts";
import type { Instant } from "../../domain/instant.ts";
import type { Side } from "../../domain/person.ts";
import type { Access } from "../../domain/programme/session.ts";
import type { Said } from "../../domain/said.ts";

/** The draft as the grid draws it, with what the same pure rule (`domain/programme/clash`) needs on the desk. */
export type DraftSession = {
  id: SessionId;
  title: Said;
  track: { id: TrackId; title: Said; color: string };
  room: RoomId;
  start: Instant;
  end: Instant;
  format: string;
  access: Access;
  halves: HalfId[];
  swap: string | null;
  pass: number | null;
  pause: boolean;
  speakers: SpeakerId[];
  speakerNames: string[];
  capacity: number | null;
  /** People expected: half size, sign-ups or stars. */
  interest: number;
};
export type ScheduleView = {
  revision: number;
  released: { version: number; at: Instant } | null;
  /** Changes of the draft against the release. */
  changes: { session: SessionId; title: Said; kind: "new" | "moved" | "gone"; from: Place | null; to: Place | null }[];
  days: { index: number; date: string; label: Said; start: Instant; end: Instant }[];
  day: number;
  rooms: { id: RoomId; name: Said; capacity: number }[];
  /** Of this day. */
  sessions: DraftSession[];
  /** Of the other days: a finding may be about them too. */
  elsewhere: DraftSession[];
  halves: { id: HalfId; label: Said; size: number }[];
  /** Booked meetings, as facts the programme must respect: who would be disturbed by a move. */
  meetings: { start: Instant; end: Instant; count: number }[];
};
export type Place = { room: Said; start: Instant; end: Instant };

export type FloorTable = {
  table: number;
  /** `held` for an offer; `coming`: two of meet-now have both said yes and are on their way. */
  state: "free" | "held" | "coming" | "soon" | "on" | "late" | "over-time" | "closed";
  /** Out of use; somebody may still sit there. */
  closed: boolean;
  meeting: MeetingId | null;
  parties: { name: string; side: Side }[];
  start: Instant | null;
  end: Instant | null;
  /** Parties who have said they are late. */
  late: number;
};
export type FloorView = {
  now: Instant;
  tables: FloorTable[];
  meetingsToday: number;
  /** Tables that somebody has now: at it, on the way to it from meet-now, or offered it. */
  inUse: number;
  ready: number;
  /** Seconds, of those paired today; null before the first. */
  medianWaitSeconds: number | null;
  /** Counted from calendars by an independent scan. Anything but 0 is a bug. */
  doubleBookings: number;
  leader: { alive: boolean };
  announcements: { id: AnnouncementId; at: Instant; text: Said; urgent: boolean }[];
};
