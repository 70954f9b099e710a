import type { PersonId } from "../id.ts";
import type { Instant } from "../instant.ts";
import { accept, type Result, refuse } from "../refusal.ts";
import { type Meeting, stateAt } from "./meeting.ts";

/**
 * The proposer takes a proposal back, or any party cancels a booked meeting that is not over. The table stays named in
 * the meeting, so that the store knows what to free.
 */
export function withdraw(meeting: Meeting, by: PersonId, now: Instant): Result<Meeting> {
  if (!meeting.parties.includes(by)) return refuse({ code: "not-found" });
  const state = stateAt(meeting, now);
  if (state === "proposed" && by !== meeting.by) return refuse({ code: "forbidden" });
  if (state !== "proposed" && state !== "booked") return refuse({ code: "moved-on", state });
  return accept({
    ...meeting,
    state: state === "proposed" ? "withdrawn" : "cancelled",
    endedBy: by,
    version: meeting.version + 1,
  });
}
