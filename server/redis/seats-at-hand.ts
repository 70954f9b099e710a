/** Times whose tables are remembered; the one that was first asked for goes first. */
const MOST = 500;

/**
 * Where to look for a table at a time when the one drawn for a meeting is taken: after the one this process was last
 * given so. Each table of a time is thus passed once, where looking on from the one that was drawn walks over all
 * neighbours, at a full hall some twenty. It proves nothing: the script looks.
 */
export function createSeatsAtHand() {
  const given = new Map<number, number>();
  return {
    /** The table to go on from when `drawn` is taken, 1…`tables`. */
    after: (start: number, drawn: number, tables: number): number => ((given.get(start) ?? drawn) % tables) + 1,
    took(start: number, table: number | undefined): void {
      if (table === undefined) return;
      given.set(start, table);
      if (given.size > MOST) given.delete(given.keys().next().value as number);
    },
  };
}
