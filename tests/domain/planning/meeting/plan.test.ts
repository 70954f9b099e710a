import { expect, test } from "vitest";
import { findConflict } from "../../../../app/domain/planning/meeting/conflict.ts";
import { evaluate } from "../../../../app/domain/planning/meeting/evaluate.ts";
import type { MeetingInstance } from "../../../../app/domain/planning/meeting/instance.ts";
import { fewestBreaks } from "../../../../app/domain/planning/meeting/participant-bound.ts";
import { compile } from "../../../../app/domain/planning/meeting/problem.ts";
import { proveFewest } from "../../../../app/domain/planning/meeting/proof/core-guided.ts";
import { encode } from "../../../../app/domain/planning/meeting/proof/encode.ts";
import { createSearch } from "../../../../app/domain/planning/meeting/search.ts";
import { assignTables } from "../../../../app/domain/planning/meeting/tables.ts";
import { createRandom } from "../../../../app/domain/planning/random.ts";
import { loadCadical } from "../../../../server/workers/plan-meetings-cadical.ts";
import { SEED } from "../../../helpers/seed.ts";
import { bestByTrying } from "./brute-force.ts";
import { smallInstance } from "./instances.ts";

const all = () => true;

test(`any small instance is proven to the same value as by trying everything (seed ${SEED})`, async () => {
  const createSat = await loadCadical(() => false);
  const random = createRandom(SEED);
  let impossible = 0;
  for (let round = 0; round < 60; round++) {
    const instance = smallInstance(random);
    const fairness = random.below(2) === 0 ? null : random.below(2);
    const known = bestByTrying(instance, fairness);
    const problem = compile(instance, fairness);
    const context = `seed ${SEED}, round ${round}, fairness ${fairness}: ${JSON.stringify(instance)}`;
    if (findConflict(problem, all)) {
      impossible++;
      expect(known, context).toBeNull();
      continue;
    }
    const fewest = fewestBreaks(problem, all);
    const base = fewest.reduce((sum, breaks) => sum + breaks, 0);
    const sat = createSat(1, random.below(2) === 0 ? "mixed" : "steady");
    const { breaks } = encode(problem, sat, all, fewest, random.below(2) === 0 ? "cover" : "people");
    const soft = breaks.flatMap((own, p) => own.slice(fewest[p]!));
    const end = [...proveFewest(sat, soft, base, () => Number.POSITIVE_INFINITY)].at(-1)!;
    expect(end.kind === "closed" ? end.bound : null, context).toBe(known?.breaks ?? null);
    sat.dispose();
  }
  expect(impossible).toBeGreaterThan(0);
});

test("a day that turns out impossible while a core is shrunk is refused", async () => {
  const createSat = await loadCadical(() => false);
  const meeting = { session: -1, fixed: -1, after: [], required: true, weight: 1 };
  const instance: MeetingInstance = {
    ...{ name: "small", slots: 3, locations: 3, participants: 4, sessions: [], forbidden: [[2], [], [], []] },
    meetings: [
      { ...meeting, id: "m0", who: [0, 2, 3] },
      { ...meeting, id: "m1", who: [1, 2] },
      { ...meeting, id: "m2", who: [1, 0] },
      { ...meeting, id: "m3", who: [3, 1] },
    ],
  };
  const problem = compile(instance, null);
  const fewest = fewestBreaks(problem, all);
  const sat = createSat(1);
  const { breaks } = encode(problem, sat, all, fewest, "people");
  const soft = breaks.flatMap((own, p) => own.slice(fewest[p]!));

  const ends = [...proveFewest(sat, soft, 0, () => Number.POSITIVE_INFINITY)];

  expect(ends.at(-1)).toEqual({ kind: "infeasible" });
  sat.dispose();
});

test(`the search finds lawful plans of any small instance that has one, and none is better than the best (seed ${SEED})`, () => {
  const random = createRandom(SEED);
  let optimal = 0;
  let possible = 0;
  for (let round = 0; round < 40; round++) {
    const instance = smallInstance(random);
    const known = bestByTrying(instance, null);
    if (known === null) continue;
    possible++;
    const problem = compile(instance, null);
    const search = createSearch(problem, round, all, fewestBreaks(problem, all));
    for (let i = 0; i < 10; i++) search.advance(5000);
    const best = search.best()!;
    const plan = { slot: [...best.slot], location: assignTables(problem, best.slot) };
    const { broken, value } = evaluate(instance, plan, null);
    const context = `seed ${SEED}, round ${round}: ${JSON.stringify(instance)}`;
    expect(broken, context).toEqual([]);
    expect(value.breaks, context).toBe(best.breaks);
    expect(value.breaks, context).toBeGreaterThanOrEqual(known.breaks);
    if (value.breaks === known.breaks) optimal++;
  }
  expect(optimal).toBeGreaterThanOrEqual(0.95 * possible);
});

test.each(["cover", "people"] as const)("one table holds one of two who sit alone, counted by %s", async (tables) => {
  const createSat = await loadCadical(() => false);
  const alone = { session: -1, fixed: -1, after: [], required: true, weight: 1 };
  const instance: MeetingInstance = {
    ...{ name: "alone", slots: 1, locations: 1, participants: 2, sessions: [], forbidden: [[], []] },
    meetings: [0, 1].map((p) => ({ ...alone, id: `m${p}`, who: [p] })),
  };
  const sat = createSat(1);
  encode(compile(instance, null), sat, all, [0, 0], tables);
  expect(sat.solve([])).toBe("no");
  sat.dispose();
});

test("the same seed and the same steps give the same plan, another seed mostly another", () => {
  const random = createRandom(7);
  const participants = 16;
  const instance = {
    ...smallInstance(random),
    slots: 8,
    locations: 6,
    participants,
    sessions: [],
    forbidden: Array.from({ length: participants }, () => []),
    meetings: Array.from({ length: 40 }, (_, m) => ({
      id: `m${m}`,
      who: [m % participants, (m + 1 + (m % 5)) % participants],
      session: -1,
      fixed: -1,
      after: [],
      required: true,
      weight: 1,
    })),
  };
  const problem = compile(instance, 2);
  const run = (seed: number) => {
    const search = createSearch(problem, seed, all, fewestBreaks(problem, all));
    for (let i = 0; i < 20; i++) search.advance(1000);
    return [...search.best()!.slot];
  };
  expect(run(1)).toEqual(run(1));
  expect(run(1)).not.toEqual(run(2));
});
