import type { Instant } from "../../app/domain/instant.ts";
import { LANGUAGES, type Language } from "../../app/domain/language.ts";

/** "lang.nb" → "nb"; languages that screens do not have are left out. */
export const languagesOf = (ids: readonly string[]): Language[] =>
  ids
    .map((id) => id.replace("lang.", ""))
    .filter((id): id is Language => (LANGUAGES as readonly string[]).includes(id));

/** ISO time with an offset → ms UTC. */
export const instantOf = (iso: string): Instant => {
  const at = Date.parse(iso);
  if (Number.isNaN(at)) throw new RangeError(`Not a time: ${iso}`);
  return at as Instant;
};

/** An id of the data set in the type the domain gives it; the data's own README says what each refers to. */
export const idOf = <Id extends string>(id: string): Id => id as Id;
export const idsOf = <Id extends string>(ids: readonly string[]): Id[] => [...ids] as Id[];
