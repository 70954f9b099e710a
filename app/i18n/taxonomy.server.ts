import type { Language } from "../domain/language.ts";
import { taxonomy as en } from "./en/taxonomy.ts";
import { taxonomy as nb } from "./nb/taxonomy.ts";
import { taxonomy as sv } from "./sv/taxonomy.ts";

const names: Record<Language, Record<string, string>> = { sv, nb, en };

/** Name of a taxonomy id ("theme.energy"). An unknown id shows its own last word. */
export const label = (id: string, language: Language): string => names[language][id] ?? (id.split(".").pop() || id);

/**
 * Names of the ids a page shows, for its loader to send: `labels(context.language, ids)`.
 * The whole list would cost a phone 6 KB, the few a page needs cost almost nothing.
 */
export const labels = (language: Language, ids: Iterable<string>): Record<string, string> =>
  Object.fromEntries([...new Set(ids)].map((id) => [id, label(id, language)]));
