import type { PersonId } from "../id.ts";
import type { Instant } from "../instant.ts";
import { type Meeting, stateAt } from "./meeting.ts";

/** Whether a meeting counts against the limits at `now`: it was booked, held ones included, or may still be. */
export const counts = (meeting: Meeting, now: Instant): boolean =>
  meeting.state === "booked" || stateAt(meeting, now) === "proposed";

/**
 * The proposal that `a` and `b` still have between them, whoever asked and for whichever time; null without one.
 * A broker's part does not count as being asked.
 */
export const askedAlready = (meetings: readonly Meeting[], a: PersonId, b: PersonId, now: Instant): Meeting | null =>
  meetings.find(
    ({ parties: [one, other], ...meeting }) =>
      ((one === a && other === b) || (one === b && other === a)) && stateAt(meeting, now) === "proposed",
  ) ?? null;
