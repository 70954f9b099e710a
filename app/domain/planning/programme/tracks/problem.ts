/**
 * The conference of tracks: talks of one theme fill cells (a session of the day in one room), one track a cell.
 * This is the model of CoSPLib (Pylyavskyy, Jacko, Kheiri, EJOR 317(2), 2024), with its sixteen weighted counts.
 *
 * All references are 0-based positions. A `Sparse` holds penalties by position; what is missing is 0.
 */
export type Sparse = ReadonlyMap<number, number>;

export type Talk = {
  id: string;
  track: number;
  /** Consecutive time slots the talk fills in one cell. */
  slots: number;
  /** 1-based place the talk must have within its track; 0 when free. */
  order: number;
  presenters: readonly string[];
  attendees: readonly string[];
  sessionPenalty: Sparse;
  roomPenalty: Sparse;
  timezonePenalty: Sparse;
};

export const COUNTS = [
  "tracksSessions",
  "tracksRooms",
  "sessionsRooms",
  "similarTracks",
  "roomsPerTrack",
  "parallelTracks",
  "consecutiveTracks",
  "submissionsTimezones",
  "submissionsOrder",
  "submissionsSessions",
  "submissionsRooms",
  "presentersSession",
  "attendeesSession",
  "chairs",
  "presentersSlot",
  "attendeesSlot",
] as const;
export type Count = (typeof COUNTS)[number];

export type TracksProblem = {
  name: string;
  weights: Readonly<Record<Count, number>>;
  /** Time slots of each session, in the order of the conference. */
  sessions: readonly { name: string; slots: number }[];
  rooms: readonly string[];
  tracks: readonly { name: string; chairs: readonly string[] }[];
  talks: readonly Talk[];
  trackSessionPenalty: readonly Sparse[];
  trackRoomPenalty: readonly Sparse[];
  sessionRoomPenalty: readonly Sparse[];
  /** Pairs of tracks that should not run in one session: track, track, penalty. */
  similarTracks: readonly (readonly [number, number, number])[];
  /** The cell (session × rooms + room) each talk was released in, -1 for a new talk; and the cost of a move. */
  released?: { cells: readonly number[]; weight: number };
};

/** What a timetable costs: the sixteen counts of CoSPLib, and `changed`, talks that are not in the cell they were released in. */
export type TracksParts = Record<Count | "changed", number>;

/** `tracks[session][room]` is a track or -1; `talks[session][room][slot]` a talk or -1. */
export type TracksPlan = { tracks: number[][]; talks: number[][][] };
