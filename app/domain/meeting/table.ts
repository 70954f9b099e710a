import { overlaps, type Span } from "../instant.ts";
import type { Calendar } from "./calendar.ts";

/**
 * The table, 1…`tables`, that is tried first for a meeting; the store goes on from it upwards and around. Drawn from the
 * id, so that meetings of one slot start at different tables and most find theirs free at the first look.
 */
export function firstTable(id: string, tables: number): number {
  let hash = 2166136261;
  for (let i = 0; i < id.length; i++) hash = Math.imul(hash ^ id.charCodeAt(i), 16777619);
  return ((hash >>> 0) % tables) + 1;
}

/** Tables 1…`count` with nothing in `span`, lowest first. A table needs no rest. O(entries). */
export const freeTables = (calendars: ReadonlyMap<number, Calendar>, count: number, span: Span): number[] =>
  Array.from({ length: count }, (_, index) => index + 1).filter(
    (table) => !calendars.get(table)?.some((entry) => overlaps(entry, span)),
  );
