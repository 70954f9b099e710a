import type { LogEntry } from "../contract/entries.ts";
import type { Seq } from "../domain/id.ts";
import { compareSeq } from "../domain/seq.ts";

/**
 * Of entries that may overlap or stand in any order, those after `cursor`, each once, in the log's order. What makes a
 * replay and live entries, or the same fact from two sources, safe to take together. O(n log n).
 */
export function unseen(entries: readonly LogEntry[], cursor: Seq): LogEntry[] {
  const sorted = entries.filter((entry) => compareSeq(entry.seq, cursor) > 0).sort((a, b) => compareSeq(a.seq, b.seq));
  return sorted.filter((entry, at) => entry.seq !== sorted[at - 1]?.seq);
}
