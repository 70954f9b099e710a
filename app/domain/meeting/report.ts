import type { PersonId } from "../id.ts";
import type { Instant } from "../instant.ts";
import { accept, type Result, refuse } from "../refusal.ts";
import { type Meeting, type Report, stateAt } from "./meeting.ts";

/** A party tells for themselves how it went, from the start of a booked meeting on; the last word counts. */
export function report(meeting: Meeting, by: PersonId, word: Report, now: Instant): Result<Meeting> {
  if (!meeting.parties.includes(by)) return refuse({ code: "not-found" });
  if (meeting.state !== "booked") return refuse({ code: "moved-on", state: stateAt(meeting, now) });
  if (now < meeting.start) return refuse({ code: "too-early" });
  return accept({ ...meeting, reports: { ...meeting.reports, [by]: word }, version: meeting.version + 1 });
}
