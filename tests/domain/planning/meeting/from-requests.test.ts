import { expect, test } from "vitest";
import type { PersonId } from "../../../../app/domain/id.ts";
import { MINUTE, overlaps, type Span } from "../../../../app/domain/instant.ts";
import { propose } from "../../../../app/domain/meeting/propose.ts";
import type { MeetingFacts } from "../../../../app/domain/planning/meeting/facts.ts";
import { fromRequests } from "../../../../app/domain/planning/meeting/from-requests.ts";
import { meetingsProposal } from "../../../../app/domain/planning/meeting/meetings-proposal.ts";
import { createRandom } from "../../../../app/domain/planning/random.ts";
import type { MeetingChange, MeetingsProposal } from "../../../../app/domain/planning/run/proposal.ts";
import { SEED } from "../../../helpers/seed.ts";
import { bestPlan, randomFacts, wishOf } from "./random-requests.ts";

/** Whether the rule of a proposal would let this change stand, and nobody and no table is anywhere twice. */
function passes(facts: MeetingFacts, { meeting, parties, challenge, to }: MeetingChange): boolean {
  const judged = propose(
    { meeting, by: parties[0]!, to: parties[1]!, broker: null, challenge, start: to.start },
    { ...facts, challenge: challenge === null ? null : (facts.challenges.get(challenge) ?? null) },
  );
  return judged.ok && !facts.tables.get(to.table)?.some((entry) => overlaps(entry, to));
}

/** What the changes take, as calendars; and whether any two of them cannot both be. */
function clashes({ rules }: MeetingFacts, changes: readonly MeetingChange[]): MeetingChange[][] {
  const pairs = changes.flatMap((one, at) => changes.slice(at + 1).map((other) => [one, other]));
  return pairs.filter(([one, other]) => {
    const shared = one!.parties.some((who) => other!.parties.includes(who));
    if (shared && overlaps(one!.to, other!.to, rules.restMinutes * MINUTE)) return true;
    return one!.to.table === other!.to.table && overlaps(one!.to, other!.to);
  });
}

test(`every change of a proposal would be allowed, alone and with the others (seed ${SEED})`, () => {
  const random = createRandom(SEED);
  let changes = 0;
  for (let round = 0; round < 150; round++) {
    const facts = randomFacts(random, { days: 1 + (round % 2), maxPerDay: 1 + random.below(4) });
    const wish = wishOf();
    const problem = fromRequests(facts, wish);
    const plan = bestPlan(problem.instance);
    const context = `seed ${SEED}, round ${round}`;
    expect(plan, context).not.toBeNull();
    const proposal = meetingsProposal(facts, wish, problem, plan!);
    changes += proposal.changes.length;
    expect(
      proposal.changes.filter((change) => !passes(facts, change)),
      context,
    ).toEqual([]);
    expect(clashes(facts, proposal.changes), context).toEqual([]);
    expect(overfull(facts, proposal), context).toEqual([]);
  }
  expect(changes).toBeGreaterThan(50);
});

/** People with more meetings on a day than before it, and more than the rules allow. */
function overfull(facts: MeetingFacts, { changes }: MeetingsProposal): string[] {
  const moved = new Map(changes.map((change) => [change.meeting, change]));
  const days = new Map<string, number>();
  const count = (who: string, at: number) => {
    const key = `${who} ${facts.dayOf(at as never)}`;
    days.set(key, (days.get(key) ?? 0) + 1);
  };
  for (const meeting of facts.meetings)
    for (const who of meeting.parties) count(who, moved.get(meeting.id)?.to.start ?? meeting.start);
  for (const change of changes.filter(({ kind }) => kind === "suggested"))
    for (const who of change.parties) count(who, change.to.start);
  return changes
    .filter(({ from, to }) => from === null || facts.dayOf(from.start) !== facts.dayOf(to.start))
    .flatMap(({ parties, to }) => parties.map((who) => `${who} ${facts.dayOf(to.start)}`))
    .filter((key) => (days.get(key) ?? 0) > facts.rules.maxPerDay);
}

test(`a proposal left out is told the reason that is true of the plan (seed ${SEED})`, () => {
  const random = createRandom(SEED + 2);
  const told = new Set<string>();
  for (let round = 0; round < 150; round++) {
    const facts = randomFacts(random, { maxPerDay: 1 + random.below(4) });
    const problem = fromRequests(facts, wishOf());
    const { changes, leftOut } = meetingsProposal(facts, wishOf(), problem, bestPlan(problem.instance)!);
    const out = new Set<string>(leftOut.map(({ meeting }) => meeting));
    const places = new Map(changes.map(({ meeting, to }) => [meeting, to]));
    const held = [
      ...facts.meetings.filter((meeting) => !out.has(meeting.id)),
      ...changes.filter(({ from }) => !from),
    ].map((one) => ({ parties: one.parties, ...("id" in one ? (places.get(one.id) ?? one) : one.to) }));
    for (const { meeting: id, parties, why, who } of leftOut) {
      told.add(why);
      const meeting = facts.meetings.find((one) => one.id === id)!;
      const wish = { meeting: id, parties, challenge: meeting.challenge };
      const could = facts.rules.slots.filter(({ start, end }) =>
        passes(facts, { ...wish, to: { start, end, table: 0 } } as MeetingChange),
      );
      const sits = (person: PersonId, slot: Span) =>
        held.some((one) => one.parties.includes(person) && overlaps(one, slot));
      const context = `seed ${SEED + 2}, round ${round}: ${id} ${why} ${who}`;
      if (why === "no-common-time" || why === "cannot-meet") expect(could, context).toEqual([]);
      if (why === "busy")
        expect(
          could.every((slot) => who.some((person) => sits(person, slot))),
          context,
        ).toBe(true);
      // Every proposal counts against the day, held in the plan or not.
      const days = (person: PersonId) =>
        [...facts.meetings, ...changes.filter(({ from }) => !from)].filter((one) => one.parties.includes(person))
          .length;
      if (why === "day-full")
        expect(
          who.filter((person) => days(person) < facts.rules.maxPerDay),
          context,
        ).toEqual([]);
      if (why === "no-table") expect(could.length, context).toBeGreaterThan(0);
      expect(who.length > 0, context).toBe(why === "busy" || why === "day-full" || why === "no-rest");
    }
  }
  expect(told.size).toBeGreaterThanOrEqual(4);
});

test(`the best plan holds as many requests as any way of placing them by the app's own rules (seed ${SEED})`, () => {
  const random = createRandom(SEED + 1);
  let held = 0;
  for (let round = 0; round < 150; round++) {
    const facts = { ...randomFacts(random), suggestions: [] };
    const problem = fromRequests(facts, wishOf());
    const plan = bestPlan(problem.instance);
    const proposal = meetingsProposal(facts, wishOf(), problem, plan!);
    const booked = problem.asked.filter(({ meeting }) => meeting?.state === "booked").length;
    const most = mostRequests(facts);
    held += most;
    expect(proposal.after.held - booked, `seed ${SEED + 1}, round ${round}`).toBe(most);
  }
  expect(held).toBeGreaterThan(50);
});

test(`what people have asked of each other never makes room for suggestions, however many they reach (seed ${SEED})`, () => {
  const random = createRandom(SEED + 3);
  const wish = wishOf({ weights: { ...wishOf().weights, coverage: 3 } });
  const heldRequests = (facts: MeetingFacts) => {
    const { instance, asked } = fromRequests(facts, wish);
    const plan = bestPlan(instance, instance.levels);
    return asked.filter(({ meeting }, m) => meeting && (plan?.slot[m] ?? -1) >= 0).length;
  };
  let suggested = 0;
  for (let round = 0; round < 150; round++) {
    const facts = randomFacts(random);
    suggested += facts.suggestions.length;
    expect(heldRequests(facts), `seed ${SEED + 3}, round ${round}`).toBe(heldRequests({ ...facts, suggestions: [] }));
  }
  expect(suggested).toBeGreaterThan(50);
});

/** The most open proposals that fit beside what is booked, each at any slot, by trying all. */
function mostRequests(facts: MeetingFacts): number {
  const open = facts.meetings.filter(({ state }) => state === "proposed");
  const rest = facts.rules.restMinutes * MINUTE;
  let most = 0;
  const placed: { who: readonly string[]; span: { start: never; end: never } }[] = [];
  const place = (m: number): void => {
    const meeting = open[m];
    if (!meeting) {
      most = Math.max(most, placed.length);
      return;
    }
    place(m + 1);
    for (const slot of facts.rules.slots) {
      const change = { meeting: meeting.id, parties: meeting.parties, challenge: meeting.challenge };
      const to = { start: slot.start, end: slot.end, table: 0 } as MeetingChange["to"];
      if (!passes(facts, { ...change, to } as MeetingChange)) continue;
      if (
        placed.some(
          ({ who, span }) => who.some((one) => meeting.parties.includes(one as never)) && overlaps(span, slot, rest),
        )
      )
        continue;
      const free = Array.from({ length: facts.rules.tables }, (_, at) => at + 1).filter(
        (table) => !facts.tables.get(table)?.some((entry) => overlaps(entry, slot)),
      );
      if (placed.filter(({ span }) => overlaps(span, slot)).length >= free.length) continue;
      placed.push({ who: meeting.parties, span: slot as never });
      place(m + 1);
      placed.pop();
    }
  };
  place(0);
  return most;
}
