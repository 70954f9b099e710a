import type { PersonCard } from "../../contract/views/shared.ts";

/** Names by person id, for refusals that speak of a person. */
export const namesOf = (people: readonly PersonCard[]): Record<string, string> =>
  Object.fromEntries(people.map(({ id, name }) => [id, name]));

/** "Uppsala kommun och Krinova": the organisations of `people`, each once. */
export const orgNames = (people: readonly PersonCard[]): string[] => [...new Set(people.map(({ org }) => org.name))];
