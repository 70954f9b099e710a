import { expect, test } from "vitest";
import { findConflict } from "../../../../app/domain/planning/meeting/conflict.ts";
import { evaluate } from "../../../../app/domain/planning/meeting/evaluate.ts";
import type { MeetingInstance } from "../../../../app/domain/planning/meeting/instance.ts";
import { fewestBreaks } from "../../../../app/domain/planning/meeting/participant-bound.ts";
import { compile } from "../../../../app/domain/planning/meeting/problem.ts";
import { assignTables } from "../../../../app/domain/planning/meeting/tables.ts";
import { createRandom, type Random } from "../../../../app/domain/planning/random.ts";
import { loadCadical } from "../../../../server/workers/plan-meetings-cadical.ts";
import { straighten } from "../../../../server/workers/plan-meetings-straighten.ts";
import { SEED } from "../../../helpers/seed.ts";
import { bestByTrying } from "./brute-force.ts";
import { smallInstance } from "./instances.ts";

const all = () => true;

/** A day of pairs and threes that can be held without a break: everybody comes once, meets somebody in each slot, and goes. */
function dayWithoutBreaks(random: Random, participants: number, slots: number): MeetingInstance {
  const edge = Math.ceil(slots / 3);
  const stays = Array.from({ length: participants }, () => [random.below(edge), slots - random.below(edge)] as const);
  const groups: number[][] = [];
  let locations = 0;
  for (let t = 0; t < slots; t++) {
    const here = stays.flatMap(([from, to], p) => (from <= t && t < to ? [p] : []));
    const before = groups.length;
    while (here.length > 1) {
      const size = here.length === 3 || (here.length > 4 && random.below(4) === 0) ? 3 : 2;
      groups.push(Array.from({ length: size }, () => here.splice(random.below(here.length), 1)[0]!));
    }
    locations = Math.max(locations, groups.length - before);
  }
  groups.sort((a, b) => a[0]! - b[0]!);
  const meetings = groups.map((who, m) => {
    return { id: `m${m}`, who, session: -1, fixed: -1, after: [], required: true, weight: 1 };
  });
  const forbidden = Array.from({ length: participants }, () => []);
  return { name: "without breaks", slots, locations, participants, sessions: [], meetings, forbidden };
}

test(`a day is straightened wherever trying everything finds nobody a break more than needed (seed ${SEED})`, async () => {
  const createSat = await loadCadical(() => false);
  const random = createRandom(SEED);
  const seen = { found: 0, none: 0 };
  for (let round = 0; round < 150; round++) {
    const instance = smallInstance(random);
    const problem = compile(instance, null);
    if (findConflict(problem, all)) continue;
    const fewest = fewestBreaks(problem, all);
    const least = fewest.reduce((sum, breaks) => sum + breaks, 0);
    const known = bestByTrying(instance, null);
    const slot = Int32Array.from(instance.meetings, () => random.below(instance.slots));
    const wish = { slot, fewest, near: round % 2 === 0, seed: round, over: () => false };
    const straight = straighten(problem, createSat, wish);
    const context = `seed ${SEED}, round ${round}: ${JSON.stringify(instance)}`;
    expect(straight !== null, context).toBe(known !== null && known.breaks === least);
    if (straight === null) {
      seen.none++;
      continue;
    }
    seen.found++;
    const plan = { slot: [...straight], location: assignTables(problem, straight) };
    const { broken, value } = evaluate(instance, plan, null);
    expect({ broken, breaks: value.breaks }, context).toEqual({ broken: [], breaks: least });
  }
  expect(Math.min(seen.found, seen.none)).toBeGreaterThan(0);
});

test("a day of pairs and threes is straightened near a schedule and from nothing, and not once it is over", async () => {
  const createSat = await loadCadical(() => false);
  const problem = compile(dayWithoutBreaks(createRandom(1), 40, 10), null);
  const fewest = new Int32Array(problem.participants);
  const slot = Int32Array.from({ length: problem.meetings }, (_, m) => m % problem.slots);
  const breaks = [true, false].map((near) => {
    const straight = straighten(problem, createSat, { slot, fewest, near, seed: 1, over: () => false })!;
    const plan = { slot: [...straight], location: assignTables(problem, straight) };
    const { broken, value } = evaluate(problem.instance, plan, null);
    return { broken, breaks: value.breaks };
  });
  const straight = { broken: [], breaks: 0 };
  expect(breaks).toEqual([straight, straight]);
  expect(straighten(problem, createSat, { slot, fewest, near: true, seed: 1, over: () => true })).toBeNull();
});
