/**
 * Points of each part of a score, 100 in all.
 * Source: domain notes 5.3 and `weights` of the data set.
 */
export const WEIGHTS = {
  need: 30,
  function: 20,
  stage: 12,
  route: 10,
  region: 8,
  language: 8,
  newContact: 7,
  support: 5,
} as const;

/** How well each part fits, 0–1. A part that means nothing for a pairing is 0. */
export type Parts = Record<keyof typeof WEIGHTS, number>;

/** Why two people would meet. A stated need comes first: the other pairings count less of the same points. */
export const PAIRINGS = {
  /** Startup and need owner, through a challenge. */
  need: 1,
  /** Startup and an innovation environment that is not its own. */
  support: 0.7,
  /** Need owner and innovation environment. */
  scouting: 0.7,
  /** Two need owners with the same need. */
  peer: 0.6,
  /** Academia, firms and others, by theme or by words. */
  theme: 0.5,
} as const;
export type Pairing = keyof typeof PAIRINGS;

/** 0–100, whole: the weighted sum of the parts, times what the pairing counts. */
export function score(parts: Parts, pairing: Pairing): number {
  let points = 0;
  for (const part of Object.keys(WEIGHTS) as (keyof Parts)[]) points += WEIGHTS[part] * parts[part];
  return Math.round(points * PAIRINGS[pairing]);
}

/** Shared words over all words of both, 0–1; 0 when neither has any. */
export function jaccard(a: readonly string[], b: readonly string[]): number {
  const both = a.filter((word) => b.includes(word)).length;
  const all = a.length + b.length - both;
  return all === 0 ? 0 : both / all;
}

/** Share of `wanted` that `given` covers, 0–1; 0 when nothing is wanted. */
export const coverage = (wanted: readonly string[], given: readonly string[]): number =>
  wanted.length === 0 ? 0 : wanted.filter((word) => given.includes(word)).length / wanted.length;

/** 1 in the same region, 0.6 in a neighbour, else 0.3: distance never counts for less, for the rural places' sake. */
export const regionFit = (a: string, b: string, near: (a: string, b: string) => boolean): number =>
  a === b ? 1 : near(a, b) ? 0.6 : 0.3;
