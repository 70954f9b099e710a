import { hash } from "node:crypto";
import { setImmediate as turn } from "node:timers/promises";
import type { ChallengeId, MeetingId, PersonId, PlanId } from "../../app/domain/id.ts";
import { matchContext } from "../../app/domain/matching/context.ts";
import { counts } from "../../app/domain/meeting/limits.ts";
import { type Meeting, stateAt } from "../../app/domain/meeting/meeting.ts";
import type { MeetingFacts } from "../../app/domain/planning/meeting/facts.ts";
import { mutualSuggestions } from "../../app/domain/planning/meeting/mutual-suggestions.ts";
import type { MeetingsWish } from "../../app/domain/planning/run/wish.ts";
import { localDate } from "../actions/local-day.ts";
import type { Ports } from "../actions/ports.ts";

/** Candidates beyond the least number, so that the planner has a choice. */
const TO_CHOOSE_FROM = 2;

/**
 * What a round of meetings is planned from, as of now; null before a conference is open. `plan` names the meetings that
 * suggestions would become, so that a plan that is begun anew names them alike.
 *
 * Suggestions are worked out a person at a time, with the event loop in between. Reads everything there is of meetings and
 * calendars, in one round trip, and with suggestions everyone's dismissals.
 */
export async function readMeetingFacts(
  ports: Ports,
  plan: PlanId,
  wish: Pick<MeetingsWish, "least" | "suggest">,
): Promise<MeetingFacts | null> {
  const now = ports.now();
  const [conference, people, calendars, tables, meetings, challenges] = await Promise.all([
    ports.conference.read(),
    ports.people.all(),
    ports.calendars.all(),
    ports.calendars.tables(),
    ports.meetings.all(),
    ports.conference.challenges(),
  ]);
  if (!conference) return null;
  const days = new Map<number, string>();
  const facts: MeetingFacts = {
    now,
    rules: conference.meetings,
    people,
    calendars,
    tables,
    meetings,
    challenges,
    suggestions: [],
    idOf: (place) => `planned.${hash("sha256", `${plan} ${place}`, "base64url").slice(0, 22)}` as MeetingId,
    dayOf(at) {
      const day = days.get(at) ?? localDate(ports.zone, at, conference.timeZone);
      days.set(at, day);
      return day;
    },
  };
  return wish.suggest ? { ...facts, suggestions: await suggestionsFor(ports, facts, wish) } : facts;
}

async function suggestionsFor(
  ports: Ports,
  { meetings, now, rules }: MeetingFacts,
  { least }: Pick<MeetingsWish, "least">,
): Promise<MeetingFacts["suggestions"]> {
  const [people, organisations, challenges] = await Promise.all([
    ports.people.all(),
    ports.conference.organisations(),
    ports.conference.challenges(),
  ]);
  const { neighbours } = ports.taxonomy;
  const context = matchContext({ people, organisations, challenges: challenges.values(), neighbours });
  const apart = await apartOf(ports, [...people.keys()], meetings, now);
  const live = meetings.filter((meeting) => counts(meeting, now));
  const having = new Map<PersonId, number>();
  for (const person of live.flatMap(({ parties }) => parties)) having.set(person, (having.get(person) ?? 0) + 1);
  const has = (person: PersonId) => having.get(person) ?? 0;
  const room = (challenge: ChallengeId) =>
    rules.maxPerChallenge - live.filter((meeting) => meeting.challenge === challenge).length;
  const steps = mutualSuggestions(context, { apart, has, enough: least + TO_CHOOSE_FROM, room });
  let step = steps.next();
  while (!step.done) {
    await turn();
    step = steps.next();
  }
  return step.value;
}

/** Meetings that say nothing against another try. */
const CAME_TO_NOTHING = new Set(["withdrawn", "cancelled", "expired"]);

/** Those who have met, will, may, have had a no, or one of whom has put the other aside. */
async function apartOf(ports: Ports, ids: PersonId[], meetings: readonly Meeting[], now: MeetingFacts["now"]) {
  const pairs = new Set<string>();
  for (const meeting of meetings) {
    if (CAME_TO_NOTHING.has(stateAt(meeting, now))) continue;
    for (const a of meeting.parties) for (const b of meeting.parties) pairs.add(`${a} ${b}`);
  }
  const dismissed = await Promise.all(ids.map(async (id) => [id, await ports.people.dismissals(id)] as const));
  for (const [id, others] of dismissed) for (const other of others) pairs.add(`${id} ${other}`).add(`${other} ${id}`);
  return (a: PersonId, b: PersonId) => pairs.has(`${a} ${b}`);
}
