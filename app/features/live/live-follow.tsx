import { useEffect, useRef } from "react";
import { useAnnounce } from "../../components/announcer.tsx";
import type { FactType } from "../../contract/entries.ts";
import { useFollow } from "../../realtime/use-news.ts";

/** For meet-now, which changes by itself: reads the page anew on each fact, and says `words` when they become others. */
export function LiveFollow({ types, words }: { types: readonly FactType[]; words: string }) {
  useFollow(types);
  const announce = useAnnounce();
  const before = useRef(words);
  useEffect(() => {
    if (before.current === words) return;
    before.current = words;
    announce(words, { urgent: true });
  }, [words, announce]);
  return null;
}
