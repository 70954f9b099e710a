import type { Random } from "../../random.ts";
import type { Budget } from "../anneal.ts";
import { annealInRounds } from "../rounds.ts";
import { layAsReleased } from "./as-released.ts";
import { emptyBoard, type Level } from "./board.ts";
import type { PicksConflict } from "./conflict.ts";
import { construct } from "./construct.ts";
import { keepRules } from "./keep-rules.ts";
import type { Layout } from "./layout.ts";
import { movesOn } from "./moves.ts";
import { type Places, placesOf } from "./plan.ts";
import { exactValue, layOut } from "./recount.ts";
import { sound, walkOn } from "./walk.ts";

/** Share of the budget for the walk by pairs, and how many of its steps take the time of one by people. */
const PAIRS = 0.9;
const PAIR_STEPS = 5;
/** Share of that walk for a quick cooling, so that something good is there to look at; one slow cooling takes the rest. */
const QUICK = 0.08;

/** Share of the budget for the walk near the released programme, where there is one. */
const NEAR = 0.3;

/** Steps between two plans told at level `pairs`. */
const TELL_EVERY = 20_000;

export type Ending = { kind: "planned" } | { kind: "infeasible"; conflict: PicksConflict } | { kind: "none" };

export type Found = (value: number, places: Places) => void;

/**
 * Plans sessions into slots and rooms until the budget ends or the bound is reached; tells `found` of better plans.
 * First the hard rules alone, then regret by pairs of sessions (fast), then by people (exact). A released programme
 * comes first of all, repaired where it has to be and improved without leaving it far.
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
  let bound = Number.NEGATIVE_INFINITY;
  const told = { value: Number.POSITIVE_INFINITY, places: placesOf(board) };
  const tell = () => {
    const value = exactValue(walk);
    if (value >= told.value - 1e-9) return;
    told.value = value;
    told.places = placesOf(board);
    found(value, told.places);
  };
  const unit = Math.max(1, layout.weights.missed);
  // why: a goal that comes before the others must not leave the others unsettled
  const least = Math.min(...Object.values(layout.weights).filter((weight) => weight > 0));
  const heat = usualRegret(layout, unit);
  const price = priceOf(layout, unit, heat);
  const total = { steps: budget.steps, time: budget.deadline - budget.clock() };
  const spend = (level: Level, from: Places, steps: number, until: number, hot: number) => {
    walk.price = price;
    layOut(walk, from, level);
    let best = placesOf(board);
    const part = { ...budget, steps, deadline: until };
    let met = sound(board);
    let heard = Number.POSITIVE_INFINITY;
    annealInRounds(
      {
        moves,
        // why: the hot end of a round forgets the plan anyway, and a plan that keeps the hard rules is dear to find
        restart: () => {},
        resume: () => layOut(walk, best, level),
        better: () => {
          best = placesOf(board);
          met = true;
          // why: at level `pairs` the exact value costs a count of all people, so only some plans are told on the way
          if (level === "pairs" && heard - part.steps < TELL_EVERY) return;
          heard = part.steps;
          tell();
        },
        heats: [hot],
        reheats: [hot / 4, hot / 2, hot],
        // why: by pairs one slow cooling ends better than a quicker one warmed up again
        ...(level === "pairs" && { long: 1 }),
        cold: level === "pairs" ? 0.6 * unit : Math.min(0.1 * unit, least),
        bound,
      },
      random,
      part,
    );
    budget.steps -= steps - part.steps;
    if (!met) return;
    layOut(walk, best, "people");
    tell();
  };
  if (layout.released) {
    layAsReleased(walk);
    construct(walk);
    layOut(walk, placesOf(board), "people");
    if (sound(board)) tell();
    bound = boundOf();
    const near = budget.clock() + total.time * NEAR;
    spend("people", placesOf(board), total.steps * NEAR, near, Math.max(unit, layout.weights.changed));
  }
  if (told.value === Number.POSITIVE_INFINITY) {
    const first = keepRules(walk, moves, budget);
    if (first === "late") return { kind: "none" };
    if (first !== "sound") return { kind: "infeasible", conflict: first };
    layOut(walk, placesOf(board), "people");
    tell();
    if (!layout.released) bound = boundOf();
  }
  if (told.value <= bound) return { kind: "planned" };
  const left = { steps: budget.steps, time: budget.deadline - budget.clock() };
  const [begun, pairSteps] = [budget.clock(), PAIR_STEPS * left.steps * PAIRS];
  for (const [share, till] of [
    [QUICK, QUICK],
    [1 - QUICK, 1],
  ] as const)
    if (told.value > bound)
      spend("pairs", told.places, pairSteps * share, begun + left.time * PAIRS * till, 1.5 * heat);
  const last = Math.max(unit, heat / 4);
  if (told.value > bound) spend("people", told.places, left.steps * (1 - PAIRS), budget.deadline, last);
  return { kind: "planned" };
}

/**
 * Price of a broken rule. It must cost more than what it could save, or the walk stays among programmes nobody may have:
 * a pair's regret, a move, or a room that is forbidden and larger than any allowed one.
 */
function priceOf(layout: Layout, unit: number, heat: number): number {
  let seats = 0;
  for (let i = 0; i < layout.sessions; i++) {
    const costs = layout.seatCost.subarray(i * layout.rooms, (i + 1) * layout.rooms);
    const allowed = Array.from(layout.allowedRooms[i]!, (r) => costs[r]!);
    seats = Math.max(seats, Math.min(...allowed) - Math.min(...costs));
  }
  return Math.max(30 * unit, 5 * heat, 2 * layout.weights.changed, 2 * seats);
}

/** Median cost of two sessions with people in common running in parallel: the scale on which the search must be warm. */
function usualRegret(layout: Layout, unit: number): number {
  const costs = layout.regret.filter((cost) => cost > 0).sort();
  return costs.length > 0 ? costs[costs.length >> 1]! : unit;
}
