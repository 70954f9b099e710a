import type { Random } from "../random.ts";
import { anneal, type Budget, type Moves } from "./anneal.ts";

export type Search = {
  moves: Moves;
  /** Throws the state away and builds another first plan from the dice. */
  restart(): void;
  /** Goes back to the best plan found. */
  resume(): void;
  /** Told at each new best. */
  better(): void;
  /** Starting heats to choose from, in units of cost. One alone needs no scouts. */
  heats: readonly number[];
  /** Heats for warming the best plan up again. */
  reheats: readonly number[];
  cold: number;
  /** Share of the budget that the one long round takes; the usual one when left out. */
  long?: number;
  /** A cost nothing can be below: reaching it ends the search. */
  bound: number;
};

/** Shares of the budget: all scouts together, then one long round; what is left goes to equal rounds from the best plan. */
const SCOUTS = 0.15;
const LONG = 0.45;
const REHEATS = 8;

/**
 * Spends the budget in rounds: a short one from each starting heat tells which heat suits the weights of this problem,
 * one long round uses it, then the best plan is reheated again and again, to the heats that have paid so far (a bandit
 * with fading memory). The first plan must stand.
 */
export function annealInRounds(search: Search, random: Random, budget: Budget): void {
  const { moves, heats, reheats, cold } = search;
  const lowest = { cost: moves.cost(), enough: search.bound };
  const over = () =>
    lowest.cost <= lowest.enough || budget.steps <= 0 || budget.stopped() || budget.clock() >= budget.deadline;
  const round = (hot: number, steps: number, time: number) =>
    anneal(
      moves,
      random,
      { hot, cold, steps: Math.max(256, steps), until: Math.min(budget.deadline, budget.clock() + time) },
      budget,
      lowest,
      search.better,
    );
  const total = { steps: budget.steps, time: budget.deadline - budget.clock() };
  const ranked: { hot: number; least: number }[] = [];
  for (const hot of heats) {
    if (over()) return;
    if (heats.length === 1) break;
    if (ranked.length > 0) search.restart();
    const share = SCOUTS / heats.length;
    ranked.push({ hot, least: round(hot, total.steps * share, total.time * share) });
  }
  ranked.sort((a, b) => a.least - b.least);
  if (over()) return;
  if (ranked.length > 0) search.restart();
  const long = search.long ?? (ranked.length > 0 ? LONG : LONG + SCOUTS);
  round(ranked[0]?.hot ?? heats[0]!, total.steps * long, total.time * long);
  const rest = { steps: budget.steps, time: budget.deadline - budget.clock() };
  const paid = reheats.map(() => 1);
  while (!over()) {
    const luck = paid.map((gain) => gain * (0.5 + random.unit()));
    const pick = luck.indexOf(Math.max(...luck));
    search.resume();
    const before = lowest.cost;
    round(reheats[pick]!, rest.steps / REHEATS, rest.time / REHEATS);
    paid[pick] = 0.6 * paid[pick]! + (lowest.cost < before ? 1 : 0.05);
  }
}
