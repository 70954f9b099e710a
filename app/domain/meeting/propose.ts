import type { Challenge } from "../challenge/challenge.ts";
import { dialogueOf } from "../challenge/dialogue.ts";
import type { MeetingRules } from "../conference.ts";
import type { ChallengeId, MeetingId, PersonId } from "../id.ts";
import { HOUR, type Instant, later, MINUTE, overlaps, type Span } from "../instant.ts";
import type { Person } from "../person.ts";
import { accept, type Refusal, type Result, refuse } from "../refusal.ts";
import { type Calendar, inTheWay } from "./calendar.ts";
import { shareLanguage } from "./languages.ts";
import type { Meeting } from "./meeting.ts";

/** Time from the hall to the tables, and for the others to see the proposal at all. */
export const NOTICE_MINUTES = 5;
/** An unanswered proposal stands this long at most. */
const STANDS_HOURS = 24;
/** Parties know this long before the start whether it takes place. */
const DECIDED_BEFORE_MINUTES = 10;
/** Even the latest proposal can be read and answered. */
const LEAST_MINUTES = 2;

export type Wish = {
  meeting: MeetingId;
  by: PersonId;
  to: PersonId;
  broker: PersonId | null;
  challenge: ChallengeId | null;
  start: Instant;
};
export type Party = Pick<Person, "id" | "org" | "side" | "languages" | "unavailable" | "open">;
export type Surroundings = {
  now: Instant;
  rules: Pick<MeetingRules, "slots" | "restMinutes" | "walkMinutes">;
  people: ReadonlyMap<PersonId, Party>;
  calendars: ReadonlyMap<PersonId, Calendar>;
  /** The challenge the wish names; null when it names none or there is no such. */
  challenge: Pick<Challenge, "id" | "status"> | null;
};

/**
 * Decides whether a meeting may be proposed, and answers it as proposed. Nothing is held for it.
 *
 * How many meetings a person has that day, how many a challenge has, and whether the two have asked each other before
 * is judged by the store in the same breath as it writes: see `limits.ts` for the rule.
 */
export function propose(wish: Wish, { now, rules, people, calendars, challenge }: Surroundings): Result<Meeting> {
  const ids = [...new Set([wish.by, wish.to, ...(wish.broker ? [wish.broker] : [])])];
  if (ids.length !== (wish.broker ? 3 : 2)) return refuse({ code: "party-count", got: ids.length });
  const parties = ids.flatMap((id) => people.get(id) ?? []);
  if (parties.length !== ids.length) return refuse({ code: "not-found" });
  const [one, other, broker] = parties;
  if (one?.org === other?.org) return refuse({ code: "same-organisation" });
  if (broker && broker.side !== "incubator") return refuse({ code: "no-broker" });
  if (!shareLanguage(parties)) return refuse({ code: "no-shared-language" });
  const about = wish.challenge === null ? null : judgeChallenge(wish.challenge, challenge);
  if (about) return refuse(about);
  const slot = rules.slots.find(({ start }) => start === wish.start);
  if (!slot) return refuse({ code: "not-a-slot" });
  const earliest = later(now, NOTICE_MINUTES * MINUTE);
  if (slot.start < earliest) return refuse({ code: "too-soon", earliest });
  for (const party of parties) {
    const why = unfit(party, slot, calendars.get(party.id) ?? [], rules);
    if (why) return refuse(why);
  }
  return accept({
    id: wish.meeting,
    kind: "proposed",
    by: wish.by,
    parties: ids,
    broker: wish.broker,
    challenge: wish.challenge,
    start: slot.start,
    end: slot.end,
    table: null,
    state: "proposed",
    yes: [wish.by],
    endedBy: null,
    bookedAt: null,
    retimed: null,
    expires: expiry(slot.start, now),
    signals: {},
    reports: {},
    version: 1,
  });
}

/** When an unanswered proposal made at `now` for `start` lapses. */
export const expiry = (start: Instant, now: Instant): Instant =>
  Math.max(
    Math.min(now + STANDS_HOURS * HOUR, start - DECIDED_BEFORE_MINUTES * MINUTE),
    now + LEAST_MINUTES * MINUTE,
  ) as Instant;

function judgeChallenge(id: ChallengeId, challenge: Surroundings["challenge"]): Refusal | null {
  if (!challenge) return { code: "not-found" };
  return dialogueOf(challenge) === "open" ? null : { code: "dialogue-closed", challenge: id, status: challenge.status };
}

/** Why a party cannot be asked for `span`, or null. */
function unfit(
  party: Party,
  span: Span,
  calendar: Calendar,
  rules: { restMinutes: number; walkMinutes: number },
): Refusal | null {
  if (!party.open || party.unavailable.some((closed) => overlaps(closed, span)))
    return { code: "not-available", person: party.id };
  const entry = inTheWay(calendar, span, rules);
  return entry ? { code: "busy", person: party.id, by: entry.kind, ref: entry.ref } : null;
}
