import type { PersonId } from "../id.ts";
import type { Instant } from "../instant.ts";
import { accept, type Result, refuse } from "../refusal.ts";
import { type Meeting, stateAt } from "./meeting.ts";

/**
 * A party's yes or no to a proposal at `now`. One no ends it; the last yes makes it `booked`: the store
 * takes a table then, together with everyone's time, or refuses.
 *
 * @param shown - the time that `by` was shown: an answer to another time than the one that stands is none
 * Refused `expired` at and after `expires`, `moved-on` when it is decided, the party has answered or it was put to another time, `not-found` for others.
 */
export function answer(
  meeting: Meeting,
  by: PersonId,
  yes: boolean,
  now: Instant,
  shown: Instant = meeting.start,
): Result<Meeting> {
  if (!meeting.parties.includes(by)) return refuse({ code: "not-found" });
  const state = stateAt(meeting, now);
  if (state === "expired") return refuse({ code: "expired" });
  if (state !== "proposed" || meeting.yes.includes(by) || meeting.start !== shown)
    return refuse({ code: "moved-on", state });
  const version = meeting.version + 1;
  if (!yes) return accept({ ...meeting, state: "declined", endedBy: by, version });
  const all = [...meeting.yes, by];
  if (all.length < meeting.parties.length) return accept({ ...meeting, yes: all, version });
  return accept({ ...meeting, yes: all, state: "booked", bookedAt: now, version });
}
