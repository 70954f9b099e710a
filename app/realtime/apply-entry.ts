import type { FactType, LogEntry } from "../contract/entries.ts";
import type { PersonId, Seq } from "../domain/id.ts";
import { compareSeq } from "../domain/seq.ts";

/** What a phone knows beyond the page it was given: how far it has read, and what it has not shown yet. */
export type LiveView = { cursor: Seq; news: LogEntry[] };

const MOST_NEWS = 200;

/**
 * The view after one more fact. A fact already counted changes nothing; what the reader did themselves moves the cursor
 * but is no news, since the page shows the answer of their own tap. Pure, so that two phones with the same facts agree.
 */
export function applyEntry(view: LiveView, entry: LogEntry, me: PersonId | null): LiveView {
  if (compareSeq(entry.seq, view.cursor) <= 0) return view;
  return { cursor: entry.seq, news: isMine(entry, me) ? view.news : [...view.news, entry].slice(-MOST_NEWS) };
}

/** The view once facts of these types have been shown. */
export function shown(view: LiveView, types: readonly FactType[]): LiveView {
  const news = view.news.filter((entry) => !types.includes(entry.type));
  return news.length === view.news.length ? view : { ...view, news };
}

function isMine(entry: LogEntry, me: PersonId | null): boolean {
  return me !== null && (("by" in entry && entry.by === me) || ("person" in entry && entry.person === me));
}
