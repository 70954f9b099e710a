import { expect, test } from "vitest";
import { chooseMeetings } from "../../../../app/domain/planning/meeting/choice/choose.ts";
import { evaluate } from "../../../../app/domain/planning/meeting/evaluate.ts";
import { explainLeftOut } from "../../../../app/domain/planning/meeting/explain-left-out.ts";
import type { MeetingInstance } from "../../../../app/domain/planning/meeting/instance.ts";
import { fewestBreaks } from "../../../../app/domain/planning/meeting/participant-bound.ts";
import { compile } from "../../../../app/domain/planning/meeting/problem.ts";
import { createSearch } from "../../../../app/domain/planning/meeting/search.ts";
import { assignTables } from "../../../../app/domain/planning/meeting/tables.ts";
import { createRandom } from "../../../../app/domain/planning/random.ts";
import { SEED } from "../../../helpers/seed.ts";
import { bestByLevels } from "./best-by-levels.ts";
import { plantedInstance, ruledInstance } from "./instances.ts";

/** The plan a short search ends with, or the first it finds in `slices`; null when there is none. */
function plan(instance: MeetingInstance, seed: number, slices = 0) {
  const problem = compile(instance, null);
  const required = (m: number) => problem.required[m] === 1;
  const choice = problem.required.includes(0) ? chooseMeetings(problem) : null;
  const wanted = (m: number) => required(m) || choice?.wanted[m] === 1;
  const search = createSearch(problem, seed, wanted, fewestBreaks(problem, required));
  for (let i = 0; i < 25; i++) search.advance(5000);
  for (let i = 25; i < slices && search.best() === null; i++) search.advance(5000);
  const best = search.best();
  return best === null ? null : { slot: [...best.slot], location: assignTables(problem, best.slot) };
}

test(`whatever the rules of a small day, its plan keeps them, and is as good as trying everything (seed ${SEED})`, () => {
  const random = createRandom(SEED);
  let possible = 0;
  let best = 0;
  for (let round = 0; round < 60; round++) {
    const instance = ruledInstance(random, round % 2 === 0);
    const known = bestByLevels(instance);
    const context = `seed ${SEED}, round ${round}: ${JSON.stringify(instance)}`;
    const found = plan(instance, round);
    if (known === null) {
      expect(found, context).toBeNull();
      continue;
    }
    possible++;
    if (found === null) throw new Error(`no plan for ${context}`);
    const { broken, value } = evaluate(instance, found, null);
    expect(broken, context).toEqual([]);
    if (known.priority === value.priority && known.breaks === value.breaks && known.uncovered === value.uncovered)
      best++;
  }
  expect(possible).toBeGreaterThan(10);
  expect(best, `seed ${SEED}`).toBe(possible);
});

test("a day of rest on which only required meetings have a place is planned with them alone", () => {
  const meeting = { session: -1, fixed: -1, after: [], required: false, weight: 3 };
  const instance: MeetingInstance = {
    ...{ name: "small", slots: 5, locations: 2, participants: 5, stretch: 1, atLeast: 1 },
    sessions: [
      [0, 1],
      [2, 3, 4],
    ],
    meetings: [
      { ...meeting, id: "m0", who: [1, 4] },
      { ...meeting, id: "m1", who: [3, 1, 4], after: [0], required: true, weight: 4, locations: [0, 1] },
      { ...meeting, id: "m2", who: [1, 0, 4] },
      { ...meeting, id: "m3", who: [1, 2, 3] },
    ],
    forbidden: [[1, 4], [2], [2], [], [2]],
    most: [2, 3, 3, 2, 3],
  };

  const found = plan(instance, 30)!;

  expect(evaluate(instance, found, null).broken).toEqual([]);
  expect(found.slot.map((t) => t >= 0)).toEqual([true, true, false, false]);
});

test(`a day made from a plan is planned, too large though it is to be tried through, with optional meetings and without (seed ${SEED})`, () => {
  for (let seed = SEED; seed < SEED + 6; seed++) {
    const instance = plantedInstance(createRandom(seed), seed % 2 === 0);
    const found = plan(instance, seed, 400);
    const context = `seed ${seed}: ${JSON.stringify(instance)}`;
    if (found === null) throw new Error(`no plan for ${context}`);
    expect(evaluate(instance, found, null).broken, context).toEqual([]);
  }
});

test(`a meeting left out has a reason that is true of the plan (seed ${SEED})`, () => {
  const random = createRandom(SEED);
  const codes = new Set<string>();
  for (let round = 0; round < 60; round++) {
    const instance = ruledInstance(random, true);
    const found = plan(instance, round);
    if (found === null) continue;
    const problem = compile(instance, null);
    for (const { meeting, reason } of explainLeftOut(instance, found)) {
      codes.add(reason.code);
      const alone = Array.from({ length: instance.slots }, (_, t) => {
        const slot = found.slot.map((old, m) => (m === meeting ? t : old));
        const { broken } = evaluate(instance, { slot, location: assignTables(problem, slot) }, null);
        return broken.every(({ code }) => code === "apart");
      });
      const context = `seed ${SEED}, round ${round}, meeting ${meeting}, ${JSON.stringify({ reason, found, instance })}`;
      if (reason.code === "dear") expect(alone[reason.slot], context).toBe(true);
      else if (reason.code === "together")
        expect(reason.meetings.every((m) => found.slot[m] === -1) && alone.includes(true), context).toBe(true);
      else expect(alone, context).not.toContain(true);
    }
  }
  expect(codes.size).toBeGreaterThanOrEqual(4);
});
