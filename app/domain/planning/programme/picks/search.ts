import type { Random } from "../../random.ts";
import type { Budget, Moves } from "../anneal.ts";
import { anneal } from "../anneal.ts";
import { annealInRounds } from "../rounds.ts";
import { emptyBoard, type Level, lift } from "./board.ts";
import type { PicksConflict } from "./conflict.ts";
import { construct } from "./construct.ts";
import { pushOut } from "./eject.ts";
import type { Layout } from "./layout.ts";
import { prove } from "./misfit.ts";
import { moveRound, moveStation, pushRound } from "./move-rotation.ts";
import { swapRooms, swapTimes } from "./move-row.ts";
import { enter, joinTrack, sendRegret, sendSession, shiftSession, swapBlocks } from "./move-session.ts";
import { type Places, placesOf } from "./plan.ts";
import { exactValue, layOut } from "./recount.ts";
import { cheapCost, costOf, type Sums, settle, sound, stand, type Walk, walkBack, walkOn } from "./walk.ts";

/** Share of the budget for the walk by pairs, and how many of its steps take the time of one by people. */
const PAIRS = 0.75;
const PAIR_STEPS = 5;

/** Steps between two plans told at level `pairs`. */
const TELL_EVERY = 20_000;

export type Ending = { kind: "planned" } | { kind: "infeasible"; conflict: PicksConflict } | { kind: "none" };

export type Found = (value: number, places: Places) => void;

export function movesOn(walk: Walk): Moves {
  const { board, random } = walk;
  const { layout } = board;
  const before: Sums & { cheap: number } = { faults: 0, plain: 0, missedSum: 0, shapeSum: 0, cheap: 0 };
  const draw = () => {
    if (board.waiting > 0 && random.below(3) === 0) return enter(walk);
    const dice = random.below(1000);
    if (layout.rounds.length > 0 && dice < 30) {
      if (dice < 10) return moveRound(walk);
      return dice < 20 ? moveStation(walk) : pushRound(walk);
    }
    if (dice < 35) return pushOut(walk);
    if (dice < 450) return sendSession(walk);
    if (dice < 640) return sendRegret(walk);
    if (dice < 770) return joinTrack(walk);
    if (dice < 880) return shiftSession(walk);
    if (dice < 970) return swapBlocks(walk);
    return dice < 990 ? swapTimes(walk) : swapRooms(walk);
  };
  return {
    cost: () => costOf(walk),
    propose: (limit) => {
      before.faults = board.faults;
      before.plain = board.plain;
      before.missedSum = board.missedSum;
      before.shapeSum = board.shapeSum;
      before.cheap = costOf(walk) - cheapCost(walk);
      if (!draw()) {
        if (walk.steps.length > 0) walkBack(walk, before);
        return false;
      }
      // why: misses and shapes can at best fall to zero where the move touches them; if even that is too dear, stop here
      if (cheapCost(walk) + before.cheap - mostGain(walk) > limit) {
        walkBack(walk, before);
        return false;
      }
      settle(walk);
      return true;
    },
    keep: () => stand(walk),
    refuse: () => walkBack(walk, before),
    sound: () => sound(board),
  };
}

function mostGain(walk: Walk): number {
  const { board } = walk;
  let missed = 0;
  for (let i = 0; i < board.staleMisses; i++) missed += board.missed[board.staleMiss[i]!]!;
  let shape = 0;
  for (let i = 0; i < board.staleTracks; i++) shape += board.shape[board.staleTrack[i]!]!;
  return board.layout.weights.missed * missed + shape;
}

/**
 * Finds a first programme that keeps every hard rule, blind to all wishes: construction, then a walk that hardly ever
 * accepts another fault; on failure again from a new construction with twice the steps. Between the walks a complete
 * search of growing size may find a programme, or the proof that there is none.
 */
function keepRules(walk: Walk, moves: Moves, budget: Budget): PicksConflict | "sound" | "late" {
  const { board, random } = walk;
  const { layout } = board;
  const over = () => budget.stopped() || budget.clock() >= budget.deadline;
  board.level = "rules";
  walk.price = 1;
  for (let steps = 20_000; ; steps *= 2) {
    for (let p = 0; p < layout.pieces; p++) if (board.start[p]! >= 0) lift(board, p, false);
    construct(walk);
    const lowest = { cost: Number.POSITIVE_INFINITY, enough: 0 };
    const round = { hot: 0.4, cold: 0.1, steps, until: budget.deadline };
    if (!sound(board)) anneal(moves, random, round, budget, lowest, () => {});
    if (sound(board)) return "sound";
    if (over()) return "late";
    // why: one node of the complete search weighs every place of every session against all others
    const nodes = Math.min(steps / 20, 2e9 / (layout.pieces ** 2 * layout.slots * layout.rooms));
    const answer = nodes < 100 ? null : prove(layout, nodes, over);
    if (answer && "code" in answer) return answer;
    if (answer) {
      layOut(walk, answer, "rules");
      return "sound";
    }
  }
}

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
        cold: (level === "pairs" ? 0.2 : 0.1) * unit,
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
  spend("pairs", PAIR_STEPS * total.steps * PAIRS, half, 2 * heat);
  if (told.value > bound) spend("people", total.steps * (1 - PAIRS), budget.deadline, Math.max(unit, heat / 4));
  return { kind: "planned" };
}

/** Median cost of two sessions with people in common running in parallel: the scale on which the search must be warm. */
function usualRegret(layout: Layout, unit: number): number {
  const costs = layout.regret.filter((cost) => cost > 0).sort();
  return costs.length > 0 ? costs[costs.length >> 1]! : unit;
}
