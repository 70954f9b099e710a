import type { MeetingSlot } from "../../conference.ts";
import type { PersonId } from "../../id.ts";
import { MINUTE } from "../../instant.ts";
import { counts } from "../../meeting/limits.ts";
import type { MeetingFacts } from "./facts.ts";
import type { Asked } from "./from-requests.ts";

/** The half-day of each slot: a new one with each window and each day. */
export function segmentsOf(slots: readonly MeetingSlot[], { dayOf }: Pick<MeetingFacts, "dayOf">): number[] {
  let segment = 0;
  return slots.map((slot, t) => {
    const before = slots[t - 1];
    if (before && (before.window !== slot.window || dayOf(before.start) !== dayOf(slot.start))) segment++;
    return segment;
  });
}

/**
 * Whether two slots that follow each other in a half-day always lie too near for two meetings of one person. Where only
 * some do, the planner may put two too near each other, and `meetingsProposal` leaves one of them out.
 */
export function needsRest(
  slots: readonly MeetingSlot[],
  segments: readonly number[],
  { rules }: Pick<MeetingFacts, "rules">,
): boolean {
  const pairs = slots.flatMap((slot, t) => {
    const before = slots[t - 1];
    return before && segments[t] === segments[t - 1] ? [slot.start < before.end + rules.restMinutes * MINUTE] : [];
  });
  return pairs.length > 0 && pairs.every(Boolean);
}

/** How many planned meetings each may hold over the days: what the day limits leave beside what is not planned here. */
export function mostEach(
  people: readonly PersonId[],
  asked: readonly Asked[],
  slots: readonly MeetingSlot[],
  { meetings, rules, now, dayOf }: MeetingFacts,
): number[] {
  const planned = new Set<string>(asked.map(({ id }) => id));
  const days = [...new Set(slots.map(({ start }) => dayOf(start)))];
  const outside = new Map<string, number>();
  for (const meeting of meetings) {
    if (planned.has(meeting.id) || !counts(meeting, now)) continue;
    for (const person of meeting.parties) {
      const key = `${person} ${dayOf(meeting.start)}`;
      outside.set(key, (outside.get(key) ?? 0) + 1);
    }
  }
  const booked = (person: PersonId) =>
    asked.filter(({ parties, meeting }) => meeting?.state === "booked" && parties.includes(person)).length;
  return people.map((person) => {
    const free = days.map((day) => Math.max(0, rules.maxPerDay - (outside.get(`${person} ${day}`) ?? 0)));
    return Math.max(
      booked(person),
      free.reduce((sum, count) => sum + count, 0),
    );
  });
}
