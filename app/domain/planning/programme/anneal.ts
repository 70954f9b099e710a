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
  /** Tries one random move; false when nothing was changed. A move sure to cost more than `limit` need not be finished. */
  propose(limit: number): boolean;
  keep(): void;
  /** Walks back to the state before `propose`, whose cost was `cost`. */
  refuse(cost: number): void;
  /** Whether the state keeps every hard rule, so that it may be told. */
  sound(): boolean;
};

/** One round: heat falls from `hot` to `cold` (units of cost) over `steps`, but never later than `until` (ms of the clock). */
export type Round = { steps: number; until: number; hot: number; cold: number };

const PAUSE = 256;
const CLOCK_MARGIN = 0.1;

/**
 * Simulated annealing (Kirkpatrick, Gelatt, Vecchi 1983), heat falling geometrically. Progress is the share of
 * steps, or that of time where time is clearly ahead: a machine that is fast enough gives the same walk for the same
 * seed, a slow one still ends cold.
 * Calls `better` at each cost below `lowest`. Stops early at `enough`. Answers the lowest cost met in the round.
 */
export function anneal(
  moves: Moves,
  random: Random,
  round: Round,
  budget: Budget,
  lowest: { cost: number; enough: number },
  better: () => void,
): number {
  const start = budget.clock();
  const span = round.until - start;
  const ratio = round.cold / round.hot;
  let cost = moves.cost();
  let least = cost;
  let step = 0;
  while (step < round.steps && lowest.cost > lowest.enough) {
    const spent = budget.clock() - start;
    if (spent >= span || budget.stopped()) break;
    const walked = step / round.steps;
    const aged = Number.isFinite(span) ? spent / span : 0;
    // why: the margin keeps the clock out of the walk of a machine that is fast enough, down to the last bit
    const progress = aged > walked + CLOCK_MARGIN ? aged : walked;
    const heat = round.hot * ratio ** progress;
    for (let i = 0; i < PAUSE; i++) {
      const limit = cost - heat * Math.log(random.unit() + 1e-300);
      if (!moves.propose(limit)) continue;
      const now = moves.cost();
      if (now > limit) {
        moves.refuse(cost);
        continue;
      }
      moves.keep();
      cost = now;
      if (cost < least) least = cost;
      if (cost >= lowest.cost - 1e-9 || !moves.sound()) continue;
      lowest.cost = cost;
      better();
    }
    step += PAUSE;
    budget.steps -= PAUSE;
  }
  return least;
}
