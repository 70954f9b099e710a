import type { Random } from "../random.ts";
import { applyChain, type Chain, emptyChain } from "./chain.ts";
import { plotChain } from "./plot-chain.ts";
import type { Prices } from "./prices.ts";
import type { State } from "./state.ts";

/** How the temperature falls over one cooling, in units of one break. */
export type Cooling = { hot: number; cold: number; steps: number };

/** An annealing under way on one schedule whose wanted meetings all have a slot. */
export type Annealing = {
  state: State;
  random: Random;
  chain: Chain;
  cooling: Cooling;
  prices: Prices;
  step: number;
  /** The best schedule of this cooling and its cost; and the best that keeps every hard rule. */
  best: Int32Array;
  bestCost: number;
  lawful: Int32Array;
  lawfulCost: number;
};

/** What one break above the fairness cap, or one meeting without rest, weighs against a break. */
const HARD = 2;

/** What a slot between somebody's first and last meeting weighs: a pull that closes long gaps step by step. */
const SPAN = 0.05;

/** The cost annealing lowers: the goals about times at their prices, plus hard rules that the state can break for a while. */
export function costOf(state: State, prices: Prices): number {
  return timesCost(state, prices) + HARD * (state.total.excess + state.total.tired);
}

/** What the goals about times cost at their prices; idle slots count from an offset that only the meetings held change. */
export function timesCost({ total }: State, prices: Prices): number {
  const { breaks, idleSlots, repeatedBreaks, changes } = prices;
  return breaks * total.breaks + idleSlots * total.span + repeatedBreaks * total.repeated + changes * total.changes;
}

/** Whether the rules that a state may break for a while (fairness in its safe form, rest) hold. */
export function isLawful({ total }: State): boolean {
  return total.excess + total.tired === 0;
}

/** Whether nothing is left to gain. */
function isIdeal({ total }: State): boolean {
  return total.breaks + total.excess + total.tired + total.changes === 0;
}

export function startAnnealing(state: State, random: Random, prices: Prices, cooling: Cooling): Annealing {
  return {
    state,
    random,
    chain: emptyChain(state.problem.meetings),
    cooling,
    prices,
    step: 0,
    best: state.slot.slice(),
    bestCost: costOf(state, prices),
    lawful: state.slot.slice(),
    lawfulCost: isLawful(state) ? timesCost(state, prices) : Number.POSITIVE_INFINITY,
  };
}

/**
 * Takes up to `steps` moves (Kirkpatrick, Gelatt and Vecchi 1983, on Kempe chains as in Thompson and Dowsland 1996).
 * Half of the moves start at a participant who has a break and carry a meeting next to another of theirs.
 * @returns false when the cooling is over or nothing is left to gain
 */
export function anneal(annealing: Annealing, steps: number): boolean {
  const { state, random, chain, cooling, prices } = annealing;
  const until = Math.min(cooling.steps, annealing.step + steps);
  let cost = costOf(state, prices);
  const pull = Math.max(SPAN, prices.idleSlots);
  let temperature = temperatureAt(cooling, annealing.step);
  while (annealing.step < until) {
    if ((annealing.step++ & 255) === 0) temperature = temperatureAt(cooling, annealing.step);
    if (state.torn.size === 0 && isIdeal(state)) return false;
    const move = state.torn.size > 0 && random.below(2) === 0 ? mend(state, random) : anyMove(state, random);
    if (move < 0) continue;
    const m = Math.floor(move / state.problem.slots);
    const t = move % state.problem.slots;
    if (!plotChain(state, chain, m, t, random)) continue;
    const felt =
      chain.breaks * prices.breaks +
      HARD * (chain.excess + chain.tired) +
      pull * chain.span +
      told(state, chain, prices);
    if (felt > 0 && random.unit() >= Math.exp(-felt / temperature)) continue;
    applyChain(state, chain);
    cost = costOf(state, prices);
    if (cost < annealing.bestCost) {
      annealing.bestCost = cost;
      annealing.best.set(state.slot);
    }
    if (cost < annealing.lawfulCost && isLawful(state)) {
      annealing.lawfulCost = cost;
      annealing.lawful.set(state.slot);
    }
  }
  return annealing.step < cooling.steps;
}

/** What a move costs people who know another time, or gains them. */
function told({ problem, slot }: State, chain: Chain, { changes }: Prices): number {
  if (problem.told === null || changes === 0) return 0;
  let people = 0;
  for (let i = 0; i < chain.size; i++) {
    const m = chain.list[i]!;
    const known = problem.told[m]!;
    if (known < 0) continue;
    const t = slot[m]!;
    const after = chain.from + chain.to - t;
    people += problem.instance.meetings[m]!.who.length * ((after === known ? 0 : 1) - (t === known ? 0 : 1));
  }
  return changes * people;
}

function temperatureAt({ hot, cold, steps }: Cooling, step: number): number {
  return hot * (cold / hot) ** (step / steps);
}

/** A random placed meeting and another slot open to it, as meeting * slots + slot; -1 when the draw is void. */
export function anyMove(state: State, random: Random): number {
  const { problem } = state;
  const m = random.below(problem.meetings);
  const open = problem.open.from[m + 1]! - problem.open.from[m]!;
  if (open < 2 || state.slot[m]! < 0) return -1;
  if (random.below(2) === 0) {
    const p = problem.who.items[problem.who.from[m]! + random.below(problem.who.from[m + 1]! - problem.who.from[m]!)]!;
    if (p < problem.participants) return tidyMove(state, random, m, p);
  }
  const t = problem.open.items[problem.open.from[m]! + random.below(open)]!;
  return t === state.slot[m] ? -1 : m * problem.slots + t;
}

/** A move that starts at somebody with a break. */
function mend(state: State, random: Random): number {
  const { problem, torn } = state;
  const p = torn.list[random.below(torn.size)]!;
  const from = problem.of.from[p]!;
  return tidyMove(state, random, problem.of.items[from + random.below(problem.of.from[p + 1]! - from)]!, p);
}

/**
 * A move of `m` that costs its participant `p` no break: from the end of a run to a free slot beside another meeting of
 * theirs, or, within a run, to the slot of another meeting of theirs, which then goes the other way.
 * Nineteen of twenty moves drawn without this care tear somebody's day apart.
 */
function tidyMove(state: State, random: Random, m: number, p: number): number {
  const { problem, diary, slot } = state;
  const a = slot[m]!;
  if (a < 0) return -1;
  const from = problem.of.from[p]!;
  const beside = slot[problem.of.items[from + random.below(problem.of.from[p + 1]! - from)]!]!;
  if (beside < 0 || beside === a) return -1;
  const base = p * problem.columns;
  const at = base + problem.column[a]!;
  const inside = diary[at - 1]! >= 0 && diary[at + 1]! >= 0;
  let t = beside;
  if (!inside && random.below(2) === 0) {
    t += random.below(2) === 0 ? 1 : -1;
    if (t < 0 || t >= problem.slots || t === a || diary[base + problem.column[t]!]! >= 0) return -1;
  }
  return problem.allowed[m * problem.slots + t] === 0 ? -1 : m * problem.slots + t;
}
