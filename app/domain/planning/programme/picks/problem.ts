/**
 * The conference of picks: sessions into slots × rooms so that people miss as little as possible of what they chose.
 * All references are 0-based positions; slots are the organiser's grid, whatever minutes one slot has.
 */
export type Session = {
  id: string;
  /** -1 for none. */
  track: number;
  /** Whole slots, in a row, inside one block. */
  duration: number;
  speakers: readonly number[];
  /** Allowed rooms; null for any. */
  rooms: readonly number[] | null;
  /** Allowed first slots; null for any. */
  starts: readonly number[] | null;
  /** Sessions that end before this one starts. */
  after: readonly number[];
  /** Nothing runs beside it. */
  plenary: boolean;
};

/**
 * k cohorts go through k stations in k rounds; all stations run in every round at the same time, each in one room of
 * its own. k = 2 is the swap of halves: half in A first, half in B first, then they change.
 */
export type Rotation = {
  id: string;
  rounds: number;
  /** Slots of one round. */
  duration: number;
  rooms: readonly number[] | null;
  stations: readonly { id: string; hosts: readonly number[]; rooms: readonly number[] | null }[];
  /** People (positions) who go round. Their picks during the rounds are missed. */
  participants: readonly number[];
  /** Pairs of people who stay in one cohort. */
  together: readonly (readonly [number, number])[];
};

export type PicksProblem = {
  name: string;
  slots: number;
  /** First and last slot; nothing crosses the border of a block (coffee, lunch, night). */
  blocks: readonly (readonly [number, number])[];
  day: readonly number[];
  rooms: readonly { id: string; capacity: number }[];
  tracks: readonly string[];
  sessions: readonly Session[];
  speakers: readonly { id: string; unavailable: readonly number[] }[];
  /** `picks`: session and weight. */
  people: readonly { id: string; picks: readonly (readonly [number, number])[] }[];
  rotations: readonly Rotation[];
  /** Cost of one unit of missed weight, person without a seat, extra room of a track, hole in a track's day, overlap within a track, moved session. */
  weights: { missed: number; overflow: number; hop: number; gap: number; parallel: number; changed: number };
  /** The released programme: start and room per session, -1 for what is new. */
  released: { start: readonly number[]; room: readonly number[] } | null;
};

export type RotationPlan = {
  /** First slot of each round. */
  starts: number[];
  /** Room of each station. */
  room: number[];
  /** `latin[cohort][round]` is a station; rows and columns are permutations. */
  latin: number[][];
  /** Cohort of each participant, in the order of `participants`. */
  cohort: number[];
};

export type PicksPlan = { start: number[]; room: number[]; rotations: RotationPlan[] };
