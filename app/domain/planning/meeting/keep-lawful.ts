import type { PersonId } from "../../id.ts";
import { type Instant, MINUTE, overlaps, type Span } from "../../instant.ts";
import { inTheWay } from "../../meeting/calendar.ts";
import { counts } from "../../meeting/limits.ts";
import type { WhyOut } from "../run/proposal.ts";
import type { MeetingFacts } from "./facts.ts";
import type { Asked, MeetingsProblem } from "./from-requests.ts";
import type { MeetingPlan } from "./instance.ts";

/**
 * The plan without what would be refused: somebody in two places or without rest, a table taken twice or out of use, a full
 * day; and without what must be held together with that. Meetings are judged in the order of the problem, so that
 * suggestions give way to what people have asked for. `why` learns of what is dropped.
 * Cost of each round O(meetings · (meetings of one person + meetings at one table + entries of a calendar)).
 */
export function keepLawful(
  facts: MeetingFacts,
  { asked, slots, instance }: Pick<MeetingsProblem, "asked" | "slots" | "instance">,
  plan: MeetingPlan,
  why: Map<number, WhyOut>,
): MeetingPlan {
  const { rules, people, calendars, tables, dayOf } = facts;
  const kept: MeetingPlan = { slot: [...plan.slot], location: [...plan.location] };
  const spanOf = (m: number): Span | undefined => slots[kept.slot[m] ?? -1];
  const days = daysOf(facts, asked, spanOf);
  const sits = new Map<string, number[]>();
  const near = (key: string, span: Span, rest: number) =>
    sits.get(key)?.some((other) => {
      const taken = spanOf(other);
      return taken && overlaps(taken, span, rest);
    });
  const refusalOf = (m: number, span: Span): WhyOut | null => {
    const { id, parties, meeting } = asked[m] as Asked;
    const table = (kept.location[m] ?? -1) + 1;
    const busy = (person: PersonId) =>
      near(person, span, rules.restMinutes * MINUTE) ||
      people.get(person)?.unavailable.some((closed) => overlaps(closed, span)) ||
      inTheWay(calendars.get(person) ?? [], span, rules, id) !== null;
    const taken = parties.filter(busy);
    if (taken.length > 0) return { why: "busy", who: taken };
    if (table < 1 || near(`table ${table}`, span, 0)) return { why: "no-table", who: [] };
    if (tables.get(table)?.some((entry) => overlaps(entry, span))) return { why: "no-table", who: [] };
    if (meeting && dayOf(meeting.start) === dayOf(span.start)) return null;
    const own = meeting ? 0 : 1;
    const full = parties.filter((person) => days.count(person, span.start) + own > rules.maxPerDay);
    return full.length > 0 ? { why: "day-full", who: full } : null;
  };
  let dropped = false;
  asked.forEach(({ parties, meeting }, m) => {
    const span = spanOf(m);
    if (!span) return;
    const reason = meeting?.state === "booked" ? null : refusalOf(m, span);
    if (reason === null) {
      for (const key of [...parties, `table ${(kept.location[m] ?? -1) + 1}`])
        sits.set(key, [...(sits.get(key) ?? []), m]);
      if (!meeting) days.add(parties, span.start, 1);
      return;
    }
    dropped = true;
    for (const one of instance.together?.find((group) => group.includes(m)) ?? [m]) {
      const was = spanOf(one);
      const { parties: them, meeting: standing } = asked[one] as Asked;
      if (was && standing) {
        days.add(them, was.start, -1);
        days.add(them, standing.start, 1);
      }
      kept.slot[one] = -1;
      kept.location[one] = -1;
      why.set(one, one === m ? reason : { why: "together", who: [] });
    }
  });
  // Whoever is left out stays where they were, and may fill the day of somebody judged before them.
  return dropped ? keepLawful(facts, { asked, slots, instance }, kept, why) : kept;
}

/** How many meetings count against each person's day, with what stands counted where the plan puts it. */
function daysOf(
  { meetings, now, dayOf }: MeetingFacts,
  asked: readonly Asked[],
  spanOf: (m: number) => Span | undefined,
) {
  const counted = new Map<string, number>();
  const add = (parties: readonly PersonId[], start: Instant, by: number) => {
    for (const person of parties) {
      const key = `${person} ${dayOf(start)}`;
      counted.set(key, (counted.get(key) ?? 0) + by);
    }
  };
  const places = new Map(asked.map(({ id }, m) => [id, m]));
  for (const meeting of meetings)
    if (counts(meeting, now)) add(meeting.parties, spanOf(places.get(meeting.id) ?? -1)?.start ?? meeting.start, 1);
  return { add, count: (person: PersonId, at: Instant) => counted.get(`${person} ${dayOf(at)}`) ?? 0 };
}
