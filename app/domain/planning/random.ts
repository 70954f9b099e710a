/**
 * A seeded stream of numbers for the searches: equal seeds give equal streams on every machine.
 *
 * Model: sfc32 (Doty-Humphrey's Small Fast Counter, 128 bits of state, passes PractRand to 32 TB), seeded through
 * splitmix32 so that neighbouring seeds do not give neighbouring streams. Not for secrets. Cost: about 2 ns a number.
 */
export type Random = {
  /** A whole number in [0, 2^32). */
  bits(): number;
  /** A number in [0, 1), 32 bits fine. */
  unit(): number;
  /** A whole number in [0, count); `count` from 1 to 2^32. The bias is below count / 2^32. */
  below(count: number): number;
};

export function createRandom(seed: number): Random {
  let mix = seed | 0;
  const word = () => {
    mix = (mix + 0x9e3779b9) | 0;
    let z = mix ^ (mix >>> 16);
    z = Math.imul(z, 0x21f0aaad);
    z ^= z >>> 15;
    z = Math.imul(z, 0x735a2d97);
    return (z ^ (z >>> 15)) | 0;
  };
  let a = word();
  let b = word();
  let c = word();
  let counter = word();
  const bits = () => {
    const sum = (((a + b) | 0) + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = ((c << 21) | (c >>> 11)) + sum;
    c |= 0;
    return sum >>> 0;
  };
  for (let i = 0; i < 12; i++) bits();
  return {
    bits,
    unit: () => bits() / 4294967296,
    below: (count) => Math.floor((bits() / 4294967296) * count),
  };
}
