import type { MeetingSlot } from "../../../../app/domain/conference.ts";
import type { ChallengeId, MeetingId, PersonId, SessionId, TableNo } from "../../../../app/domain/id.ts";
import { later, MINUTE } from "../../../../app/domain/instant.ts";
import type { Calendar, Entry } from "../../../../app/domain/meeting/calendar.ts";
import type { Meeting } from "../../../../app/domain/meeting/meeting.ts";
import { evaluate } from "../../../../app/domain/planning/meeting/evaluate.ts";
import type { MeetingFacts, MutualSuggestion } from "../../../../app/domain/planning/meeting/facts.ts";
import { compareValues, type MeetingLevel } from "../../../../app/domain/planning/meeting/goals.ts";
import type { MeetingInstance, MeetingPlan, MeetingValue } from "../../../../app/domain/planning/meeting/instance.ts";
import type { Random } from "../../../../app/domain/planning/random.ts";
import type { MeetingsWish } from "../../../../app/domain/planning/run/wish.ts";
import { challengeOf, id, NOON, person, slots } from "../../../helpers/stage.ts";
import { everySchedule } from "./instances.ts";

export const wishOf = (own: Partial<MeetingsWish> = {}): MeetingsWish => ({
  kind: "meetings",
  seconds: 2,
  seed: 1,
  weights: { coverage: 2, breaks: 2, idle: 1, fairness: 1, tables: 1, changed: 2 },
  least: 2,
  suggest: true,
  locked: [],
  ...own,
});

/** A handful of people with booked meetings, open proposals and suggestions, and a day (or two) of little room. */
export function randomFacts(random: Random, { days = 1, maxPerDay = 6 } = {}): MeetingFacts {
  const coin = (of: number) => random.below(of) === 0;
  const count = 3 + random.below(3);
  const own = slots.slice(1, 4 + random.below(2));
  const day = (at: number) => (days > 1 && at >= (own[2]?.start ?? 0) ? "second" : "first");
  const people = new Map(
    Array.from({ length: count }, (_, index) => {
      const closed = coin(5) ? [own[random.below(own.length)] as MeetingSlot] : [];
      const unavailable = closed.map(({ start, end }) => ({ start, end }));
      return [id(index), person(index, { open: !coin(12), unavailable })] as const;
    }),
  );
  const calendars = new Map<PersonId, Calendar>();
  const tables = new Map<number, Calendar>();
  const put = <Key>(lists: Map<Key, Calendar>, key: Key, entry: Entry) =>
    lists.set(key, [...(lists.get(key) ?? []), entry]);
  for (const who of people.keys())
    if (coin(3)) {
      const start = later(NOON, (5 + random.below(80)) * MINUTE);
      put(calendars, who, { kind: "session", ref: `se.${who}` as SessionId, start, end: later(start, 15 * MINUTE) });
    }
  const meetings: Meeting[] = [];
  const tableCount = 1 + random.below(2);
  const wanted = 2 + random.below(4);
  for (let m = 0; m < wanted; m++) {
    const a = random.below(count);
    const b = (a + 1 + random.below(count - 1)) % count;
    const slot = own[random.below(own.length)] as MeetingSlot;
    const parties = [id(a), id(b)];
    const meeting = proposal(`m${m}`, parties, slot, coin(2) ? ("open" as ChallengeId) : null);
    const entry: Entry = { kind: "meeting", ref: meeting.id, start: slot.start, end: slot.end };
    const table = 1 + random.below(tableCount);
    const clear = [...parties.map((who) => calendars.get(who) ?? []), tables.get(table) ?? []]
      .flat()
      .every(({ start, end }) => start >= later(slot.end, 10 * MINUTE) || end <= later(slot.start, -10 * MINUTE));
    if (m < 2 && clear) {
      for (const who of parties) put(calendars, who, entry);
      put(tables, table, entry);
      meetings.push({ ...meeting, state: "booked", table: table as TableNo, yes: parties, bookedAt: NOON });
    } else meetings.push(meeting);
  }
  const suggestions: MutualSuggestion[] = Array.from({ length: random.below(3) }, () => {
    const a = random.below(count);
    const parties: [PersonId, PersonId] = [id(a), id((a + 1 + random.below(count - 1)) % count)];
    return { parties, challenge: null, score: 1 + random.below(100) };
  }).filter(({ parties }) => parties.every((who) => people.get(who)?.open));
  // Half of the days have no rest between neighbouring slots but what the rule demands.
  const restMinutes = coin(2) ? 5 : 15;
  const rules = { slots: own, tables: tableCount, maxPerDay, restMinutes, walkMinutes: 4, maxPerChallenge: 8 };
  return {
    now: NOON,
    rules: { ...rules, equalSlots: false },
    people,
    calendars,
    tables,
    meetings,
    challenges: new Map([["open" as ChallengeId, challengeOf("open", "cst.dialogue")]]),
    suggestions,
    idOf: (place) => `s${place}` as MeetingId,
    dayOf: day,
  };
}

function proposal(
  name: string,
  parties: PersonId[],
  slot: { start: Meeting["start"]; end: Meeting["end"] },
  challenge: ChallengeId | null,
): Meeting {
  return {
    ...{ id: name as MeetingId, kind: "proposed", by: parties[0] as PersonId, parties, broker: null, challenge },
    ...{ start: slot.start, end: slot.end, table: null, state: "proposed", yes: [parties[0] as PersonId] },
    ...{
      endedBy: null,
      bookedAt: null,
      retimed: null,
      expires: later(slot.start, -5 * MINUTE),
      signals: {},
      reports: {},
      version: 1,
    },
  };
}

/** The plan with the most priority, or the best by `levels`, by trying all; null when there is none. */
export function bestPlan(
  instance: MeetingInstance,
  levels: readonly MeetingLevel[] = [{ priority: 1 }],
): MeetingPlan | null {
  let best: { plan: MeetingPlan; value: MeetingValue } | null = null;
  everySchedule(instance, true, (slot) => {
    const location = tablesFor(instance, slot);
    if (location === null) return;
    const plan = { slot: [...slot], location };
    const { broken, value } = evaluate(instance, plan, null);
    if (broken.length === 0 && (best === null || compareValues(value, best.value, levels) < 0)) best = { plan, value };
  });
  return (best as { plan: MeetingPlan } | null)?.plan ?? null;
}

/** Tables for a schedule, by trying all. */
function tablesFor({ locations, shut, meetings }: MeetingInstance, slot: readonly number[]): number[] | null {
  const location = new Array<number>(slot.length).fill(-1);
  const place = (m: number): boolean => {
    if (m === slot.length) return true;
    const t = slot[m] as number;
    if (t < 0) return place(m + 1);
    for (const table of meetings[m]?.locations ?? Array.from({ length: locations }, (_, one) => one)) {
      if (shut?.[t]?.includes(table) || location.some((one, other) => one === table && slot[other] === t)) continue;
      location[m] = table;
      if (place(m + 1)) return true;
      location[m] = -1;
    }
    return false;
  };
  return place(0) ? location : null;
}
