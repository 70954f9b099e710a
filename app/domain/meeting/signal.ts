import type { PersonId } from "../id.ts";
import { type Instant, later, MINUTE } from "../instant.ts";
import { accept, type Result, refuse } from "../refusal.ts";
import { type Meeting, type Signal, stateAt } from "./meeting.ts";

/** A word from longer before says nothing about being on time. */
export const SIGNAL_BEFORE_MINUTES = 30;

/** A party tells that they are coming, or late: from half an hour before the start until the end. */
export function signal(meeting: Meeting, by: PersonId, word: Signal, now: Instant): Result<Meeting> {
  if (!meeting.parties.includes(by)) return refuse({ code: "not-found" });
  const state = stateAt(meeting, now);
  if (state !== "booked") return refuse({ code: "moved-on", state });
  if (now < later(meeting.start, -SIGNAL_BEFORE_MINUTES * MINUTE)) return refuse({ code: "too-early" });
  return accept({ ...meeting, signals: { ...meeting.signals, [by]: word }, version: meeting.version + 1 });
}
