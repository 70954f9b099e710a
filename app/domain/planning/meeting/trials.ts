import type { Random } from "../random.ts";
import type { Problem } from "./problem.ts";
import { type Aim, isSmall, startTrial, type Trial, tryOn } from "./try-all.ts";

/** When a search tries plans one by one, and for how long. */
export type Trials = {
  /** A trial is under way. */
  running(): boolean;
  /** Everything has been tried: the plan found last is the best by the levels, or there is none. */
  over(): boolean;
  /** Begins a trial for any lawful plan; false where trials would then take more than half of all steps. */
  begin(): boolean;
  /** Says that so many steps were spent otherwise. */
  spend(steps: number): void;
  /** Tries on for about `steps` steps, an eighth of the slots open to all meetings each; a better plan, or null. */
  run(steps: number): Int32Array | null;
};

/** Steps of the first trial; each further one has twice as many. */
const FIRST_STEPS = 200_000;

/** A small day begins with a trial for its best plan. */
export function createTrials(problem: Problem, random: Random): Trials {
  const perDecision = Math.max(1, Math.ceil(problem.open.items.length / 8));
  let length = FIRST_STEPS;
  let left = 0;
  let elsewhere = 0;
  let over = false;
  let trial: Trial | null = null;
  const start = (aim: Aim) => {
    trial = startTrial(problem, random, aim);
    left = length;
    length *= 2;
    elsewhere = 0;
  };
  if (isSmall(problem)) start("best");
  return {
    running: () => trial !== null,
    over: () => over,
    begin() {
      if (elsewhere < length) return false;
      start("any");
      return true;
    },
    spend(steps) {
      elsewhere += steps;
    },
    run(steps) {
      if (trial === null) return null;
      const { aim, best: before } = trial;
      const going = tryOn(trial, Math.ceil(steps / perDecision));
      const { best } = trial;
      left -= steps;
      over = !going && (aim === "best" || best === null);
      if (!going || left <= 0) trial = null;
      return best === before ? null : best!.slot;
    },
  };
}
