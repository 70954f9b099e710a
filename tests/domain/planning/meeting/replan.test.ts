import { expect, test } from "vitest";
import { evaluate } from "../../../../app/domain/planning/meeting/evaluate.ts";
import type { MeetingInstance } from "../../../../app/domain/planning/meeting/instance.ts";
import { compile } from "../../../../app/domain/planning/meeting/problem.ts";
import { replan } from "../../../../app/domain/planning/meeting/repair.ts";
import { assignTables } from "../../../../app/domain/planning/meeting/tables.ts";
import { createRandom } from "../../../../app/domain/planning/random.ts";
import { loadCadical } from "../../../../server/workers/plan-meetings-cadical.ts";
import { SEED } from "../../../helpers/seed.ts";
import { everySchedule, ruledInstance, smallInstance } from "./instances.ts";

/** Broken promises, people to tell and meetings moved of a repaired plan; null when it breaks a rule. */
function price(instance: MeetingInstance, standing: readonly number[], slot: readonly number[]) {
  const location = assignTables(compile(instance, null), slot);
  const { broken } = evaluate(instance, { slot: [...slot], location }, null);
  if (broken.some(({ code }) => code !== "left-out") || slot.some((t, m) => t >= 0 && standing[m]! < 0)) return null;
  const lost = slot.flatMap((t, m) => (t < 0 && standing[m]! >= 0 ? [m] : []));
  const changed = slot.flatMap((t, m) => (t !== standing[m] ? [m] : []));
  const told = new Set(changed.flatMap((m) => instance.meetings[m]!.who));
  return [lost.length, told.size, changed.length] as const;
}

/** The first schedule of all that keeps every rule; null when there is none. */
function anyLawful(instance: MeetingInstance): number[] | null {
  let standing: number[] | null = null;
  everySchedule(instance, false, (slot) => {
    if (standing === null && price(instance, slot, slot) !== null) standing = [...slot];
  });
  return standing;
}

/** The least price of all schedules, by trying them. */
function leastPrice(instance: MeetingInstance, standing: readonly number[]): readonly number[] {
  let least: readonly number[] = [99, 99, 99];
  everySchedule(instance, true, (slot) => {
    const cost = price(instance, standing, slot);
    if (cost === null) return;
    const difference = cost.findIndex((part, i) => part !== least[i]);
    if (difference >= 0 && cost[difference]! < least[difference]!) least = cost;
  });
  return least;
}

test(`after a fault the first alternative breaks the fewest promises and disturbs the fewest people (seed ${SEED})`, async () => {
  const createSat = await loadCadical(() => false);
  const random = createRandom(SEED);
  for (let round = 0, tried = 0; tried < 25 && round < 1000; round++) {
    const whole = smallInstance(random);
    const before = { ...whole, meetings: whole.meetings.map((meeting) => ({ ...meeting, fixed: -1 })) };
    const standing = anyLawful(before);
    if (standing === null) continue;
    tried++;
    const late = random.below(before.participants);
    const forbidden = before.forbidden.map((slots, p) => (p === late ? [...new Set([...slots, 0, 1])] : slots));
    const after = { ...before, forbidden };
    const least = leastPrice(after, standing);
    const alternatives = replan(
      after,
      standing,
      () => false,
      () => createSat(1),
      3,
    );
    const context = `seed ${SEED}, round ${round}: ${JSON.stringify({ after, standing })}`;
    expect(alternatives[0]!.proven, context).toBe(true);
    expect(price(after, standing, alternatives[0]!.slot), context).toEqual(least);
    for (const { slot, disturbed } of alternatives)
      expect(price(after, standing, slot)?.[1], context).toBe(disturbed.length);
  }
});

test("a plan that the fault does not touch stays as it is", async () => {
  const createSat = await loadCadical(() => false);
  const instance: MeetingInstance = {
    name: "quiet",
    slots: 3,
    locations: 2,
    participants: 4,
    sessions: [],
    forbidden: [[], [], [], [2]],
    meetings: [
      { id: "a", who: [0, 1], session: -1, fixed: -1, after: [], required: true, weight: 1 },
      { id: "b", who: [2, 3], session: -1, fixed: -1, after: [], required: true, weight: 1 },
    ],
  };
  const [first, ...others] = replan(
    instance,
    [0, 1],
    () => false,
    () => createSat(1),
    3,
  );
  expect(first).toEqual({ slot: [0, 1], broken: [], moved: [], disturbed: [], proven: true });
  expect(others).toEqual([]);
});

test(`with every rule and without a solver, no way out keeps more promises than the first (seed ${SEED})`, () => {
  const random = createRandom(SEED);
  for (let round = 0, tried = 0; tried < 25 && round < 2000; round++) {
    const whole = ruledInstance(random, false);
    const before = { ...whole, meetings: whole.meetings.map((meeting) => ({ ...meeting, fixed: -1 })) };
    const standing = anyLawful(before);
    if (standing === null) continue;
    tried++;
    const late = random.below(before.participants);
    const lost = random.below(before.locations);
    const forbidden = before.forbidden.map((slots, p) => (p === late ? [...new Set([...slots, 0, 1])] : slots));
    const shut = Array.from({ length: before.slots }, (_, t) => [...new Set([...(before.shut?.[t] ?? []), lost])]);
    const meetings = before.meetings.map((meeting) => ({ ...meeting, required: false }));
    const after = round % 2 === 0 ? { ...before, meetings, forbidden } : { ...before, meetings, shut };
    const least = leastPrice(after, standing);
    const [first] = replan(after, standing, () => false, null, 1);
    const context = `seed ${SEED}, round ${round}: ${JSON.stringify({ after, standing, first })}`;
    expect(first!.proven, context).toBe(true);
    expect(price(after, standing, first!.slot), context).toEqual(least);
  }
});
