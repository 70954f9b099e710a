import type { Language, Localised } from "../domain/language.ts";

/** In which order a reader of each language is offered what was written. Neighbours come before English. */
export const FALLBACK: Record<Language, readonly Language[]> = {
  sv: ["sv", "nb", "en"],
  nb: ["nb", "sv", "en"],
  en: ["en", "sv", "nb"],
};

/** Text in the first language of the reader's order that has any; `lang` says which, for the `lang` attribute. */
export function pick(of: Localised, reader: Language): { text: string; lang: Language } {
  const lang = FALLBACK[reader].find((language) => of[language]);
  return lang ? { text: of[lang] ?? "", lang } : { text: "", lang: reader };
}
