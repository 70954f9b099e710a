/** Why no timetable exists. Positions into the problem; words are made where people read them. */
export type TracksConflict =
  /** The talk is longer than every session. */
  | { code: "talk-too-long"; talk: number; slots: number; longest: number }
  /** All talks together need more slots than all cells have. */
  | { code: "too-few-slots"; needed: number; there: number }
  /** A cell holds one track: the tracks together need more cells than there are, whatever is packed with what. */
  | { code: "too-few-cells"; tracks: number; cells: number };
