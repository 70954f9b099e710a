/** Why no programme exists. Positions into the problem; words are made where people read them. */
export type PicksConflict =
  /** What is locked stands where its own rules do not allow it: outside a block, its starts, its rooms, its speakers' days. */
  | { code: "locked"; sessions: number[]; rotations: number[] }
  /** No first slot is left for the session once blocks, its own starts and its speakers' absences are taken away. */
  | { code: "no-start"; session: number }
  /** No room is allowed for the session. */
  | { code: "no-room"; session: number }
  /** The sessions must follow one another and the day is too short, or they wait for each other in a circle. */
  | { code: "order"; sessions: number[] }
  /** What the speaker is in needs more slots than the speaker has, or cannot be laid side by side in them. */
  | { code: "speaker-full"; speaker: number; sessions: number[]; rotations: number[]; needed: number; free: number }
  /** These must stand in these rooms at these slots, and need more room slots than that is; plenaries take all the rooms. */
  | {
      code: "too-few-slots";
      rooms: number[];
      slots: number[];
      sessions: number[];
      rotations: number[];
      needed: number;
      there: number;
    }
  /** Fewer allowed rooms than stations can seat a cohort of `size`. */
  | { code: "cohort-rooms"; rotation: number; size: number; rooms: number; stations: number }
  /** The rounds do not fit: hosts and blocks leave too few disjoint times. */
  | { code: "rounds"; rotation: number; rounds: number }
  /** The people who stay together cannot be split into cohorts of equal size. */
  | { code: "cohorts"; rotation: number }
  /** Each alone would fit; together they do not. The set is minimal: without any one of them the rest fits. */
  | { code: "together"; sessions: number[]; rotations: number[] };
