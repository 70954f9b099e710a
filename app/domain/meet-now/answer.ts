import type { MeetingRules } from "../conference.ts";
import type { MeetingId, PersonId } from "../id.ts";
import type { Instant } from "../instant.ts";
import type { Meeting } from "../meeting/meeting.ts";
import { accept, type Refusal, type Result, refuse } from "../refusal.ts";
import type { Offer } from "./offer.ts";
import { meetingSpan } from "./times.ts";

export type Answered = { offer: Offer; meeting: Meeting | null };

/**
 * A yes or a no to an offer at `now`. The second yes makes the meeting; a no ends the offer, also after one's own yes.
 * At and after the deadline the answer is `expired`, whether or not the loop has let the offer lapse yet.
 *
 * @param untils - how long each of the two is ready; those known
 */
export function answer(
  offer: Offer,
  by: PersonId,
  yes: boolean,
  now: Instant,
  untils: readonly Instant[],
  rules: Pick<MeetingRules, "walkMinutes" | "nowMinutes">,
): Result<Answered> {
  const no = closedTo(offer, by, now);
  if (no) return refuse(no);
  const version = offer.version + 1;
  if (!yes) return accept({ offer: { ...offer, state: "declined", endedBy: by, version }, meeting: null });
  if (offer.yes.includes(by)) return refuse({ code: "moved-on", state: "proposed" });
  const said = [...offer.yes, by];
  if (said.length < offer.parties.length) return accept({ offer: { ...offer, yes: said, version }, meeting: null });
  const meeting = meetingFrom(offer, now, untils, rules);
  return accept({ offer: { ...offer, yes: said, state: "booked", meeting: meeting.id, version }, meeting });
}

/** An offer as it ends when both said yes, but the time of one or the table was taken meanwhile: by nobody's no. */
export const taken = (offer: Offer): Offer => ({ ...offer, state: "declined", endedBy: null, meeting: null });

/** Why `by` can say nothing more to an offer, or null while it is open to them. */
export function closedTo(offer: Offer, by: PersonId, now: Instant): Refusal | null {
  if (!offer.parties.includes(by)) return { code: "not-found" };
  if (offer.state === "booked" || offer.state === "declined") return { code: "moved-on", state: offer.state };
  if (offer.state === "lapsed" || now >= offer.deadline) return { code: "expired" };
  return null;
}

/** One offer gives at most one meeting, so the meeting is named after it. */
export const meetingOf = (offer: Pick<Offer, "id">): MeetingId => `m-${offer.id}` as MeetingId;

function meetingFrom(
  offer: Offer,
  now: Instant,
  untils: readonly Instant[],
  rules: Pick<MeetingRules, "walkMinutes" | "nowMinutes">,
): Meeting {
  const span = meetingSpan(now, untils, rules);
  return {
    id: meetingOf(offer),
    kind: "now",
    by: offer.parties[0],
    parties: [...offer.parties],
    broker: null,
    challenge: null,
    ...span,
    table: offer.table,
    state: "booked",
    yes: [...offer.parties],
    endedBy: null,
    bookedAt: now,
    retimed: null,
    expires: offer.deadline,
    signals: {},
    reports: {},
    version: 1,
  };
}
