import type { FactType } from "../../contract/entries.ts";

/** What changes the floor. */
export const FLOOR_FACTS: readonly FactType[] = [
  "meeting:booked",
  "meeting:answered",
  "meeting:retimed",
  "meeting:withdrawn",
  "meeting:signalled",
  "meeting:reported",
  "meet-now:readied",
  "meet-now:rested",
  "offer:made",
  "offer:answered",
  "offer:extended",
  "offer:lapsed",
  "table:closed",
  "announcement:made",
];
/** A hall has many facts a second; the floor is read at most about twice in one. */
export const FLOOR_SPREAD_MS = 800;
