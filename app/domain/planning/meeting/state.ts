import type { Problem } from "./problem.ts";

/**
 * A schedule under construction, with every count the search asks for kept up to date on each change.
 * The hard rules about holders hold at all times: whoever places a meeting has made room first.
 */
export type State = {
  problem: Problem;
  /** meeting -> slot, or -1. */
  slot: Int32Array;
  /** holder * columns + column -> meeting, or -1. */
  diary: Int32Array;
  /** slot -> how many meetings, and which: `inSlot[slot * width + i]`, with `seat[meeting]` = i. */
  load: Int32Array;
  inSlot: Int32Array;
  seat: Int32Array;
  width: number;
  /** pool * slots + slot -> how many of the pool's meetings; pool 0 is in `load`. */
  inPool: Int32Array;
  /** holder -> how many meetings. */
  count: Int32Array;
  /** holder * segments + segment -> runs of meetings there. */
  runs: Int32Array;
  /** participant -> breaks. */
  breaks: Int32Array;
  /** participant * segments + segment -> one bit per busy slot; only kept while half-days have at most 31 slots. */
  mask: Int32Array;
  /** slot -> its bit in `mask`, or 0 when masks are not kept. */
  bit: Int32Array;
  /** The participants with a break, in no order: the first `torn.size` of `torn.list`; `torn.at` is the way back. */
  torn: { size: number; list: Int32Array; at: Int32Array };
  /** The most breaks a participant may have before `excess` counts them: a safe form of the fairness rule. */
  breaksCap: number;
  total: {
    held: number;
    priority: number;
    breaks: number;
    excess: number;
    tired: number;
    span: number;
    repeated: number;
    changes: number;
  };
};

/** An empty schedule. `breaksCap` may be infinite. */
export function emptyState(problem: Problem, breaksCap: number): State {
  const width = problem.meetings;
  return {
    problem,
    slot: new Int32Array(problem.meetings).fill(-1),
    diary: new Int32Array(problem.holders * problem.columns).fill(-1),
    load: new Int32Array(problem.slots),
    inSlot: new Int32Array(problem.slots * Math.min(width, problem.tables + 1)),
    seat: new Int32Array(problem.meetings),
    width: Math.min(width, problem.tables + 1),
    inPool: new Int32Array(problem.pools.count * problem.slots),
    count: new Int32Array(problem.holders),
    runs: new Int32Array(problem.holders * problem.segments),
    breaks: new Int32Array(problem.participants),
    mask: new Int32Array(problem.participants * problem.segments),
    bit: bitsOf(problem),
    torn: {
      size: 0,
      list: new Int32Array(problem.participants),
      at: new Int32Array(problem.participants).fill(-1),
    },
    breaksCap,
    total: { held: 0, priority: 0, breaks: 0, excess: 0, tired: 0, span: 0, repeated: 0, changes: toldPeople(problem) },
  };
}

/** The participants of told meetings, each time counted: what an empty schedule changes for them. */
function toldPeople({ told, instance }: Problem): number {
  return instance.meetings.reduce((sum, { who }, m) => sum + (told !== null && told[m]! >= 0 ? who.length : 0), 0);
}

function bitsOf({ slots, segment }: Problem): Int32Array {
  const bit = new Int32Array(slots);
  let first = 0;
  for (let t = 0; t < slots; t++) {
    if (segment[t] !== segment[first]) first = t;
    if (t - first > 30) return new Int32Array(slots);
    bit[t] = 1 << (t - first);
  }
  return bit;
}
