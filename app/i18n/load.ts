import type { Language } from "../domain/language.ts";
import type { Messages } from "./messages.ts";

/** Vite makes one chunk per language of these, so a phone fetches only the one it shows. */
const sources: Record<Language, () => Promise<Messages>> = {
  sv: async () => (await import("./sv/catalogue.ts")).sv,
  nb: async () => (await import("./nb/catalogue.ts")).nb,
  en: async () => (await import("./en/catalogue.ts")).en,
};
const catalogues = new Map<Language, Messages>();

/** Makes the words of `language` ready for `createT`. Cheap when they already are. */
export async function loadLanguage(language: Language): Promise<void> {
  if (!catalogues.has(language)) catalogues.set(language, await sources[language]());
}

export const isLoaded = (language: Language): boolean => catalogues.has(language);

/** @throws Error when `language` has not been loaded: a fault of the caller */
export function loaded(language: Language): Messages {
  const messages = catalogues.get(language);
  if (!messages) throw new Error(`the words of ${language} are not loaded`);
  return messages;
}
