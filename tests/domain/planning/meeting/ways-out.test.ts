import { expect, test } from "vitest";
import type { MeetingSlot } from "../../../../app/domain/conference.ts";
import type { MeetingId, PersonId, TableNo } from "../../../../app/domain/id.ts";
import { later, MINUTE, overlaps, type Span } from "../../../../app/domain/instant.ts";
import type { Calendar, Entry } from "../../../../app/domain/meeting/calendar.ts";
import { CLOSED } from "../../../../app/domain/meeting/closed-table.ts";
import type { Meeting } from "../../../../app/domain/meeting/meeting.ts";
import { rearrange, type Wished } from "../../../../app/domain/meeting/rearrange.ts";
import { type Away, brokenPromises } from "../../../../app/domain/planning/meeting/broken-promises.ts";
import type { MeetingFacts } from "../../../../app/domain/planning/meeting/facts.ts";
import { replan } from "../../../../app/domain/planning/meeting/repair.ts";
import { repairOf, takeable } from "../../../../app/domain/planning/meeting/ways-out.ts";
import { createRandom, type Random } from "../../../../app/domain/planning/random.ts";
import { loadCadical } from "../../../../server/workers/plan-meetings-cadical.ts";
import { SEED } from "../../../helpers/seed.ts";
import { id, NOON, person, slots } from "../../../helpers/stage.ts";

const own = slots.slice(1, 5);

/** A small hall with booked meetings, into which a fault comes: a table closes, or somebody is away for a while. */
function faulty(random: Random): { facts: MeetingFacts; away: Away | null } {
  const count = 4 + random.below(3);
  const tableCount = 2 + random.below(2);
  const calendars = new Map<PersonId, Calendar>();
  const tables = new Map<number, Calendar>();
  const meetings: Meeting[] = [];
  const free = (list: Calendar | undefined, at: Span) => !list?.some((entry) => overlaps(entry, at, 5 * MINUTE));
  for (let m = 0; m < 5; m++) {
    const a = random.below(count);
    const parties = [id(a), id((a + 1 + random.below(count - 1)) % count)];
    const slot = own[random.below(own.length)] as MeetingSlot;
    const table = Array.from({ length: tableCount }, (_, at) => at + 1).find((one) => free(tables.get(one), slot));
    if (table === undefined || !parties.every((who) => free(calendars.get(who), slot))) continue;
    const meeting = { id: `m${m}` as MeetingId, start: slot.start, end: slot.end };
    const entry: Entry = { kind: "meeting", ref: meeting.id, ...slot, start: slot.start, end: slot.end };
    for (const who of parties) calendars.set(who, [...(calendars.get(who) ?? []), entry]);
    tables.set(table, [...(tables.get(table) ?? []), entry]);
    meetings.push({
      ...{ ...meeting, kind: "proposed", by: parties[0] as PersonId, parties, broker: null, challenge: null },
      ...{ table: table as TableNo, state: "booked", yes: parties, endedBy: null, bookedAt: NOON },
      ...{ retimed: null, expires: meeting.start, signals: {}, reports: {}, version: 2 },
    });
  }
  const away = random.below(2) === 0 ? { person: id(random.below(count)), until: later(own[1]!.start, MINUTE) } : null;
  if (away === null) {
    const table = 1 + random.below(tableCount);
    const closed: Entry = { kind: "meeting", ref: CLOSED, start: NOON, end: later(NOON, 600 * MINUTE) };
    tables.set(table, [...(tables.get(table) ?? []), closed]);
  }
  const rules = { slots: own, tables: tableCount, maxPerDay: 9, restMinutes: 5, walkMinutes: 4, maxPerChallenge: 9 };
  const people = new Map(Array.from({ length: count }, (_, index) => [id(index), person(index)] as const));
  const none = { challenges: new Map(), suggestions: [], idOf: () => "" as MeetingId, dayOf: () => "day" };
  return { facts: { now: NOON, rules, people, calendars, tables, meetings, ...none }, away };
}

/** The fewest meetings that cannot be held, and with that the fewest people with another time, by trying all. */
function oracle({ rules, tables, meetings }: MeetingFacts, away: Away | null): { lost: number; disturbed: number } {
  let best = { lost: Number.POSITIVE_INFINITY, disturbed: 0 };
  const closed = [...tables].filter(([, list]) => list.some(({ ref }) => ref === CLOSED)).length;
  const slot: number[] = [];
  const place = (m: number) => {
    const meeting = meetings[m];
    if (!meeting) {
      const told = meetings.filter(({ start }, at) => own[slot[at] as number]?.start !== start);
      const found = {
        lost: slot.filter((t) => t < 0).length,
        disturbed: new Set(told.flatMap(({ parties }) => parties)).size,
      };
      if (found.lost < best.lost || (found.lost === best.lost && found.disturbed < best.disturbed)) best = found;
      return;
    }
    for (let t = -1; t < own.length; t++) {
      const gone = t >= 0 && away && meeting.parties.includes(away.person) && own[t]!.start < away.until;
      const taken = slot.slice(0, m).filter((other) => other === t).length >= rules.tables - closed;
      const clash = slot.some(
        (other, at) => at < m && other === t && meetings[at]!.parties.some((who) => meeting.parties.includes(who)),
      );
      if (t >= 0 && (gone || taken || clash)) continue;
      slot[m] = t;
      place(m + 1);
      slot.length = m;
    }
  };
  place(0);
  return best;
}

test(`after any fault as many promises are kept, and as few people disturbed, as by trying everything (seed ${SEED})`, async () => {
  const createSat = await loadCadical(() => false);
  const random = createRandom(SEED);
  let faults = 0;
  for (let round = 0; round < 120; round++) {
    const { facts, away } = faulty(random);
    const context = `seed ${SEED}, round ${round}`;
    const broken = brokenPromises(facts, away);
    if (broken.length === 0) continue;
    faults++;
    const { instance, standing, pinned, wayOf } = repairOf(facts, broken, away);
    const ways = replan(
      instance,
      standing,
      (m) => pinned.includes(m),
      () => createSat(1),
      3,
    ).map(wayOf);
    const known = oracle(facts, away);
    expect({ lost: ways[0]?.lost.length, disturbed: ways[0]?.disturbed.length }, context).toEqual(known);
    for (const { moves } of ways.filter((way) => takeable(way, facts.rules))) {
      const wishes = moves.map(({ meeting, to }): Wished => ({ ...meeting, meeting, to }));
      const all = rearrange(wishes, id(0), { ...facts, challenges: new Map() });
      expect(all.ok ? null : all.refusal, context).toBeNull();
    }
  }
  expect(faults).toBeGreaterThan(30);
});
