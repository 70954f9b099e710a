import { matchMost } from "../matching.ts";
import { row } from "../problem.ts";
import { type Board, newlyDisturbed, sit, stand, unwait, wait } from "./board.ts";
import { inTheWay, tooMuch } from "./obstacles.ts";

/** How far one look may go. */
export type Limits = { lost: number; disturbed: number; moved: number };

/** Steps spent on fewer moved meetings once the limits are met. */
const TIDYING = 4_000;

/** A repaired plan and its price. */
export type Repaired = { slot: Int32Array; lost: number; disturbed: number; moved: number };

/** Counts steps down; a search that finds it below 0 has to be given up. `cut`: more disturbed people would allow more. */
export type Work = { left: number; cut: boolean };

/**
 * Looks for a repaired plan within `limits`: the meeting with the fewest places left goes to each of them in turn, whatever
 * is in its way there waits in its stead, and nothing decided is touched again (depth-first, with the limits as bounds, as in
 * the iterative deepening of Korf 1985). Every plan within the limits can be reached so, because a meeting only moves where
 * it is the cause, and a cause in every plan that has the decisions so far.
 *
 * @param wanted - asked of every whole plan and, with `whole` false, of what is disturbed so far; false turns it down
 * @returns the plan with the fewest moved meetings, or null. `work.left` below 0 means that not everything was looked at
 */
export function repairWithin(
  board: Board,
  limits: Limits,
  wanted: (board: Board, whole: boolean) => boolean,
  work: Work,
): Repaired | null {
  const { problem } = board;
  let best: Repaired | null = null;
  let most = limits.moved;
  const within = () => {
    if (board.disturbed > limits.disturbed) work.cut = true;
    return (
      board.lost <= limits.lost && board.disturbed <= limits.disturbed && board.moved <= most && wanted(board, false)
    );
  };

  const look = (slots: Iterable<number>, people: Iterable<number>): void => {
    if (--work.left < 0 || !within()) return;
    const crowd = tooMuch(board, slots, people);
    if (crowd !== null) {
      for (const x of [...crowd].sort((a, b) => newlyDisturbed(board, a) - newlyDisturbed(board, b)))
        without([x], slots, people);
      return;
    }
    if (board.waiting.length === 0) {
      if (!wanted(board, true)) return;
      best = { slot: board.slot.slice(), lost: board.lost, disturbed: board.disturbed, moved: board.moved };
      most = board.moved - 1;
      // People are settled; for fewer moved meetings it is worth only so much more.
      work.left = Math.min(work.left, TIDYING);
      return;
    }
    const next = hardest();
    if (next === null) return;
    const { m, places } = next;
    board.waits[m] = 0;
    board.waiting.splice(board.waiting.indexOf(m), 1);
    const pinned = board.fixed[m]!;
    board.fixed[m] = 1;
    for (const { t, out } of places) {
      for (const x of out) lift(x);
      sit(board, m, t);
      look([t], row(problem.who, m));
      stand(board, m);
      for (const x of out.reverse()) back(x);
      if (work.left < 0) break;
    }
    if (board.lost < limits.lost && work.left >= 0) lose(m);
    board.fixed[m] = pinned;
    board.waits[m] = 1;
    board.waiting.push(m);
  };
  const lift = (x: number) => {
    stand(board, x);
    wait(board, x);
  };
  const back = (x: number) => {
    unwait(board, x);
    sit(board, x, board.standing[x]!);
  };
  const without = (out: number[], slots: Iterable<number>, people: Iterable<number>) => {
    for (const x of out) lift(x);
    look(slots, people);
    for (const x of out.reverse()) back(x);
  };
  /** Gives `m` up, and with it whatever cannot be held without it. */
  const lose = (m: number) => {
    const bound = [...row(problem.behind, m), ...row(problem.together, m)].filter((x) => board.slot[x]! >= 0);
    if (bound.some((x) => board.fixed[x] === 1)) return;
    board.broken[m] = 1;
    board.lost++;
    without([...new Set(bound)], [], []);
    board.lost--;
    board.broken[m] = 0;
  };
  /** The waiting meeting with the fewest places, cheapest first; null when somebody's waiting meetings cannot all be placed. */
  const hardest = () => {
    const places = board.waiting.map((m) =>
      placesOf(board, m, limits.disturbed - board.disturbed, most - board.moved, work),
    );
    if (isHopeless(board, places, limits.lost - board.lost)) return null;
    let least = 0;
    for (let i = 1; i < places.length; i++) if (places[i]!.length < places[least]!.length) least = i;
    places[least]!.sort((a, b) => a.people - b.people || a.out.length - b.out.length);
    return { m: board.waiting[least]!, places: places[least]! };
  };
  const all = Array.from({ length: problem.slots }, (_, t) => t);
  look(
    all,
    Array.from({ length: problem.participants }, (_, p) => p),
  );
  return best;
}

/** Whether all tables of `t` are taken after `out` has left, by meetings that may not leave or disturb more than `people`. */
function isFull(board: Board, t: number, out: readonly number[], people: number): boolean {
  const { here, fixed, problem } = board;
  const staying = here[t]!.filter((x) => !out.includes(x));
  if (staying.length < problem.places[t]!) return false;
  return !staying.some((x) => fixed[x] === 0 && newlyDisturbed(board, x) <= people);
}

/**
 * Whether the meetings waiting for the person with the most of them have too few slots between them, whatever else gives way.
 * Cost of one bipartite matching.
 */
function isHopeless({ problem, waiting }: Board, places: readonly Place[][], spare: number): boolean {
  const waits = new Map<number, number[]>();
  waiting.forEach((m, i) => {
    for (const h of row(problem.who, m)) waits.set(h, [...(waits.get(h) ?? []), i]);
  });
  let most: number[] = [];
  for (const own of waits.values()) if (own.length > most.length) most = own;
  if (most.length <= spare) return false;
  const open = most.map((i) => places[i]!.map(({ t }) => t));
  return most.length - matchMost(open, problem.slots) > spare;
}

type Place = { t: number; out: number[]; people: number };

/** Where `m` can go within what may still be disturbed and moved. */
function placesOf(board: Board, m: number, people: number, moves: number, work: Work): Place[] {
  const places: Place[] = [];
  // What is pinned stays or is lost.
  if (board.fixed[m] === 1) return places;
  for (const t of row(board.problem.open, m)) {
    if (t === board.standing[m]) continue;
    const out = inTheWay(board, m, t);
    if (out === null || out.length > moves) continue;
    // Somebody in two of them counts twice here only when they share a person, which the search itself finds out.
    const most = out.reduce((top, x) => Math.max(top, newlyDisturbed(board, x)), 0);
    if (most > people || isFull(board, t, out, people)) work.cut = true;
    else places.push({ t, out, people: out.reduce((sum, x) => sum + newlyDisturbed(board, x), 0) });
  }
  return places;
}
