import type { Random } from "../random.ts";

/** What a search may spend, and whom it tells. Times in ms of `clock`; steps are attempted moves. */
export type Budget = {
  steps: number;
  clock: () => number;
  /** Reading of `clock` at which the search ends, whatever steps are left. */
  deadline: number;
  /** Asked every few hundred steps; true ends the search. */
  stopped: () => boolean;
};

/** Moves of one problem, as the annealer needs them. Costs are in the problem's own unit. */
export type Moves = {
  cost(): number;
  /** Tries one random move; false when nothing was changed. */
  propose(): boolean;
  keep(): void;
  /** Walks back to the state before `propose`, whose cost was `cost`. */
  refuse(cost: number): void;
};

export type Schedule = { steps: number; hot: number; cold: number };

/**
 * Simulated annealing (Kirkpatrick 1983), temperature falling geometrically from `hot` to `cold` over `steps`.
 * Calls `better` at each new lowest cost. Answers false when the budget ended it early.
 */
export function anneal(
  moves: Moves,
  random: Random,
  schedule: Schedule,
  budget: Budget,
  lowest: { cost: number },
  better: () => void,
): boolean {
  const ratio = schedule.cold / schedule.hot;
  let cost = moves.cost();
  for (let step = 0; step < schedule.steps; ) {
    const heat = schedule.hot * ratio ** (step / schedule.steps);
    const pause = Math.min(schedule.steps, step + 256);
    for (; step < pause; step++) {
      if (!moves.propose()) continue;
      const now = moves.cost();
      if (now <= cost || now - cost < -heat * Math.log(random.unit() + 1e-300)) {
        moves.keep();
        cost = now;
        if (cost < lowest.cost - 1e-9) {
          lowest.cost = cost;
          better();
        }
      } else moves.refuse(cost);
    }
    budget.steps -= 256;
    if (budget.steps <= 0 || budget.stopped() || budget.clock() >= budget.deadline) return false;
  }
  return true;
}
