import type { Words } from "../messages.ts";
import type { search as sv } from "../sv/search.ts";

export const search: Words<typeof sv> = {
  "search.title": "Search",
  "search.label": "Sessions, needs, people and organisations",
  "search.none": "Nothing was found for “{query}”.",
  "search.narrow": "Type more to get fewer hits.",
  "search.session": "Programme",
  "search.challenge": "Needs",
  "search.person": "People",
  "search.organisation": "Organisations",
};
