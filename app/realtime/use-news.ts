import { useCallback, useEffect } from "react";
import type { FactType, LogEntry } from "../contract/entries.ts";
import { useLive } from "./live.tsx";
import { useReread } from "./use-reread.ts";

/** News of these types since the page was read, and `show`, which reads the page anew: nothing moves before the tap. */
export function useNews(types: readonly FactType[], concerns: (entry: LogEntry) => boolean = () => true) {
  const { news, clear } = useLive();
  const reread = useReread();
  const mine = news.filter((entry) => types.includes(entry.type) && concerns(entry));
  const show = useCallback(() => {
    clear(types);
    reread();
  }, [clear, reread, types]);
  return { count: mine.length, news: mine, show };
}

/**
 * Reads the page anew whenever such a fact comes: for screens whose very point is to change by themselves (meet-now, the
 * floor). Facts that come together cause one reading; `spreadMs` keeps a hall of phones from asking in one instant.
 */
export function useFollow(types: readonly FactType[], spreadMs = 0): void {
  const { listen, clear } = useLive();
  const reread = useReread();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the list is written where it is used and does not change
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const stop = listen((entry) => {
      if (!types.includes(entry.type)) return;
      timer ??= setTimeout(
        () => {
          timer = undefined;
          clear(types);
          reread();
        },
        50 + Math.random() * spreadMs,
      );
    });
    return () => {
      stop();
      clearTimeout(timer);
    };
  }, [listen, clear, reread, spreadMs]);
}
