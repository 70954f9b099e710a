import { expect, test } from "vitest";
import { boundPicks } from "../../../../app/domain/planning/programme/picks/bound.ts";
import { layoutOf } from "../../../../app/domain/planning/programme/picks/layout.ts";
import { planPicks } from "../../../../app/domain/planning/programme/picks/plan-picks.ts";
import type { PicksProblem } from "../../../../app/domain/planning/programme/picks/problem.ts";
import { scorePicks } from "../../../../app/domain/planning/programme/picks/score.ts";
import { slotBound } from "../../../../app/domain/planning/programme/picks/slot-bound.ts";
import { createRandom } from "../../../../app/domain/planning/random.ts";
import { STANDS, seeds } from "../../../helpers/seed.ts";
import { bruteForce, smallPicks } from "./random-picks.ts";

/** By steps alone: the clock stands still, so the result depends on problem and seed only. */
const effort = (seed: number, seconds = 0.03) => ({ seconds, within: 1, seed, clock: () => 0, stopped: () => false });

/** The outcome of a short search, or, where that has stopped short of `best` and proven nothing, of one ten times as long. */
function planned(problem: PicksProblem, seed: number, best: number) {
  const outcome = planPicks(problem, effort(seed), () => {});
  const short = outcome.kind === "planned" && outcome.value !== best && !outcome.proven;
  return short ? planPicks(problem, effort(seed, 0.3), () => {}) : outcome;
}

/** The part of a problem a `together` conflict names, with everything else left out. */
function only(problem: PicksProblem, sessions: number[], rotations: number[]): PicksProblem {
  const place = new Map(sessions.map((i, at) => [i, at]));
  return {
    ...problem,
    sessions: sessions.map((i) => ({
      ...problem.sessions[i]!,
      after: problem.sessions[i]!.after.flatMap((q) => (place.has(q) ? [place.get(q)!] : [])),
    })),
    people: problem.people.map((person) => ({ ...person, picks: [] })),
    rotations: rotations.map((q) => problem.rotations[q]!),
    released: null,
    locked: {
      sessions: problem.locked!.sessions!.flatMap((lock) =>
        place.has(lock.session) ? [{ ...lock, session: place.get(lock.session)! }] : [],
      ),
      rotations: problem.locked!.rotations!.filter((lock) => rotations.includes(lock.rotation)),
    },
  };
}

test("any small conference is planned at its best value, or refused exactly when no programme keeps the rules", () => {
  for (const seed of seeds(40)) {
    const problem = smallPicks(createRandom(seed));
    const best = bruteForce(problem);
    const outcome = planned(problem, seed, best);
    if (outcome.kind === "planned") {
      expect({ seed, value: outcome.value }).toEqual({ seed, value: best });
      expect(outcome.bound, `bound, seed ${seed}`).toBeLessThanOrEqual(best + 1e-9);
    } else {
      expect({ seed, kind: outcome.kind, best }).toEqual({ seed, kind: "infeasible", best: Number.POSITIVE_INFINITY });
    }
  }
});

test("a rotation that has no place as it was released waits, and is not pushed about meanwhile", () => {
  // Seed 2050: the walk near the release begins with its rounds off the board.
  const problem = smallPicks(createRandom(2050));
  const outcome = planPicks(problem, effort(2050, 0.01), () => {});
  const value = outcome.kind === "planned" ? outcome.value : Number.POSITIVE_INFINITY;
  expect([problem.rotations.length, problem.released !== null, value]).toEqual([1, true, bruteForce(problem)]);
});

/** A small conference that was released somewhere, with weights of its own: what a desk's sliders may ask for. */
function releasedPicks(seed: number): PicksProblem {
  const random = createRandom(seed);
  const problem = smallPicks(random);
  const weigh = () => [0, 1, 5, 20][random.below(4)]!;
  const weights = { missed: 10, overflow: weigh(), hop: weigh(), gap: weigh(), parallel: weigh(), changed: weigh() };
  const start = problem.sessions.map(() => random.below(problem.slots + 1) - 1);
  const rounds = { starts: [random.below(problem.slots), random.below(problem.slots)], room: [1, 0] };
  return {
    ...problem,
    sessions: problem.sessions.map((session) => ({ ...session, track: random.below(3) - 1 })),
    tracks: ["t0", "t1"],
    weights,
    released: {
      start,
      room: start.map((t) => (t < 0 ? -1 : random.below(2))),
      rotations: problem.rotations.map(() => rounds),
    },
  };
}

test("what moves, rooms and parallel sessions must cost together lies below the best value, and often meets it", () => {
  let met = 0;
  let possible = 0;
  for (const seed of seeds(60)) {
    const problem = releasedPicks(seed);
    const best = bruteForce(problem);
    if (best === Number.POSITIVE_INFINITY) continue;
    possible++;
    const bound = boundPicks(layoutOf(problem), 1e4);
    expect(bound, `seed ${seed}`).toBeLessThanOrEqual(best + 1e-9);
    if (bound > best - 1e-9) met++;
  }
  if (STANDS) expect(met, `${met} of ${possible}`).toBeGreaterThan(possible / 4);
});

test("rounds that were released, at one time even or in another order, are planned at their best value", () => {
  let turned = 0;
  for (const seed of seeds(60)) {
    const problem = releasedPicks(seed);
    if (problem.rotations.length === 0) continue;
    const best = bruteForce(problem);
    const outcome = planned(problem, seed, best);
    expect(outcome.kind === "planned" ? outcome.value : Number.POSITIVE_INFINITY, `seed ${seed}`).toBe(best);
    if (outcome.kind === "planned") turned++;
  }
  if (STANDS) expect(turned).toBeGreaterThan(3);
});

test("a bound slot by slot lies below the best value, and says something where rooms are few", () => {
  let above = 0;
  for (const seed of seeds(80)) {
    const problem = smallPicks(createRandom(seed));
    const layout = layoutOf(problem);
    const rounds = problem.rotations.length > 0 ? [layout.rotationStart[0]!, layout.rotationStart[0]! + 1] : [];
    const pieces = [...problem.sessions.keys(), ...rounds];
    const slots = layout.block.filter((b) => b >= 0).length;
    const bound = slotBound(layout, pieces, slots, 1e4);
    if (bound === 0) continue;
    above++;
    expect(bound, `seed ${seed}`).toBeLessThanOrEqual(bruteForce(problem) + 1e-9);
  }
  if (STANDS) expect(above).toBeGreaterThan(3);
});

test("the sessions and rotations a conflict names do not fit together even when all else is left out", () => {
  const seen = { together: 0, "too-few-slots": 0 };
  for (const seed of seeds(150)) {
    const problem = smallPicks(createRandom(seed));
    const outcome = planPicks(problem, effort(seed, 0.01), () => {});
    if (outcome.kind !== "infeasible") continue;
    const { conflict } = outcome;
    if (conflict.code !== "together" && conflict.code !== "too-few-slots") continue;
    seen[conflict.code]++;
    const { sessions, rotations } = conflict;
    expect(bruteForce(only(problem, sessions, rotations)), `seed ${seed}`).toBe(Number.POSITIVE_INFINITY);
    if (conflict.code !== "together") continue;
    for (const out of sessions) {
      const rest = sessions.filter((i) => i !== out);
      expect(bruteForce(only(problem, rest, rotations)), `seed ${seed} without ${out}`).toBeLessThan(
        Number.POSITIVE_INFINITY,
      );
    }
  }
  if (STANDS) expect(seen.together).toBeGreaterThan(1);
  if (STANDS) expect(seen["too-few-slots"]).toBeGreaterThan(1);
});

test("every better plan on the way is worth what the search says it is", () => {
  for (const seed of seeds(60)) {
    const problem = smallPicks(createRandom(seed));
    planPicks(problem, effort(seed, 0.02), ({ value, plan }) => {
      expect(scorePicks(problem, plan)).toMatchObject({ faults: [], value });
    });
  }
});

test("the same seed gives the same plan, and another seed may walk elsewhere", () => {
  const problem = smallPicks(createRandom(7));
  const plan = (seed: number) => planPicks(problem, effort(seed), () => {});
  expect(plan(3)).toEqual(plan(3));
});

test("a released programme stands when keeping it weighs more than any wish", () => {
  let kept = 0;
  for (const seed of seeds(40)) {
    const problem: PicksProblem = { ...smallPicks(createRandom(seed)), released: null };
    const first = planPicks(problem, effort(seed, 0.01), () => {});
    if (first.kind !== "planned") continue;
    const { start, room, rotations } = first.plan;
    const weights = { ...problem.weights, missed: 0, hop: 0, gap: 0, parallel: 0, overflow: 0, changed: 1000 };
    const again = planPicks(
      { ...problem, weights, released: { start, room, rotations } },
      effort(seed + 1, 0.02),
      () => {},
    );
    expect(again, `seed ${seed}`).toMatchObject({ kind: "planned", value: 0, plan: { start, room, rotations } });
    kept++;
  }
  if (STANDS) expect(kept).toBeGreaterThan(15);
});

test("a search that is stopped ends with the best plan so far", () => {
  const problem = smallPicks(createRandom(11));
  let asked = 0;
  const outcome = planPicks(problem, { ...effort(1, 1000), stopped: () => ++asked > 3 }, () => {});
  expect(outcome.kind).toBe("planned");
});

test("a lock that the rules forbid is named by itself, and one that they allow holds", () => {
  const free = smallPicks(createRandom(2));
  const plain = { duration: 1, speakers: [], rooms: null, starts: null, after: [], plenary: false };
  const sessions = free.sessions.map((session) => ({ ...session, ...plain }));
  const alone: PicksProblem = { ...free, sessions, released: null, rotations: [] };
  const session = 0;
  const locked = (start: number, room: number) => ({ ...alone, locked: { sessions: [{ session, start, room }] } });
  const outside = { ...locked(0, 1), blocks: [[1, alone.slots - 1]] as const };
  expect(planPicks(outside, effort(1), () => {})).toEqual({
    kind: "infeasible",
    conflict: { code: "locked", sessions: [session], rotations: [] },
  });
  const outcome = planPicks(locked(alone.slots - 1, 1), effort(1), () => {});
  expect(outcome.kind === "planned" && [outcome.plan.start[session], outcome.plan.room[session]]).toEqual([
    alone.slots - 1,
    1,
  ]);
});

test("the parts of a plan's value are named and add up to it", () => {
  for (const seed of seeds(20)) {
    const problem = smallPicks(createRandom(seed));
    const outcome = planPicks(problem, effort(seed, 0.01), () => {});
    if (outcome.kind !== "planned") continue;
    const { missed, overflow, hop, gap, parallel, changed, favourites } = outcome.parts;
    const w = problem.weights;
    const sum = w.missed * missed + w.overflow * overflow + w.hop * hop + w.gap * gap + w.parallel * parallel;
    expect(sum + w.changed * changed, `seed ${seed}`).toBe(outcome.value);
    expect(missed, `seed ${seed}`).toBeLessThanOrEqual(favourites);
  }
});

test("a released programme that keeps the rules is the first plan told", () => {
  for (const seed of seeds(12)) {
    const problem: PicksProblem = { ...smallPicks(createRandom(seed)), released: null };
    const first = planPicks(problem, effort(seed, 0.01), () => {});
    if (first.kind !== "planned") continue;
    const released = { start: first.plan.start, room: first.plan.room, rotations: first.plan.rotations };
    const weights = { ...problem.weights, changed: 1000 };
    const told: number[] = [];
    planPicks({ ...problem, weights, released }, effort(seed + 1, 0.0001), ({ value }) => told.push(value));
    expect(told[0], `seed ${seed}`).toBe(first.value);
  }
});
