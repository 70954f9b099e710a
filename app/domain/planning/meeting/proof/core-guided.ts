import { count, type Sat } from "./sat.ts";

/** What the proof finds on its way. */
export type Found =
  | { kind: "plan" }
  | { kind: "bound"; bound: number }
  | { kind: "closed"; bound: number }
  | { kind: "infeasible" }
  | { kind: "stopped" };

type Sum = { out: number[]; at: number };

/**
 * Proves the least number of `soft` literals that hold, from below (core-guided MaxSAT, algorithm OLL of Andres et al. 2012 in
 * the form of RC2, Ignatiev et al. 2019): assume none holds; every refutation names a core of which at least one must hold;
 * count over the core, allow one, repeat. Cores are shrunk by deletion and their counts raised as far as a short search goes.
 *
 * @param base - what is already known to hold, added to every bound
 * @param best - the value of the best plan known by now, from whatever source; asked again and again
 * Yields "plan" whenever `sat.value` describes a plan, "bound" when the bound rises, and ends with "closed" (bound and best
 * plan meet), "infeasible", or "stopped" when the solver was stopped from outside.
 */
export function* proveFewest(sat: Sat, soft: readonly number[], base: number, best: () => number): Generator<Found> {
  let bound = base;
  const sums = new Map<number, Sum>();
  const active = new Set(soft.map((b) => -b));
  while (bound < best()) {
    const answer = sat.solve([...active]);
    if (answer === "open") return yield { kind: "stopped" };
    if (answer === "yes") {
      yield { kind: "plan" };
      return yield { kind: "closed", bound };
    }
    let core = sat.failed();
    if (core.length === 0) return yield { kind: "infeasible" };
    bound++;
    yield { kind: "bound", bound };
    if (bound >= best()) break;
    core = yield* shrink(sat, core);
    // A short search may see at last that the rules alone cannot be kept.
    if (core.length === 0) return yield { kind: "infeasible" };
    for (const literal of core) {
      active.delete(literal);
      const sum = sums.get(literal);
      if (sum && sum.at + 1 < sum.out.length) track(sum.out, sum.at + 1);
    }
    if (core.length === 1) {
      sat.add([-core[0]!]);
      continue;
    }
    const out = count(
      sat,
      core.map((literal) => -literal),
      core.length,
      true,
    );
    sat.add([out[0]!]);
    let at = 1;
    while (at < out.length && bound < best()) {
      const more = sat.solve([-out[at]!], EXHAUST);
      if (more === "yes") yield { kind: "plan" };
      if (more !== "no") break;
      sat.add([out[at]!]);
      at++;
      bound++;
      yield { kind: "bound", bound };
    }
    if (at < out.length) track(out, at);
  }
  yield { kind: "closed", bound };

  function track(out: number[], at: number) {
    active.add(-out[at]!);
    sums.set(-out[at]!, { out, at });
  }
}

/** Conflicts spent on raising a count, on one deletion, and deletions that may fail in a row. */
const EXHAUST = 1000;
const DELETION = 300;
const PATIENCE = 12;

/** Leaves out members of a core one by one as long as a short search still refutes the rest. */
function* shrink(sat: Sat, core: number[]): Generator<Found, number[]> {
  let rest = core;
  let failures = 0;
  for (let i = 0; i < rest.length && rest.length > 1 && failures < PATIENCE; ) {
    const tried = rest.filter((_, j) => j !== i);
    const answer = sat.solve(tried, DELETION);
    if (answer === "yes") yield { kind: "plan" };
    if (answer === "no") {
      const used = new Set(sat.failed());
      rest = rest.filter((literal) => used.has(literal));
      failures = 0;
    } else {
      i++;
      failures++;
    }
  }
  return rest;
}
