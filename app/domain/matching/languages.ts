import type { Language } from "../language.ts";

/** How two people can talk: what they share, or `nearly` when one speaks Swedish and the other Norwegian. */
export type Talk = { languages: Language[]; nearly: boolean };

/**
 * The languages two people can meet in, or null when there is none.
 * Swedish and Norwegian speakers understand each other well enough to meet, which is said as `nearly`.
 */
export function talk(a: readonly Language[], b: readonly Language[]): Talk | null {
  const both = a.filter((language) => b.includes(language));
  if (both.length > 0) return { languages: both, nearly: false };
  const nordic = (a.includes("sv") && b.includes("nb")) || (a.includes("nb") && b.includes("sv"));
  return nordic ? { languages: ["sv", "nb"], nearly: true } : null;
}

/** 1 for a shared Nordic language, 0.8 for English alone, 0.7 for sv–nb. Source: domain notes 5.3. */
export const languageFit = ({ languages, nearly }: Talk): number =>
  nearly ? 0.7 : languages.some((language) => language !== "en") ? 1 : 0.8;
