import type { ConferenceId, HalfId, RoomId, SessionId, TrackId } from "./id.ts";
import type { Instant, Span } from "./instant.ts";
import type { Language, Localised } from "./language.ts";

export type Room = { id: RoomId; name: Localised; capacity: number; kind: string };
export type Track = { id: TrackId; title: Localised; color: string };
export type Half = { id: HalfId; label: Localised };
/** One day of the conference; `date` is local, "2020-11-04". */
export type Day = { index: number; date: string; label: Localised };
/** A bookable time for meetings. `id` like "mw.3.s1". */
export type MeetingSlot = Span & { id: string; window: string };
/** k halves through k tracks: pass number → half → session. */
export type Swap = { id: string; title: Localised; tracks: TrackId[]; halves: HalfId[]; at: SessionId | null };

/** The organiser's rules for meetings, all in whole minutes unless the name says otherwise. */
export type MeetingRules = {
  slots: MeetingSlot[];
  tables: number;
  room: RoomId;
  maxPerDay: number;
  restMinutes: number;
  walkMinutes: number;
  maxPerChallenge: number;
  /** Everyone who asks about a challenge with open dialogue gets a time in a plan, or nobody does. Absent: no such rule. */
  equalSlots?: boolean;
  acceptSeconds: number;
  nowMinutes: number;
};

/** Everything about a conference that is not its schedule and not its people. */
export type Conference = {
  id: ConferenceId;
  name: Localised;
  theme: Localised;
  venue: { name: string; city: string };
  timeZone: string;
  languages: Language[];
  days: Day[];
  rooms: Room[];
  tracks: Track[];
  halves: Half[];
  swaps: Swap[];
  meetings: MeetingRules;
  demo: boolean;
  disclaimer: Localised;
  /** First and last instant of the whole event. */
  opens: Instant;
  closes: Instant;
};
