import type { PersonId } from "../../app/domain/id.ts";
import type { Instant } from "../../app/domain/instant.ts";
import type { Offer, Ready } from "../../app/domain/meet-now/offer.ts";
import { type Meeting, stateAt } from "../../app/domain/meeting/meeting.ts";
import type { Ports } from "../actions/ports.ts";

/** Where a person stands in meet-now, as read: what expires is judged at `now`, whether or not a loop has swept it yet. */
export type Standing = {
  /** Everyone ready now, the person included. */
  pool: Ready[];
  ready: Ready | null;
  /** An offer the person can still answer, or has said yes to and waits on. */
  offer: Offer | null;
  /** The newest one that came to nothing. */
  last: { offer: Offer["id"]; state: "declined" | "lapsed" | "taken"; byMe: boolean } | null;
};

/** Two reads side by side. */
export async function readStanding(ports: Ports, me: PersonId): Promise<Standing> {
  const [everyone, newest] = await Promise.all([ports.meetNow.pool(), ports.meetNow.lastOffer(me)]);
  const now = ports.now();
  const pool = everyone.filter(({ until }) => until > now);
  return {
    pool,
    ready: pool.find(({ person }) => person === me) ?? null,
    offer: newest && newest.state === "open" && now < newest.deadline ? newest : null,
    last: newest && lastOf(newest, me, now),
  };
}

/** The meeting the person is in or on the way to: any that runs, or the next one of meet-now. */
export const meetingNow = (meetings: readonly Meeting[], now: Instant): Meeting | null =>
  meetings.find((one) => stateAt(one, now) === "booked" && one.start <= now) ??
  meetings.find((one) => stateAt(one, now) === "booked" && one.kind === "now") ??
  null;

export const standingOf = (
  { offer, ready }: Standing,
  meeting: Meeting | null,
): "offer" | "meeting" | "ready" | "out" => (offer ? "offer" : meeting ? "meeting" : ready ? "ready" : "out");

function lastOf(offer: Offer, me: PersonId, now: Instant): Standing["last"] {
  if (offer.state === "declined" && offer.endedBy === null) return { offer: offer.id, state: "taken", byMe: false };
  if (offer.state === "declined") return { offer: offer.id, state: "declined", byMe: offer.endedBy === me };
  const lapsed = offer.state === "lapsed" || (offer.state === "open" && now >= offer.deadline);
  return lapsed ? { offer: offer.id, state: "lapsed", byMe: !offer.yes.includes(me) } : null;
}
