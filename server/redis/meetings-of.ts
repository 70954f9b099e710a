import type { Redis } from "ioredis";
import type { PersonId } from "../../app/domain/id.ts";

/** A guess for each of these many people is remembered. */
const MOST_GUESSES = 5_000;

/**
 * Reads the index of a person's meetings and the rows it names in one round trip, mostly: with the index go the rows it
 * named last time. When it names others by now, those are read after it. Both are always the store's own, never the guess.
 * @param idsIn - the ids an index names
 */
export function createReadRowsOf(
  redis: Redis,
  keys: { meetingsOf: string; meetings: string },
  idsIn: (index: string | null) => readonly string[],
) {
  const guesses = new Map<PersonId, string>();
  const rowsOf = (ids: readonly string[]) => (ids.length > 0 ? redis.hmget(keys.meetings, ...ids) : []);
  return async (person: PersonId): Promise<readonly (string | null)[]> => {
    const guess = guesses.get(person) ?? null;
    const [index, rows] = await Promise.all([redis.hget(keys.meetingsOf, person), rowsOf(idsIn(guess))]);
    if (index === guess) return rows;
    guesses.delete(person);
    if (guesses.size >= MOST_GUESSES) guesses.clear();
    if (index !== null) guesses.set(person, index);
    return rowsOf(idsIn(index));
  };
}
