import { LANGUAGES, type Language } from "../language.ts";

/** Languages whose speakers read and follow each other. */
const NEAR: Partial<Record<Language, Language>> = { sv: "nb", nb: "sv" };

type Speaker = { languages: readonly Language[] };

/**
 * Whether everyone can follow one and the same language. Swedish and Norwegian count as nearly shared: each speaks
 * their own. Nobody shares a language with somebody who has none. O(people).
 */
export const shareLanguage = (people: readonly Speaker[]): boolean =>
  LANGUAGES.some((spoken) =>
    people.every(({ languages }) => languages.some((own) => own === spoken || NEAR[own] === spoken)),
  );

/** How two people can talk: what they share, or `nearly` with the two near languages in which each follows the other. */
export type Talk = { languages: Language[]; nearly: boolean };

/** The languages two people can meet in; null when they share none, nearly or not. */
export function talk(a: Speaker, b: Speaker): Talk | null {
  const both = a.languages.filter((language) => b.languages.includes(language));
  if (both.length > 0) return { languages: both, nearly: false };
  if (!shareLanguage([a, b])) return null;
  const spoken = [...a.languages, ...b.languages];
  const near = LANGUAGES.filter((own) => spoken.includes(own) && spoken.some((other) => NEAR[own] === other));
  return { languages: near, nearly: true };
}
