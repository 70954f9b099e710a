import { createRandom } from "../../random.ts";
import type { Effort, News, Outcome } from "../outcome.ts";
import { boundTracks } from "./bound.ts";
import type { TracksConflict } from "./conflict.ts";
import { layoutOf } from "./layout.ts";
import { planOf } from "./plan.ts";
import type { TracksParts, TracksPlan, TracksProblem } from "./problem.ts";
import { scoreTracks } from "./score.ts";
import { searchTracks } from "./search.ts";

/** Steps a second of search is worth. Below what a machine of today does, so that the seed and not the clock decides. */
const STEPS_PER_SECOND = 400_000;

/**
 * Plans a conference of tracks. Tells `news` of each better plan and answers the best one, judged by `scoreTracks`, with
 * a proven bound; or the reason why none exists. Same problem, seed and seconds give the same plan as long as the
 * machine takes the steps in time.
 */
export function planTracks(
  problem: TracksProblem,
  effort: Effort,
  news: (better: News<TracksPlan>) => void,
): Outcome<TracksPlan, TracksConflict, TracksParts> {
  const started = effort.clock();
  const deadline = started + effort.within * 1000;
  const layout = layoutOf(problem);
  const conflict = misfit(problem);
  if (conflict) return { kind: "infeasible", conflict };
  const steps = Math.ceil(effort.seconds * STEPS_PER_SECOND);
  const budget = { steps, clock: effort.clock, deadline, stopped: () => effort.stopped(steps - budget.steps) };
  const bound = Math.max(0, boundTracks(layout));
  let best: News<TracksPlan> | null = null;
  const ending = searchTracks(
    layout,
    Object.values(problem.weights),
    createRandom(effort.seed),
    budget,
    bound,
    (value, places) => {
      best = { value, bound, plan: planOf(layout, places), steps: steps - budget.steps, ms: effort.clock() - started };
      news(best);
    },
  );
  if (ending === "infeasible")
    return { kind: "infeasible", conflict: { code: "too-few-cells", tracks: layout.tracks, cells: layout.cells } };
  if (!best) return { kind: "none" };
  const { plan, steps: at } = best as News<TracksPlan>;
  const score = scoreTracks(problem, plan);
  if (!score.feasible) throw new Error("the search told a plan that breaks a hard rule");
  const { value, parts } = score;
  return { kind: "planned", value, bound, proven: value <= bound + 1e-6, parts, plan, steps: at };
}

/** What can be seen without search: a talk too long, or more slots asked for than there are. */
function misfit(problem: TracksProblem): TracksConflict | null {
  const longest = Math.max(0, ...problem.sessions.map((session) => session.slots));
  const talk = problem.talks.findIndex((one) => one.slots > longest);
  if (talk >= 0) return { code: "talk-too-long", talk, slots: problem.talks[talk]!.slots, longest };
  const needed = problem.talks.reduce((sum, one) => sum + one.slots, 0);
  const there = problem.rooms.length * problem.sessions.reduce((sum, session) => sum + session.slots, 0);
  return needed > there ? { code: "too-few-slots", needed, there } : null;
}
