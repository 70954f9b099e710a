import type { Random } from "../../random.ts";
import type { Budget } from "../anneal.ts";
import { annealInRounds } from "../rounds.ts";
import { emptyBoard, type Level } from "./board.ts";
import type { PicksConflict } from "./conflict.ts";
import { keepRules } from "./keep-rules.ts";
import type { Layout } from "./layout.ts";
import { movesOn } from "./moves.ts";
import { type Places, placesOf } from "./plan.ts";
import { exactValue, layOut } from "./recount.ts";
import { walkOn } from "./walk.ts";

/** Share of the budget for the walk by pairs, and how many of its steps take the time of one by people. */
const PAIRS = 0.75;
const PAIR_STEPS = 5;

/** Steps between two plans told at level `pairs`. */
const TELL_EVERY = 20_000;

export type Ending = { kind: "planned" } | { kind: "infeasible"; conflict: PicksConflict } | { kind: "none" };

export type Found = (value: number, places: Places) => void;

/**
 * Plans sessions into slots and rooms until the budget ends or the bound is reached; tells `found` of better plans.
 * First the hard rules alone, then regret by pairs of sessions (fast), then by people (exact).
 */
export function searchPicks(
  layout: Layout,
  random: Random,
  budget: Budget,
  boundOf: () => number,
  found: Found,
): Ending {
  const board = emptyBoard(layout);
  const walk = walkOn(board, random);
  const moves = movesOn(walk);
  const told = { value: Number.POSITIVE_INFINITY, places: placesOf(board) };
  const tell = () => {
    const value = exactValue(walk);
    if (value >= told.value - 1e-9) return;
    told.value = value;
    told.places = placesOf(board);
    found(value, told.places);
  };
  const first = keepRules(walk, moves, budget);
  if (first === "late") return { kind: "none" };
  if (first !== "sound") return { kind: "infeasible", conflict: first };
  layOut(walk, placesOf(board), "people");
  tell();
  const bound = boundOf();
  const unit = Math.max(1, layout.weights.missed);
  const heat = usualRegret(layout, unit);
  // why: a broken rule must cost more than the regret it could save, or the walk stays among programmes nobody may have
  walk.price = Math.max(30 * unit, 5 * heat);
  const total = { steps: budget.steps, time: budget.deadline - budget.clock() };
  const spend = (level: Level, steps: number, until: number, hot: number) => {
    layOut(walk, told.places, level);
    let best = placesOf(board);
    const part = { ...budget, steps, deadline: until };
    let heard = Number.POSITIVE_INFINITY;
    annealInRounds(
      {
        moves,
        // why: the hot end of a round forgets the plan anyway, and a plan that keeps the hard rules is dear to find
        restart: () => {},
        resume: () => layOut(walk, best, level),
        better: () => {
          best = placesOf(board);
          // why: at level `pairs` the exact value costs a count of all people, so only some plans are told on the way
          if (level === "pairs" && heard - part.steps < TELL_EVERY) return;
          heard = part.steps;
          tell();
        },
        heats: [hot],
        reheats: [hot / 4, hot / 2, hot],
        cold: (level === "pairs" ? 0.6 : 0.1) * unit,
        bound,
      },
      random,
      part,
    );
    budget.steps -= steps - part.steps;
    layOut(walk, best, "people");
    tell();
  };
  const half = budget.clock() + total.time * PAIRS;
  spend("pairs", PAIR_STEPS * total.steps * PAIRS, half, 1.5 * heat);
  if (told.value > bound) spend("people", total.steps * (1 - PAIRS), budget.deadline, Math.max(unit, heat / 4));
  return { kind: "planned" };
}

/** Median cost of two sessions with people in common running in parallel: the scale on which the search must be warm. */
function usualRegret(layout: Layout, unit: number): number {
  const costs = layout.regret.filter((cost) => cost > 0).sort();
  return costs.length > 0 ? costs[costs.length >> 1]! : unit;
}
