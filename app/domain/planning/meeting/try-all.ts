import { type Random, shuffle } from "../random.ts";
import { closeSlots } from "./close-up.ts";
import { span } from "./count-day.ts";
import { leastMeetings } from "./coverage.ts";
import { fits, leavesRest } from "./fits.ts";
import { compareValues } from "./goals.ts";
import type { MeetingValue } from "./instance.ts";
import { ones } from "./loose/local.ts";
import { lift, place } from "./place.ts";
import { type Problem, row } from "./problem.ts";
import { emptyState, type State } from "./state.ts";
import { assignTables } from "./tables.ts";

/** What a trial is after: any lawful plan, with as few optional meetings as that takes; or the best one by the levels. */
export type Aim = "any" | "best";

/** A depth-first search through all plans of a day, which can be left and taken up again. */
export type Trial = {
  aim: Aim;
  state: State;
  random: Random;
  /** The best lawful plan so far. */
  best: { slot: Int32Array; value: MeetingValue } | null;
  /** The decisions taken, each with its meeting, the slots to try (-1: left out) and how many of them have been tried. */
  path: { m: number; slots: number[]; tried: number }[];
  /** meeting -> 1 while undecided; participant -> undecided meetings. */
  open: Uint8Array;
  waits: Int32Array;
  least: number[];
};

/** Days with at most so many ways to put every meeting somewhere, rules aside; most have few enough that keep the rules. */
const SMALL = 2 ** 72;

/** Whether the best plan can likely be found by trying all: days of up to about a dozen meetings. */
export function isSmall({ meetings, open, required }: Problem): boolean {
  let ways = 1;
  for (let m = 0; m < meetings && ways <= SMALL; m++) ways *= row(open, m).length + 1 - required[m]!;
  return ways <= SMALL;
}

/** Starts a trial; one for `any` plan tries slots in an order of `random`, so that several trials look at different ends. */
export function startTrial(problem: Problem, random: Random, aim: Aim): Trial {
  const waits = Int32Array.from({ length: problem.participants }, (_, p) => row(problem.of, p).length);
  const trial: Trial = {
    ...{ aim, random, best: null, path: [], waits },
    state: emptyState(problem, Number.POSITIVE_INFINITY),
    open: new Uint8Array(problem.meetings).fill(1),
    least: leastMeetings(problem.instance),
  };
  descend(trial);
  return trial;
}

/**
 * Takes up to `nodes` decisions: the required meeting with the fewest slots left goes first (Haralick and Elliott 1980), then
 * the optional ones, heaviest first. A branch is given up when a required meeting has no slot left or when all that is
 * undecided, held without cost, would not make a better plan.
 * @returns false when everything has been tried or, for `any` plan, one is found
 * Cost of a decision O(undecided meetings * their open slots * holders).
 */
export function tryOn(trial: Trial, nodes: number): boolean {
  const { state, path, aim } = trial;
  for (let node = 0; node < nodes; node++) {
    const top = path.at(-1);
    if (top === undefined || (aim === "any" && trial.best !== null)) return false;
    if (state.slot[top.m]! >= 0) lift(state, top.m);
    const t = top.slots[top.tried++];
    if (t === undefined) {
      path.pop();
      mark(trial, top.m, 1);
      continue;
    }
    if (t >= 0) place(state, top.m, t);
    descend(trial);
  }
  return path.length > 0;
}

/** Judges the decisions so far: keeps a whole plan, opens the next decision, or does neither where nothing can come of it. */
function descend(trial: Trial): void {
  const { state, path, best } = trial;
  const { problem } = state;
  let next: { m: number; slots: number[] } | null = null;
  let weight = state.total.priority;
  for (let m = 0; m < problem.meetings; m++) {
    if (trial.open[m] === 0) continue;
    const slots = slotsFor(trial, m);
    const must = problem.required[m] === 1;
    if (must && slots.length === 0) return;
    if (slots.length > 0) weight += problem.weight[m]!;
    if (next === null || isHarder(problem, m, slots.length, next.m, next.slots.length)) next = { m, slots };
  }
  const value = outlook(trial, weight);
  const { fairness, instance } = problem;
  if (fairness !== null && value.mostBreaks - value.fewestBreaks > fairness) return;
  if (best !== null && compareValues(value, best.value, instance.levels) >= 0) return;
  if (next === null) {
    const slot = state.slot.slice();
    if (closeSlots(problem, slot.slice()).length > 0) return;
    const table = assignTables(problem, slot);
    if (slot.every((t, m) => t < 0 || table[m]! >= 0)) trial.best = { slot, value };
    return;
  }
  const { m, slots } = next;
  mark(trial, m, 0);
  if (trial.aim === "any") shuffle(slots, trial.random);
  if (problem.required[m] === 0)
    if (trial.aim === "any") slots.unshift(-1);
    else slots.push(-1);
  path.push({ m, slots, tried: 0 });
}

/** The slots `m` can take without anything giving way, by all rules that further meetings only make harder to keep. */
function slotsFor({ state, open }: Trial, m: number): number[] {
  const { problem, slot, count } = state;
  const isOut = (q: number) => open[q] === 0 && slot[q]! < 0;
  if (row(problem.before, m).some(isOut) || row(problem.together, m).some(isOut)) return [];
  if (row(problem.who, m).some((h) => count[h]! >= problem.most[h]!)) return [];
  return [...row(problem.open, m)].filter((t) => fits(state, m, t) && leavesRest(state, m, t));
}

/** Whether `m` with so many slots is decided before `x` with so many. */
function isHarder({ required, weight }: Problem, m: number, slots: number, x: number, slotsOfX: number): boolean {
  if (required[m] !== required[x]) return required[m] === 1;
  return required[m] === 1 ? slots < slotsOfX : weight[m]! > weight[x]!;
}

function mark({ state, open, waits }: Trial, m: number, undecided: 0 | 1): void {
  open[m] = undecided;
  for (const p of state.problem.instance.meetings[m]!.who) waits[p]! += undecided === 1 ? 1 : -1;
}

/**
 * The best that can come of the decisions so far, holding `priority`: whoever has an undecided meeting may still end without a
 * break. Of a whole plan, its value but for tables.
 */
function outlook({ state, open, waits, least }: Trial, priority: number): MeetingValue {
  const { problem, total, breaks, count, mask } = state;
  const { participants, segments, told, instance } = problem;
  const value = { breaks: 0, idleSlots: 0, repeatedBreaks: 0, uncovered: 0, mostBreaks: 0 };
  let fewestBreaks = Number.POSITIVE_INFINITY;
  for (let p = 0; p < participants; p++) {
    if (count[p]! + waits[p]! < least[p]!) value.uncovered++;
    if (waits[p]! > 0) continue;
    const own = breaks[p]!;
    value.breaks += own;
    value.repeatedBreaks += Math.max(0, own - 1);
    value.mostBreaks = Math.max(value.mostBreaks, own);
    fewestBreaks = Math.min(fewestBreaks, own);
    for (let i = p * segments; i < (p + 1) * segments; i++) value.idleSlots += span(mask[i]!) - ones(mask[i]!);
  }
  let changes = total.changes;
  if (told !== null)
    for (const [m, { who }] of instance.meetings.entries()) if (open[m] === 1 && told[m]! >= 0) changes -= who.length;
  fewestBreaks = Math.min(fewestBreaks, value.mostBreaks);
  return { accepted: total.held, priority, ...value, locationChanges: 0, changes, fewestBreaks };
}
