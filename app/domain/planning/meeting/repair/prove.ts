import { type Problem, row } from "../problem.ts";
import { encodeBasics } from "../proof/basics.ts";
import { proveFewest } from "../proof/core-guided.ts";
import { count, type Sat } from "../proof/sat.ts";
import { type Alternative, compare } from "./alternative.ts";

/**
 * Repairs a plan by proof: as few broken promises as possible, then as few people disturbed, then as few meetings moved; each
 * level closed by core-guided proof before the next.
 * @param earlier - alternatives of which each has somebody whom this one must spare
 * @returns null when there is none, or none was found before the solver was stopped
 * Cost: cores are as small as the fault is local; about 0.3 s at 250 meetings and 20 slots, most of it for the formula.
 */
export function repairByProof(
  problem: Problem,
  standing: readonly number[],
  pinned: (m: number) => boolean,
  sat: Sat,
  earlier: readonly Alternative[],
): Alternative | null {
  const promised = (m: number) => standing[m]! >= 0;
  const { hold, held } = encodeBasics(problem, sat, promised);
  const at = (m: number, t: number) => held[m * problem.slots + t]!;
  const broken = new Map<number, number>();
  const moved = new Map<number, number>();
  const disturbed = new Map<number, number>();
  for (const [m, keeps] of hold) {
    // `hold` only forces meetings in; what is promised and not held is broken.
    const lost = sat.newVar();
    sat.add([keeps, lost]);
    sat.add([lost, ...[...row(problem.open, m)].map((t) => at(m, t))]);
    const stays = at(m, standing[m]!);
    const change = sat.newVar();
    sat.add(stays === 0 ? [change] : [stays, change]);
    if (pinned(m)) sat.add(stays === 0 ? [lost] : [stays, lost]);
    if (row(problem.together, m).length > 0) for (const t of row(problem.open, m)) sat.add([-lost, -at(m, t)]);
    broken.set(m, lost);
    moved.set(m, change);
    for (const p of row(problem.who, m)) {
      if (p >= problem.participants) continue;
      const felt = disturbed.get(p) ?? sat.newVar();
      disturbed.set(p, felt);
      sat.add([-change, felt]);
    }
    if (stays !== 0) sat.suggest(stays);
  }
  for (const [m, lost] of broken)
    for (const q of row(problem.together, m)) if (broken.has(q)) sat.add([-lost, broken.get(q)!]);
  for (const { disturbed: group } of earlier) sat.add(group.map((p) => -disturbed.get(p)!));
  // A first answer near the fault, so that there is one when time is short; the proofs below improve on it.
  let slot = nearFault(problem, standing, sat, broken, at) ? readSlots(problem, sat, at) : null;
  let proven = true;
  for (const level of [[...broken.values()], [...disturbed.values()], [...moved.values()]]) {
    let least = slot === null ? Number.POSITIVE_INFINITY : level.filter((literal) => sat.value(literal)).length;
    for (const step of proveFewest(sat, level, 0, () => least)) {
      if (step.kind === "plan") {
        slot = readSlots(problem, sat, at);
        least = level.filter((literal) => sat.value(literal)).length;
      } else if (step.kind === "infeasible") return null;
      else if (step.kind === "stopped") proven = false;
    }
    if (!proven || slot === null) break;
    if (level.length > least) sat.add([-count(sat, level, least + 1, false)[least]!]);
    // The model is gone once clauses are added; the next level reads its value off the same plan again.
    if (
      sat.solve(
        [...held].flatMap((x, i) => (x !== 0 && slot![Math.floor(i / problem.slots)] === i % problem.slots ? [x] : [])),
      ) !== "yes"
    ) {
      proven = false;
      break;
    }
  }
  return slot === null ? null : compare(problem, standing, slot, proven);
}

/**
 * Looks for a plan that keeps every promise and leaves alone all meetings but those near the fault: the ones that cannot stay,
 * then those that share somebody with them, and so on, ring by ring; then any plan at all.
 */
function nearFault(
  problem: Problem,
  standing: readonly number[],
  sat: Sat,
  broken: Map<number, number>,
  at: (m: number, t: number) => number,
): boolean {
  const load = new Int32Array(problem.slots);
  for (const m of broken.keys()) load[standing[m]!]!++;
  const near = new Set<number>();
  for (const m of broken.keys())
    if (at(m, standing[m]!) === 0 || load[standing[m]!]! > problem.places[standing[m]!]!) near.add(m);
  for (let ring = 0; ring < 4; ring++) {
    const keep = [...broken].map(([m, lost]) => (near.has(m) ? -lost : at(m, standing[m]!)));
    if (sat.solve(keep, NEAR_CONFLICTS) === "yes") return true;
    for (const m of [...near])
      for (const h of row(problem.who, m)) for (const q of row(problem.of, h)) if (broken.has(q)) near.add(q);
  }
  return sat.solve([]) === "yes";
}

const NEAR_CONFLICTS = 5000;

function readSlots(problem: Problem, sat: Sat, at: (m: number, t: number) => number): number[] {
  return Array.from({ length: problem.meetings }, (_, m) => {
    for (let t = 0; t < problem.slots; t++) if (at(m, t) !== 0 && sat.value(at(m, t))) return t;
    return -1;
  });
}
