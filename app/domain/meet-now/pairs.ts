import type { PersonId } from "../id.ts";

/** The name of a pair, whoever is named first: "a|b" with a < b. */
export const pairOf = (a: PersonId, b: PersonId): string => (a < b ? `${a}|${b}` : `${b}|${a}`);
