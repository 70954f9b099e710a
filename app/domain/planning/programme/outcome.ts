/** How much a planner may search, and with which dice. `clock` answers ms. */
export type Effort = {
  /** What the search is worth in seconds of an ordinary machine; sets the number of steps, so that it decides the plan. */
  seconds: number;
  /** Seconds from the call after which it ends all the same, on a machine too slow for the steps. */
  within: number;
  seed: number;
  clock: () => number;
  /** Asked every few hundred steps with the steps taken so far; true ends the search with the best plan so far. */
  stopped: (steps: number) => boolean;
};

/** A better plan on its way, or the same with a better bound: `steps` says when on the deterministic walk, `ms` when on the clock. */
export type News<Plan> = { value: number; bound: number; plan: Plan; steps: number; ms: number };

/**
 * How a search ends. `parts` are the counts the value is made of. `bound` is proven: no plan can cost less; `proven` when the plan costs just that.
 * `infeasible` carries the smallest set of facts found that contradict each other; `none` is no answer within the time.
 */
export type Outcome<Plan, Conflict, Parts> =
  | { kind: "planned"; value: number; bound: number; proven: boolean; parts: Parts; plan: Plan; steps: number }
  | { kind: "infeasible"; conflict: Conflict }
  | { kind: "none" };
