import type { ChallengeId, MeetingId, PersonId, SessionId } from "./id.ts";
import type { Instant } from "./instant.ts";
import type { MeetingState } from "./meeting/meeting.ts";
import type { PlanState } from "./planning/run/run.ts";
import type { ProfileField } from "./profile/fields.ts";

/** Every "no" Samspår can give. A code, never a sentence: app/i18n owns the words. */
export type Refusal =
  // at the edge
  | { code: "malformed"; field?: string }
  | { code: "sign-in" }
  | { code: "forbidden" }
  | { code: "not-found" }
  | { code: "too-many"; retrySeconds: number }
  | { code: "wrong-code" }
  | { code: "wrong-origin" }
  | { code: "too-large" }
  // of the machine
  | { code: "broken" }
  | { code: "unknown-outcome" }
  | { code: "store-lost" }
  // of commands
  | { code: "other-command" }
  // of meetings
  | { code: "party-count"; got: number }
  | { code: "same-organisation" }
  | { code: "no-broker" }
  /** `ref` names what is in the way, to that person alone; to others it is null. */
  | { code: "busy"; person: PersonId; by: "meeting" | "session"; ref: MeetingId | SessionId | null }
  | { code: "too-soon"; earliest: Instant }
  | { code: "not-a-slot" }
  | { code: "no-table" }
  | { code: "day-full"; person: PersonId; most: number }
  | { code: "no-shared-language" }
  | { code: "not-available"; person: PersonId }
  | { code: "already-asked"; meeting: MeetingId }
  | { code: "dialogue-closed"; challenge: ChallengeId; status: string }
  | { code: "challenge-full"; challenge: ChallengeId; most: number }
  | { code: "moved-on"; state: MeetingState }
  | { code: "expired" }
  | { code: "too-early" }
  // of meet-now
  | { code: "not-ready" }
  | { code: "session-in-the-way"; session: SessionId; start: Instant; end: Instant }
  | { code: "meeting-in-the-way"; meeting: MeetingId; start: Instant }
  | { code: "already-extended" }
  | { code: "fenced" }
  | { code: "paired-before" }
  // of people
  /** One's own profile was saved from another screen; these parts would be undone. */
  | { code: "saved-elsewhere"; changed: ProfileField[] }
  // of the programme
  | { code: "stale"; revision: number; changed: SessionId[] }
  | { code: "outside-the-day" }
  | { code: "nothing-to-publish" }
  // of planning
  /** So many plans may run at once. */
  | { code: "planning-busy"; most: number }
  /** The plan is in another state than the wish needs. */
  | { code: "plan-moved-on"; state: PlanState }
  | { code: "nothing-to-apply" };

export type RefusalCode = Refusal["code"];

/** A rule's answer. Throw only for bugs and broken machines, which no caller can act on. */
export type Result<Value> = { ok: true; value: Value } | { ok: false; refusal: Refusal };

export const accept = <Value>(value: Value): Result<Value> => ({ ok: true, value });
export const refuse = (refusal: Refusal): { ok: false; refusal: Refusal } => ({ ok: false, refusal });
