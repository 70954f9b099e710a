import type { Language } from "../domain/language.ts";

const LOCALES: Record<Language, string> = { sv: "sv-SE", nb: "nb-NO", en: "en-GB" };

/** The locale Intl is asked for. English is British: 24-hour clock and day before month, as the venue writes. */
export const localeOf = (language: Language): string => LOCALES[language];
