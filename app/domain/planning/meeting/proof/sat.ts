/**
 * What the proof needs of a Boolean solver. A literal is a variable's number, negative for "not"; a clause holds when one of
 * its literals does. The server's workers hand in an engine; the domain has none of its own.
 */
export type Sat = {
  newVar(): number;
  add(clause: readonly number[]): void;
  /**
   * Looks for an assignment under `assumptions`.
   * @param conflicts - how much work to spend; absent means until done or stopped from outside
   * @returns "open" when the work ran out or the solver was stopped
   */
  solve(assumptions: readonly number[], conflicts?: number): "yes" | "no" | "open";
  /** After "yes": whether the literal holds. */
  value(literal: number): boolean;
  /** After "no": the assumptions the refutation used. */
  failed(): number[];
  /** Asks the solver to try this literal first when it has a choice. */
  suggest(literal: number): void;
  /** Gives the solver's memory back; it answers nothing afterwards. */
  dispose(): void;
};

/** Says that at most one of the literals holds, pair by pair; best for propagation up to a few dozen. */
export function atMostOne(sat: Sat, literals: readonly number[]): void {
  for (let i = 0; i < literals.length; i++)
    for (let j = i + 1; j < literals.length; j++) sat.add([-literals[i]!, -literals[j]!]);
}

/**
 * Counts literals in unary (the totalizer of Bailleux and Boufkhad 2003, cut at `most`).
 *
 * @returns literals `o` where `o[i]` says "at least i + 1 of them hold", for i below min(most, number of literals)
 * @param downward - also say that a false count means few literals; without it only "many hold" forces outputs
 * Size O(n * most) clauses per level, O(log n) levels.
 */
export function count(sat: Sat, literals: readonly number[], most: number, downward: boolean): number[] {
  if (literals.length <= 1) return [...literals];
  const half = literals.length >> 1;
  const left = count(sat, literals.slice(0, half), most, downward);
  const right = count(sat, literals.slice(half), most, downward);
  const size = Math.min(most, left.length + right.length);
  const out = Array.from({ length: size }, () => sat.newVar());
  for (let i = 0; i <= left.length; i++)
    for (let j = 0; j <= right.length; j++) {
      if (i + j >= 1 && i + j <= size) {
        const clause = [out[i + j - 1]!];
        if (i > 0) clause.push(-left[i - 1]!);
        if (j > 0) clause.push(-right[j - 1]!);
        sat.add(clause);
      }
      if (downward && i + j < size) {
        const clause = [-out[i + j]!];
        if (i < left.length) clause.push(left[i]!);
        if (j < right.length) clause.push(right[j]!);
        sat.add(clause);
      }
    }
  return out;
}
