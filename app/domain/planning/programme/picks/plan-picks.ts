import { createRandom } from "../../random.ts";
import type { Effort, News, Outcome } from "../outcome.ts";
import { boundPicks } from "./bound.ts";
import type { PicksConflict } from "./conflict.ts";
import { layoutOf } from "./layout.ts";
import { cohortsOf, misfit } from "./misfit.ts";
import { type Places, planOf } from "./plan.ts";
import type { PicksParts, PicksPlan, PicksProblem } from "./problem.ts";
import { scorePicks } from "./score.ts";
import { searchPicks } from "./search.ts";

/** Steps a second of search is worth: fewer the more fans a session has, never below what machines do with many. */
const FAN_STEPS_PER_SECOND = 4_500_000;
const LEAST_STEPS_PER_SECOND = 100_000;

/** Share of a second of search that goes to the bound of a large conference: about a twentieth. */
const LOOKS_PER_SECOND = 4_000_000;

/**
 * Plans a conference of picks. Tells `news` of each better plan and answers the best one, judged by `scorePicks`, with a
 * proven bound; or the reason why none exists. Same problem, seed and seconds give the same plan as long as the
 * machine takes the steps in time.
 */
export function planPicks(
  problem: PicksProblem,
  effort: Effort,
  news: (better: News<PicksPlan>) => void,
): Outcome<PicksPlan, PicksConflict, PicksParts> {
  const started = effort.clock();
  const deadline = started + effort.within * 1000;
  const layout = layoutOf(problem);
  const conflict = misfit(problem, layout);
  if (conflict) return { kind: "infeasible", conflict };
  const cohorts = problem.rotations.map((_, q) => cohortsOf(problem, q, effort.seed)!);
  const fans = 1 + layout.fan.length / Math.max(1, layout.sessions);
  const steps = Math.ceil(effort.seconds * Math.max(LEAST_STEPS_PER_SECOND, FAN_STEPS_PER_SECOND / fans));
  const budget = { steps, clock: effort.clock, deadline, stopped: () => effort.stopped(steps - budget.steps) };
  let best: News<PicksPlan> | null = null;
  // why: the first programme shall not wait for the bound, so it is worked out once that programme stands
  let bound = 0;
  const setBound = () => {
    const least = boundPicks(layout, LOOKS_PER_SECOND * effort.seconds);
    // why: a sum of whole costs is whole, so it lies at the next whole number at least
    bound = countsInWholes(problem) ? Math.ceil(least - 1e-6) : least;
    if (best && best.bound < bound) {
      best = { ...best, bound, ms: effort.clock() - started };
      news(best);
    }
    return bound;
  };
  const found = (sum: number, places: Places) => {
    const plan = planOf(problem, places, cohorts);
    const value = problem.rotations.length > 0 && problem.released ? scorePicks(problem, plan).value : sum;
    if (best && best.value <= value) return;
    best = {
      value,
      bound,
      plan,
      steps: steps - budget.steps,
      ms: effort.clock() - started,
    };
    news(best);
  };
  const ending = searchPicks(layout, createRandom(effort.seed), budget, setBound, found);
  if (ending.kind === "infeasible") return ending;
  if (!best) return { kind: "none" };
  const { plan, steps: at } = best as News<PicksPlan>;
  const score = scorePicks(problem, plan);
  if (score.faults.length > 0) throw new Error(`the search told a plan that breaks a hard rule: ${score.faults[0]}`);
  const { value, parts } = score;
  return { kind: "planned", value, bound, proven: value <= bound + 1e-6, parts, plan, steps: at };
}

const countsInWholes = ({ weights, people, rooms }: PicksProblem): boolean =>
  Object.values(weights).every(Number.isInteger) &&
  rooms.every(({ capacity }) => Number.isInteger(capacity)) &&
  people.every(({ picks }) => picks.every(([, weight]) => Number.isInteger(weight)));
