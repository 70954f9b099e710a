/** Times whose tables are remembered; the one that was first asked for goes first. */
const MOST = 500;

/**
 * Where to look for a table at a time: after the one this process tried last, else at the one that was drawn for the
 * meeting. Each table of a time is thus passed once, where drawn ones are taken and their neighbours too, at a full hall
 * some twenty. It proves nothing: the script looks.
 */
export function createSeatsAtHand() {
  const tried = new Map<number, number>();
  const tries = (start: number, table: number): number => {
    tried.set(start, table);
    if (tried.size > MOST) tried.delete(tried.keys().next().value as number);
    return table;
  };
  return {
    /** The table to be tried first, 1…`tables`; the next who ask are told the next one, also before an answer came. */
    first(start: number, drawn: number, tables: number): number {
      const last = tried.get(start);
      return tries(start, last === undefined ? drawn : (last % tables) + 1);
    },
    /** That another table was given. */
    took: (start: number, table: number): void => void tries(start, table),
  };
}
