import type { Language, Localised } from "./language.ts";

/** Text as one reader gets it, with the language it is in, so that a page can mark it with `lang`. */
export type Said = { text: string; lang: Language };

/** Stated order of fallback: the Nordic neighbour before English, since sv and nb readers read each other. */
export const FALLBACK: Record<Language, readonly Language[]> = {
  sv: ["sv", "nb", "en"],
  nb: ["nb", "sv", "en"],
  en: ["en", "sv", "nb"],
};

/** `content` for a reader of `language`; empty text where the author gave none. */
export function say(content: Localised, language: Language): Said {
  for (const lang of FALLBACK[language]) {
    const text = content[lang];
    if (text) return { text, lang };
  }
  return { text: "", lang: language };
}
