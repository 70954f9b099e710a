import type { PersonId } from "../id.ts";
import type { Instant } from "../instant.ts";
import { accept, type Result, refuse } from "../refusal.ts";
import { type Meeting, stateAt } from "./meeting.ts";

/**
 * A party's yes or no to a proposal at `now`. One no ends it; the last yes makes it `booked`, with the table still null:
 * the store takes it together with everyone's time, or refuses.
 *
 * Refused `expired` at and after `expires`, `moved-on` when it is decided or the party has answered, `not-found` for others.
 */
export function answer(meeting: Meeting, by: PersonId, yes: boolean, now: Instant): Result<Meeting> {
  if (!meeting.parties.includes(by)) return refuse({ code: "not-found" });
  const state = stateAt(meeting, now);
  if (state === "expired") return refuse({ code: "expired" });
  if (state !== "proposed" || meeting.yes.includes(by)) return refuse({ code: "moved-on", state });
  const version = meeting.version + 1;
  if (!yes) return accept({ ...meeting, state: "declined", endedBy: by, version });
  const all = [...meeting.yes, by];
  if (all.length < meeting.parties.length) return accept({ ...meeting, yes: all, version });
  return accept({ ...meeting, yes: all, state: "booked", bookedAt: now, version });
}
