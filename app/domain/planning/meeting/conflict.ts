import { unmatched } from "./matching.ts";
import { type Problem, row } from "./problem.ts";

/** Why no plan can hold every required meeting: the smallest set of things found that cannot all be. Indices, no words. */
export type Conflict =
  /** A meeting that no slot is open to. */
  | { code: "nowhere"; meeting: number }
  /** Meetings in a row that must follow one another, for which the slots their rules leave are too few. */
  | { code: "order"; meetings: number[] }
  /** A participant whose `meetings` have only these `slots` between them, fewer than there are meetings. */
  | { code: "participant"; participant: number; meetings: number[]; slots: number[] }
  /** A participant with more required meetings than he or she may hold. */
  | { code: "too-many"; participant: number; meetings: number[]; most: number }
  /** Meetings that can only lie in these `slots`, where there are `places` tables in all. */
  | { code: "slots"; meetings: number[]; slots: number[]; places: number }
  /** Meetings that cannot all be held, none of which can be spared for that: proven by search. */
  | { code: "together"; meetings: number[] }
  /** Every meeting could be held, but not with breaks as equal as asked: proven by search. */
  | { code: "fairness"; most: number }
  /** Proven by search; no smaller set was found in time. */
  | { code: "proven" };

/**
 * Looks for a cause that a person understands at once: one meeting, one participant, or one set of slots that is too small.
 * @returns null when there is none; a plan may still be impossible
 * Cost O(participants * meetings each * slots + slots^2 * meetings).
 */
export function findConflict(problem: Problem, required: (m: number) => boolean): Conflict | null {
  for (let m = 0; m < problem.meetings; m++)
    if (required(m) && row(problem.open, m).length === 0) return nowhere(problem, m);
  let smallest: Conflict | null = null;
  let size = Number.POSITIVE_INFINITY;
  for (let p = 0; p < problem.participants; p++) {
    const own = [...row(problem.of, p)].filter(required);
    // Without a limit of one's own there are the slots, which the matching below names.
    if (own.length > problem.most[p]! && problem.most[p]! < problem.slots)
      return { code: "too-many", participant: p, meetings: own, most: problem.most[p]! };
    const hall = unmatched(
      own.map((m) => [...row(problem.open, m)]),
      problem.slots,
      null,
    );
    if (hall === null || hall.items.length >= size) continue;
    size = hall.items.length;
    smallest = {
      code: "participant",
      participant: p,
      meetings: hall.items.map((i) => own[i]!).sort((a, b) => a - b),
      slots: hall.slots,
    };
  }
  return smallest ?? findFullSlots(problem, required);
}

/** Why no slot is open to `m`: its own rules, or the meetings it has to follow and to precede. */
function nowhere(problem: Problem, m: number): Conflict {
  const { slots, before, behind } = problem;
  const sizes = new Map<number, number[]>();
  /** The longest row of meetings that must follow one another, from `x` in the direction of `next`; memory against branching. */
  const longest = (x: number, next: typeof before, known: Map<number, number[]>): number[] => {
    const found = known.get(x);
    if (found) return found;
    let rest: number[] = [];
    for (const q of row(next, x)) {
      const path = longest(q, next, known);
      if (path.length > rest.length) rest = path;
    }
    known.set(x, [x, ...rest]);
    return [x, ...rest];
  };
  const earlier = longest(m, before, sizes).slice(1).reverse();
  const later = longest(m, behind, new Map()).slice(1);
  const meetings = [...earlier, m, ...later];
  return slots === 0 || meetings.length === 1 ? { code: "nowhere", meeting: m } : { code: "order", meetings };
}

/**
 * Meetings that fit only into one stretch of slots (one slot, a session, the whole day) where tables are too few; the shortest
 * such stretch. Stretches are enough for sessions and fixed slots, which is where this happens.
 */
function findFullSlots(problem: Problem, required: (m: number) => boolean): Conflict | null {
  const { slots, tables } = problem;
  const between = new Int32Array(slots * slots);
  const ends: [number, number][] = [];
  for (let m = 0; m < problem.meetings; m++) {
    const open = row(problem.open, m);
    ends.push(required(m) ? [open[0]!, open[open.length - 1]!] : [-1, -1]);
    if (required(m)) between[open[0]! * slots + open[open.length - 1]!]!++;
  }
  for (let length = 1; length <= slots; length++)
    for (let from = 0; from + length <= slots; from++) {
      let inside = 0;
      for (let a = from; a < from + length; a++)
        for (let b = a; b < from + length; b++) inside += between[a * slots + b]!;
      const places = length * tables;
      if (inside <= places) continue;
      const meetings = ends.flatMap(([a, b], m) => (a >= from && b < from + length ? [m] : []));
      return { code: "slots", meetings, slots: Array.from({ length }, (_, i) => from + i), places };
    }
  return null;
}
