import { expect, test } from "vitest";
import { findConflict } from "../../../../app/domain/planning/meeting/conflict.ts";
import { evaluate } from "../../../../app/domain/planning/meeting/evaluate.ts";
import { fewestBreaks } from "../../../../app/domain/planning/meeting/participant-bound.ts";
import { compile } from "../../../../app/domain/planning/meeting/problem.ts";
import { level } from "../../../../app/domain/planning/meeting/proof/level.ts";
import { assignTables } from "../../../../app/domain/planning/meeting/tables.ts";
import { createRandom } from "../../../../app/domain/planning/random.ts";
import { loadCadical } from "../../../../server/workers/plan-meetings-cadical.ts";
import { SEED } from "../../../helpers/seed.ts";
import { bestByTrying } from "./brute-force.ts";
import { smallInstance } from "./instances.ts";

test(`a level day is found wherever trying everything finds one, and keeps every rule (seed ${SEED})`, async () => {
  const createSat = await loadCadical(() => false);
  const random = createRandom(SEED);
  const seen = { found: 0, none: 0 };
  for (let round = 0; round < 200; round++) {
    const instance = smallInstance(random);
    const problem = compile(instance, null);
    if (findConflict(problem, () => true)) continue;
    const fewest = fewestBreaks(problem, () => true);
    const least = fewest.reduce((sum, breaks) => sum + breaks, 0);
    const most = 1 + random.below(instance.locations);
    const known = bestByTrying({ ...instance, locations: most }, null);
    const context = `seed ${SEED}, round ${round}, most ${most}: ${JSON.stringify(instance)}`;
    const sat = createSat(1);
    const slot = instance.meetings.map(() => random.below(instance.slots));
    const found = level(problem, sat, { slot, fewest, most, near: round % 2 === 0, conflicts: 10_000 });
    sat.dispose();
    if (known === null || known.breaks > least) {
      seen.none++;
      expect(found, context).toBe("no");
      continue;
    }
    seen.found++;
    const plan = { slot: [...found] as number[], location: assignTables(problem, found as Int32Array) };
    const { broken, value } = evaluate({ ...instance, locations: most }, plan, null);
    expect({ broken, breaks: value.breaks }, context).toEqual({ broken: [], breaks: least });
  }
  expect(Math.min(seen.found, seen.none)).toBeGreaterThan(0);
});
