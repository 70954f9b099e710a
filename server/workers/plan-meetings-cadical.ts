import { Cadical, createModule } from "cadical-wasm";
import type { Sat } from "../../app/domain/planning/meeting/proof/sat.ts";

/**
 * The exact engine: CaDiCaL 3 (Biere et al.), compiled to WebAssembly, behind the domain's `Sat`.
 *
 * A solve holds its thread, so this belongs into a worker only. The engines of one load share a heap that ends with the thread;
 * one that has grown to `MOST_BYTES` ends the solve as if it had been stopped.
 * @param stopped - asked during a solve, many times a second; true ends it with "open"
 */
export async function loadCadical(stopped: () => boolean): Promise<(seed: number, manner?: Manner) => Sat> {
  const heap = await createModule();
  const over = () => stopped() || heap.HEAP32.byteLength > MOST_BYTES;
  return (seed, manner = "mixed") => createSat(new Cadical(heap, { quiet: true, seed, ...MANNERS[manner] }), over);
}

/**
 * How the engine goes about a solve. "mixed": bold and steady phases take turns. "steady": it seldom begins anew, keeps near the
 * largest part of a plan it has had, goes back from a conflict as far as it may, and does not shorten what it has learned;
 * where people are counted and a plan exists, that is several times as quick.
 */
export type Manner = keyof typeof MANNERS;

const MANNERS = { mixed: {}, steady: { stabilizeonly: true, chrono: 0, vivify: false } } as const;

/** Two proofs of so much, a search and the heaps of objects stay below 300 MB; a heap never shrinks. */
const MOST_BYTES = 110 * 2 ** 20;

function createSat(solver: Cadical, stopped: () => boolean): Sat {
  solver.setTerminate(stopped);
  let variables = 0;
  return {
    newVar: () => ++variables,
    add: (clause) => solver.addClause(clause),
    solve: (assumptions, conflicts) => {
      const answer = solver.solve(conflicts === undefined ? { assumptions } : { assumptions, conflicts });
      return answer === "satisfiable" ? "yes" : answer === "unsatisfiable" ? "no" : "open";
    },
    value: (literal) => solver.value(literal),
    failed: () => solver.failedAssumptions(),
    suggest: (literal) => solver.phase(literal),
    dispose: () => solver.dispose(),
  };
}
