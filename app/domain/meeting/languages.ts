import type { Language } from "../language.ts";

/** Languages whose speakers read and follow each other. */
const NEAR: Partial<Record<Language, Language>> = { sv: "nb", nb: "sv" };

/**
 * Whether everyone can follow one and the same language. Swedish and Norwegian count as nearly shared: each speaks
 * their own. Nobody shares a language with somebody who has none. O(people).
 */
export const shareLanguage = (people: readonly { languages: readonly Language[] }[]): boolean =>
  (["sv", "nb", "en"] as const).some((spoken) =>
    people.every(({ languages }) => languages.some((own) => own === spoken || NEAR[own] === spoken)),
  );
