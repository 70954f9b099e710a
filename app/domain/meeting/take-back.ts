import type { PersonId } from "../id.ts";
import type { Instant } from "../instant.ts";
import { accept, type Result, refuse } from "../refusal.ts";
import { type Meeting, stateAt } from "./meeting.ts";

/**
 * What the organisers undo of a plan, while nobody has answered since: a proposal of theirs is withdrawn, and one that they
 * put elsewhere goes back to where it was, with every yes that was said to that.
 *
 * Refused `moved-on` when another version than `version` stands or it is decided, `expired` when it could not be answered
 * there any more, `nothing-to-apply` for a meeting that no organiser has touched.
 */
export function takeBack(meeting: Meeting, version: number, by: PersonId, now: Instant): Result<Meeting> {
  const state = stateAt(meeting, now);
  if (state !== "proposed" || meeting.version !== version) return refuse({ code: "moved-on", state });
  const { retimed } = meeting;
  if (retimed?.state === "proposed") {
    if (now >= retimed.expires) return refuse({ code: "expired" });
    const { start, end, table, yes, expires } = retimed;
    return accept({ ...meeting, start, end, table, yes, expires, retimed: null, version: version + 1 });
  }
  if (meeting.kind !== "planned" || retimed) return refuse({ code: "nothing-to-apply" });
  return accept({ ...meeting, state: "withdrawn", endedBy: by, version: version + 1 });
}
