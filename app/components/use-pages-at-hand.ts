import { useEffect } from "react";

type Manifest = { routes: Record<string, { module: string; imports?: string[] } | undefined> };

/** After this long the page itself is there, also on a slow line, ms. */
const LEISURE_MS = 4_000;

/**
 * Brings the code of every attendee's page into the browser's own store, one file after the other and at leisure, some
 * thirty kilobytes. Where a page's code cannot be fetched, Remix (2.17.5) loads the document anew, and a phone that lost
 * its line would show the browser's error page in the place of the conference. Files of a build never change, so each
 * is fetched once. Whoever saves data is left alone.
 */
export function usePagesAtHand(): void {
  useEffect(() => {
    const { connection } = navigator as Navigator & { connection?: { saveData?: boolean } };
    const manifest = (window as { __remixManifest?: Manifest }).__remixManifest;
    if (!manifest || connection?.saveData) return;
    const stop = new AbortController();
    const timer = setTimeout(async () => {
      for (const file of attendeeFiles(manifest)) {
        if (stop.signal.aborted) return;
        await fetch(file, { priority: "low", signal: stop.signal }).catch(() => {});
      }
    }, LEISURE_MS);
    return () => {
      clearTimeout(timer);
      stop.abort();
    };
  }, []);
}

const attendeeFiles = ({ routes }: Manifest): Set<string> =>
  new Set(
    Object.entries(routes).flatMap(([id, route]) =>
      route && !id.startsWith("routes/organiser") ? [route.module, ...(route.imports ?? [])] : [],
    ),
  );
