import { NewsBar } from "../../components/news-bar.tsx";
import type { FactType, LogEntry } from "../../contract/entries.ts";
import type { MeetingId } from "../../domain/id.ts";
import { compareSeq } from "../../domain/seq.ts";
import { useNews } from "../../realtime/use-news.ts";
import { useShell } from "../viewer/use-shell.ts";

type Props = {
  /** Facts that this page would show. */
  types: readonly FactType[];
  /** Only those about this meeting. */
  of?: MeetingId;
};

/**
 * "3 nya · Visa": what has happened since the page was read waits until the person asks for it, so nothing moves under
 * the finger. What the page already shows, because it was read anew, is no news.
 */
export function LiveNews({ types, of }: Props) {
  const cursor = useShell()?.cursor;
  const concerns = (entry: LogEntry) =>
    (!cursor || compareSeq(entry.seq, cursor) > 0) && (!of || ("meeting" in entry && entry.meeting === of));
  const { count, show } = useNews(types, concerns);
  return <NewsBar count={count} onShow={show} />;
}
