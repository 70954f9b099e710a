/** What the random tests of `npm test` draw from; why it stands here is told in tests/README.md. */
const STANDING = 20_201_104;

const given = process.env.SEED ?? String(STANDING);
if (!/^\d{1,15}$/.test(given)) throw new RangeError(`SEED must be a whole number, not ${given}`);

/**
 * The seed of every random test: the standing one, or `SEED` of the environment, which replays a run that failed. A test
 * names it in its title or prints it. Files that import it are what `npm run hunt` runs.
 */
export const SEED = Number(given);

/** `count` seeds in a row, for tests that draw small cases by the dozen: from 1 on, or from `SEED` on. */
export const seeds = (count: number): number[] => {
  const first = process.env.SEED === undefined ? 1 : SEED;
  return Array.from({ length: count }, (_, at) => first + at);
};

/** Whether what stands is drawn: only there does a test know how often it comes across what it is about. */
export const STANDS = process.env.SEED === undefined;
