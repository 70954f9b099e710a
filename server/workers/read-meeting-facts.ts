import { hash } from "node:crypto";
import type { MeetingId, PersonId, PlanId } from "../../app/domain/id.ts";
import { counts } from "../../app/domain/meeting/limits.ts";
import { type Meeting, stateAt } from "../../app/domain/meeting/meeting.ts";
import type { MeetingFacts } from "../../app/domain/planning/meeting/facts.ts";
import type { MeetingsWish } from "../../app/domain/planning/run/wish.ts";
import { localDate } from "../actions/local-day.ts";
import type { Ports } from "../actions/ports.ts";
import { suggestMeetings } from "./suggest-meetings.ts";

/** Candidates beyond the least number, so that the planner has a choice. */
const TO_CHOOSE_FROM = 2;

/**
 * What a round of meetings is planned from, as of now; null before a conference is open. `plan` names the meetings that
 * suggestions would become, so that a plan that is begun anew names them alike.
 *
 * Suggestions are worked out in a thread; none once `signal` is given. Reads everything there is of meetings and calendars, in
 * one round trip, and with suggestions everyone's dismissals.
 */
export async function readMeetingFacts(
  ports: Ports,
  plan: PlanId,
  wish: Pick<MeetingsWish, "least" | "suggest">,
  signal: AbortSignal,
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
  return wish.suggest ? { ...facts, suggestions: await suggestionsFor(ports, facts, wish, signal) } : facts;
}

async function suggestionsFor(
  ports: Ports,
  { meetings, now, rules }: MeetingFacts,
  { least }: Pick<MeetingsWish, "least">,
  signal: AbortSignal,
): Promise<MeetingFacts["suggestions"]> {
  const [people, organisations, challenges] = await Promise.all([
    ports.people.all(),
    ports.conference.organisations(),
    ports.conference.challenges(),
  ]);
  const regions = new Set([...organisations.values()].map(({ region }) => region));
  const live = meetings.filter((meeting) => counts(meeting, now));
  const task = {
    people,
    organisations,
    challenges,
    neighbours: new Map([...regions].map((region) => [region, ports.taxonomy.neighbours(region)])),
    apart: await apartOf(ports, [...people.keys()], meetings, now),
    having: countOf(live.flatMap(({ parties }) => parties)),
    about: countOf(live.flatMap(({ challenge }) => challenge ?? [])),
    most: rules.maxPerChallenge,
    enough: least + TO_CHOOSE_FROM,
  };
  return suggestMeetings(task, signal);
}

function countOf<Item>(items: readonly Item[]): Map<Item, number> {
  const counted = new Map<Item, number>();
  for (const item of items) counted.set(item, (counted.get(item) ?? 0) + 1);
  return counted;
}

/** Meetings that say nothing against another try. */
const CAME_TO_NOTHING = new Set(["withdrawn", "cancelled", "expired"]);

/** A person -> those they have met, will, may, have had a no from or gave one, or one of whom has put the other aside. */
async function apartOf(ports: Ports, ids: PersonId[], meetings: readonly Meeting[], now: MeetingFacts["now"]) {
  const apart = new Map(ids.map((id) => [id, new Set<PersonId>()]));
  for (const meeting of meetings) {
    if (CAME_TO_NOTHING.has(stateAt(meeting, now))) continue;
    for (const a of meeting.parties) for (const b of meeting.parties) apart.get(a)?.add(b);
  }
  const dismissed = await Promise.all(ids.map(async (id) => [id, await ports.people.dismissals(id)] as const));
  for (const [id, others] of dismissed)
    for (const other of others) {
      apart.get(id)?.add(other);
      apart.get(other)?.add(id);
    }
  return apart;
}
