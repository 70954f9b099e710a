import type { Words } from "../messages.ts";
import type { search as sv } from "../sv/search.ts";

export const search: Words<typeof sv> = {
  "search.title": "Søk",
  "search.label": "Økter, behov, personer og organisasjoner",
  "search.none": "Ingenting ble funnet for «{query}».",
  "search.narrow": "Skriv mer for å få færre treff.",
  "search.session": "Program",
  "search.challenge": "Behov",
  "search.person": "Personer",
  "search.organisation": "Organisasjoner",
};
