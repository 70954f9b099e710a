import type { Language, Localised } from "../../../app/domain/language.ts";
import { type Said, say } from "../../../app/domain/said.ts";

/** The data set names units in English; those it uses, in the other two languages. A unit not listed stays English. */
const UNITS: Record<string, Omit<Localised, "en">> = {
  "%": { sv: "%", nb: "%" },
  "% of hours": { sv: "% av timmarna", nb: "% av timene" },
  "% of testers": { sv: "% av dem som testar", nb: "% av dem som tester" },
  "percentage points": { sv: "procentenheter", nb: "prosentpoeng" },
  "of 5": { sv: "av 5", nb: "av 5" },
  "per 1000": { sv: "per 1 000", nb: "per 1 000" },
  count: { sv: "stycken", nb: "stykker" },
  visits: { sv: "besök", nb: "besøk" },
  seconds: { sv: "sekunder", nb: "sekunder" },
  minutes: { sv: "minuter", nb: "minutter" },
  hours: { sv: "timmar", nb: "timer" },
  days: { sv: "dagar", nb: "dager" },
  index: { sv: "i index", nb: "i indeks" },
  ratio: { sv: "i kvot", nb: "i forhold" },
  kg: { sv: "kg", nb: "kg" },
  g: { sv: "g", nb: "g" },
  m: { sv: "m", nb: "m" },
  "l/km": { sv: "l/km", nb: "l/km" },
};

/** A unit of a functional requirement as a reader of `language` gets it. */
export const unitWords = (unit: string, language: Language): Said => say({ ...UNITS[unit], en: unit }, language);
