import { dialogueOf } from "../../challenge/dialogue.ts";
import type { MeetingSlot } from "../../conference.ts";
import type { ChallengeId, MeetingId, PersonId, TableNo } from "../../id.ts";
import { type Instant, later, MINUTE, overlaps } from "../../instant.ts";
import { type Calendar, inTheWay } from "../../meeting/calendar.ts";
import { shareLanguage } from "../../meeting/languages.ts";
import { type Meeting, stateAt } from "../../meeting/meeting.ts";
import { NOTICE_MINUTES } from "../../meeting/propose.ts";
import { firstTable } from "../../meeting/table.ts";
import type { LeftOutWhy } from "../run/proposal.ts";
import type { MeetingsWish } from "../run/wish.ts";
import type { MeetingFacts, MutualSuggestion } from "./facts.ts";
import type { MeetingInstance, RequestedMeeting } from "./instance.ts";
import { mostEach, needsRest, segmentsOf } from "./shape-of-days.ts";
import { levelsOf, REQUEST_WORTH } from "./wish-levels.ts";

/** A meeting of the instance in the app's own words, in the same order. */
export type Asked = {
  id: MeetingId;
  parties: PersonId[];
  challenge: ChallengeId | null;
  /** The meeting as it stands; null for a suggestion. */
  meeting: Meeting | null;
};

/** The planner's problem and the way back from it: what its indices mean. */
export type MeetingsProblem = {
  instance: MeetingInstance;
  asked: Asked[];
  people: PersonId[];
  slots: MeetingSlot[];
  /** Proposals that no plan can place, and why; they stay as they are. */
  left: { meeting: Meeting; why: LeftOutWhy }[];
};

/**
 * Lays out what people have asked of each other, and what would suit them, for the planner.
 *
 * What is booked keeps its time and its table: it is a required meeting of one slot and one table, and whatever else takes
 * people's and tables' time is a forbidden slot. Open proposals and suggestions are optional; a locked proposal is held at
 * its time or not at all. Slots nearer than the notice that a proposal needs are not planned any more, nor are the
 * proposals for them. Day limits are exact where one day is planned; with more, `meetingsProposal` judges each day again.
 *
 * Cost O((people + meetings) · slots · entries of a calendar).
 */
export function fromRequests(facts: MeetingFacts, wish: MeetingsWish): MeetingsProblem {
  const slots = slotsAhead(facts);
  const slotAt = new Map(slots.map(({ start }, t) => [start, t]));
  const { asked, left } = gather(facts, slotAt);
  const people = [...new Set(asked.flatMap(({ parties }) => parties))].sort();
  const place = new Map(people.map((person, p) => [person, p]));
  const told = asked.map(({ meeting }) => (meeting ? (slotAt.get(meeting.start) ?? -1) : -1));
  const forbidden = people.map((person) => shutTo(person, slots, facts));
  const locked = new Set<string>(wish.locked);
  const firstSuggested = asked.length - facts.suggestions.length;
  const segments = segmentsOf(slots, facts);
  const meetings = asked.map(({ id, parties, meeting }, m): RequestedMeeting => {
    const booked = meeting?.state === "booked";
    const who = parties.map((person) => place.get(person) as number);
    // A booked meeting stands in its people's calendars itself, and holds also where a session has been moved onto it.
    if (booked) for (const p of who) forbidden[p]?.delete(told[m] as number);
    const weight = meeting ? REQUEST_WORTH : Math.max(1, Math.round(facts.suggestions[m - firstSuggested]?.score ?? 1));
    const fixed = booked || locked.has(id) ? (told[m] as number) : -1;
    const common = { id, who, session: -1, fixed, after: [], required: booked, weight };
    return booked ? { ...common, locations: [(meeting.table as number) - 1] } : common;
  });
  const instance: MeetingInstance = {
    name: "requests",
    slots: slots.length,
    locations: facts.rules.tables,
    participants: people.length,
    sessions: [],
    meetings,
    forbidden: forbidden.map((list) => [...list].sort((a, b) => a - b)),
    segments,
    most: mostEach(people, asked, slots, facts),
    shut: slots.map((slot) => shutTables(slot, asked, facts)),
    told: {
      slot: told,
      location: asked.map(({ id, meeting }) =>
        meeting ? (meeting.table ?? firstTable(id, facts.rules.tables)) - 1 : -1,
      ),
    },
    levels: levelsOf(wish),
  };
  if (wish.weights.coverage > 0) instance.atLeast = wish.least;
  if (needsRest(slots, segments, facts)) instance.stretch = 1;
  const together = equalGroups(asked, instance, facts);
  if (together.length > 0) instance.together = together;
  return { instance, asked, people, slots, left };
}

/** Slots that a meeting may still be proposed for, in order of time. */
const slotsAhead = ({ now, rules }: MeetingFacts): MeetingSlot[] =>
  rules.slots
    .filter(({ start }) => start >= later(now, NOTICE_MINUTES * MINUTE))
    .sort((a, b) => a.start - b.start || a.end - b.end);

/** Booked meetings in slots ahead, open proposals, suggestions; and the proposals that cannot be planned at all. */
function gather(facts: MeetingFacts, slotAt: ReadonlyMap<Instant, number>): Pick<MeetingsProblem, "asked" | "left"> {
  const asked: Asked[] = [];
  const left: MeetingsProblem["left"] = [];
  const open: Asked[] = [];
  for (const meeting of [...facts.meetings].sort((a, b) => (a.id < b.id ? -1 : 1))) {
    const { id, parties, challenge, start } = meeting;
    const state = stateAt(meeting, facts.now);
    if (state === "booked" && meeting.table !== null && slotAt.has(start))
      asked.push({ id, parties, challenge, meeting });
    if (state !== "proposed" || start <= facts.now) continue;
    const why = unfit(meeting, facts);
    if (why) left.push({ meeting, why });
    else if (start >= later(facts.now, NOTICE_MINUTES * MINUTE)) open.push({ id, parties, challenge, meeting });
  }
  const suggested = facts.suggestions.map(
    ({ parties, challenge }: MutualSuggestion, at): Asked => ({
      id: facts.idOf(at),
      parties: [...parties],
      challenge,
      meeting: null,
    }),
  );
  return { asked: [...asked, ...open, ...suggested], left };
}

/** Why a proposal cannot be put anywhere, whatever else is planned; null when it can. */
function unfit({ parties, challenge }: Meeting, facts: MeetingFacts): LeftOutWhy | null {
  const people = parties.flatMap((id) => facts.people.get(id) ?? []);
  if (people.length !== parties.length || !people.every(({ open }) => open) || !shareLanguage(people))
    return "cannot-meet";
  if (people[0]?.org === people[1]?.org) return "cannot-meet";
  const about = challenge === null ? null : facts.challenges.get(challenge);
  return challenge !== null && (!about || dialogueOf(about) !== "open") ? "not-open" : null;
}

/** The slots a person cannot use. */
function shutTo(person: PersonId, slots: readonly MeetingSlot[], facts: MeetingFacts): Set<number> {
  const calendar: Calendar = facts.calendars.get(person) ?? [];
  const { unavailable = [], open = false } = facts.people.get(person) ?? {};
  const shut = new Set<number>();
  slots.forEach((slot, t) => {
    const closed = !open || unavailable.some((span) => overlaps(span, slot));
    if (closed || inTheWay(calendar, slot, facts.rules)) shut.add(t);
  });
  return shut;
}

/** The tables out of use in a slot: whatever stands there but the booked meetings that are planned with. */
function shutTables(slot: MeetingSlot, asked: readonly Asked[], { tables, rules }: MeetingFacts): number[] {
  const planned = asked.flatMap(({ meeting }) =>
    meeting?.state === "booked" && meeting.start === slot.start ? (meeting.table ?? []) : [],
  );
  return Array.from({ length: rules.tables }, (_, location) => location).filter((location) => {
    const table = (location + 1) as TableNo;
    if (planned.includes(table)) return false;
    return tables.get(table)?.some((entry) => overlaps(entry, slot));
  });
}

/** Those who asked about one challenge and could come at all get in together, where the rules say so. */
function equalGroups(asked: readonly Asked[], instance: MeetingInstance, { rules }: MeetingFacts): number[][] {
  if (!rules.equalSlots) return [];
  const groups = new Map<ChallengeId, number[]>();
  asked.forEach(({ challenge, meeting }, m) => {
    if (challenge === null || meeting?.state !== "proposed") return;
    const { who, fixed } = instance.meetings[m] as RequestedMeeting;
    const could = Array.from({ length: instance.slots }, (_, t) => t).some(
      (t) => (fixed < 0 || fixed === t) && !who.some((p) => instance.forbidden[p]?.includes(t)),
    );
    if (could) groups.set(challenge, [...(groups.get(challenge) ?? []), m]);
  });
  return [...groups.values()].filter((group) => group.length > 1);
}
