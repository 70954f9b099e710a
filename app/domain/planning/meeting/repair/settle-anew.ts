import { createRandom, type Random } from "../../random.ts";
import { closeUp } from "../close-up.ts";
import { fits } from "../fits.ts";
import { lift, place } from "../place.ts";
import type { Problem } from "../problem.ts";
import { settle, startSettling } from "../settle.ts";
import { emptyState, type State } from "../state.ts";
import { type Alternative, compare } from "./alternative.ts";
import { setBoard } from "./board.ts";

const TRIES = 30;
const PLACEMENTS = 3_000;

/**
 * A way out without proof, for faults too wide to look through: what cannot stay is placed by ejection, and then everything
 * goes home that can. The best of a few tries; what still waits after each is given up.
 * Cost O(tries * placements * slots).
 */
export function settleAnew(problem: Problem, standing: readonly number[], pinned: (m: number) => boolean): Alternative {
  let best: Alternative | null = null;
  for (let seed = 1; seed <= TRIES; seed++) {
    const next = oneTry(problem, standing, pinned, seed);
    if (best === null || isLess(next, best)) best = next;
  }
  return best!;
}

export function isLess(left: Alternative, right: Alternative): boolean {
  const difference =
    left.broken.length - right.broken.length ||
    left.disturbed.length - right.disturbed.length ||
    left.moved.length - right.moved.length;
  return difference < 0;
}

function oneTry(
  problem: Problem,
  standing: readonly number[],
  pinned: (m: number) => boolean,
  seed: number,
): Alternative {
  const random = createRandom(seed);
  const board = setBoard(problem, standing, pinned);
  const burden = burdens(problem, standing, random);
  const state = emptyState(problem, Number.POSITIVE_INFINITY);
  const order = [...board.slot.keys()]
    .filter((m) => board.slot[m]! >= 0)
    .sort((a, b) => board.fixed[b]! - board.fixed[a]! || burden[a]! - burden[b]!);
  for (const m of order) if (fits(state, m, standing[m]!)) place(state, m, standing[m]!);
  const settling = startSettling(state, random, (m) => standing[m]! >= 0 && !pinned(m));
  // What is pinned is never worth throwing out.
  for (const m of order) if (pinned(m)) settling.worth[m] = 1e9;
  settle(settling, PLACEMENTS);
  while (goHome(state, standing));
  for (const [m, t] of standing.entries()) if (pinned(m) && state.slot[m]! >= 0 && state.slot[m] !== t) lift(state, m);
  for (let m = 0; state.total.tired > 0 && m < problem.meetings; m++)
    if (state.slot[m]! >= 0 && state.slot[m] !== standing[m]) lift(state, m);
  closeUp(state);
  return compare(problem, standing, state.slot, false);
}

/**
 * In which order meetings give way where there are too many, heaviest first: all those of one busy person before those of
 * another, in a random order of people, so that a table lost for hours disturbs few people often and not many once.
 */
function burdens(problem: Problem, standing: readonly number[], random: Random): Float64Array {
  const own = new Float64Array(problem.participants);
  for (const [m, { who }] of problem.instance.meetings.entries()) if (standing[m]! >= 0) for (const p of who) own[p]!++;
  const draw = own.map((meetings) => meetings * random.unit());
  return Float64Array.from(problem.instance.meetings, ({ who }) => Math.max(...who.map((p) => draw[p]!)));
}

/** Puts meetings back where they stood, one by one; answers whether any could go. */
function goHome(state: State, standing: readonly number[]): boolean {
  let any = false;
  for (const [m, t] of standing.entries()) {
    const was = state.slot[m]!;
    if (t < 0 || was === t) continue;
    if (was >= 0) lift(state, m);
    const home = fits(state, m, t);
    if (home) place(state, m, t);
    else if (was >= 0) place(state, m, was);
    any ||= home;
  }
  return any;
}
