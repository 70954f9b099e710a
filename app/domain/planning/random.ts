/** A seeded source of numbers; the only dice the planners know. */
export type Random = {
  /** Next integer in [0, 2^32). */
  next(): number;
  /** Integer in [0, bound); `bound` from 1 to 2^31. */
  below(bound: number): number;
  /** Real in [0, 1). */
  unit(): number;
};

/**
 * The sfc32 generator of C. Doty-Humphrey (PractRand): 128 bits of state, period at least 2^32, passes PractRand to 2^45.
 * One seed gives one stream on every machine, because only 32-bit integer operations are used.
 *
 * @param seed - any number; its low 32 bits and the next 21 bits count
 * Cost O(1) a number, about 2 ns.
 */
export function createRandom(seed: number): Random {
  let a = seed | 0;
  let b = Math.floor(seed / 4294967296) | 0;
  let c = 0x9e3779b9 | 0;
  let counter = 1;
  const next = () => {
    const sum = (((a + b) | 0) + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = ((c << 21) | (c >>> 11)) + sum;
    c |= 0;
    return sum >>> 0;
  };
  for (let i = 0; i < 15; i++) next();
  return {
    next,
    // The bias of the multiply-shift is below bound / 2^32, far under what a search can notice.
    below: (bound) => Math.floor((next() / 4294967296) * bound),
    unit: () => next() / 4294967296,
  };
}

/** Puts `values` in a random order, in place (Fisher and Yates, as in Knuth 3.4.2). Cost O(n). */
export function shuffle(values: number[] | Int32Array, random: Random): void {
  for (let i = values.length - 1; i > 0; i--) {
    const j = random.below(i + 1);
    const kept = values[i]!;
    values[i] = values[j]!;
    values[j] = kept;
  }
}
