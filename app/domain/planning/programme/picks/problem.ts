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
  /** Allowed first slots of every round; null or left out for any. */
  starts?: readonly number[] | null;
  /** Whether the rounds follow one another in the order they are numbered; else they are alike. */
  ordered?: boolean;
  /** Cohort each participant is already in, in the order of `participants`, -1 for who is new; kept as far as equal sizes allow. */
  cohort?: readonly number[] | null;
  /** Traits of each participant (role, kind of organisation, region): drawn so that every cohort has about as many of each. */
  traits?: readonly (readonly string[])[] | null;
};

/** First slot of each round and room of each station. */
export type Rounds = { starts: readonly number[]; room: readonly number[] };

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
  /** What one unit of each count of `PicksParts` costs; 0 leaves it out of the plan's value. */
  weights: { missed: number; overflow: number; hop: number; gap: number; parallel: number; changed: number };
  /** The released programme: start and room per session, -1 for what is new; and per rotation, null for a new one. */
  released: {
    start: readonly number[];
    room: readonly number[];
    rotations?: readonly (Rounds | null)[];
  } | null;
  /** What must stay where it stands. A lock that a hard rule forbids is refused as `locked`. */
  locked?: {
    sessions?: readonly { session: number; start: number; room: number }[];
    rotations?: readonly ({ rotation: number } & Rounds)[];
  };
};

/**
 * What a programme costs, count by count; a plan's value is the sum of count × weight.
 */
export type PicksParts = {
  /** Regret: weight of picks that people cannot attend, because they run in parallel or during the person's rounds. */
  missed: number;
  /** Weight of all picks; `missed / favourites` is the share a screen may show. No cost. */
  favourites: number;
  /** People who picked a session beyond the seats of its room, summed over sessions. */
  overflow: number;
  /** Rooms of each track beyond its first, summed over tracks. */
  hop: number;
  /** Holes in the days of tracks: runs of slots beyond the first, per track and day. */
  gap: number;
  /** Pairs of sessions of one track that overlap. */
  parallel: number;
  /** Sessions, and stations of a round, that are not where they were released. */
  changed: number;
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
