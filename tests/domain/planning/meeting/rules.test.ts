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
import { bestByLevels } from "./best-by-levels.ts";
import { ruledInstance } from "./instances.ts";

const SEED = Date.now() % 1_000_000;

/** The plan a short search ends with, or null. */
function plan(instance: MeetingInstance, seed: number) {
  const problem = compile(instance, null);
  const required = (m: number) => problem.required[m] === 1;
  const choice = problem.required.includes(0) ? chooseMeetings(problem) : null;
  const wanted = (m: number) => required(m) || choice?.wanted[m] === 1;
  const search = createSearch(problem, seed, wanted, fewestBreaks(problem, required));
  for (let i = 0; i < 25; i++) search.advance(5000);
  const best = search.best();
  return best === null ? null : { slot: [...best.slot], location: assignTables(problem, best.slot) };
}

test(`whatever the rules of a small day, its plan keeps them, and is as good as trying everything in most (seed ${SEED})`, () => {
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
  expect(best, `seed ${SEED}: ${best} of ${possible}`).toBeGreaterThanOrEqual(0.8 * possible);
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
