import { useFetchers, useNavigation, useRevalidator } from "@remix-run/react";
import { createContext, useCallback, useContext, useEffect, useRef } from "react";

/** The page's one way to be read anew; `LiveProvider` gives it. */
export const Reread = createContext<() => void>(() => {});

/** Reads the page anew, once for all who ask at the same time. */
export const useReread = (): (() => void) => useContext(Reread);

/**
 * The one reading of the page. Asked for while the router reads (a reading, a visit, a command's own), it reads once more
 * after that: a second at once would make the router abort the first half way.
 */
export function useOneReading(): () => void {
  const { revalidate, state } = useRevalidator();
  const visiting = useNavigation().state !== "idle";
  const sending = useFetchers().some((fetcher) => fetcher.state !== "idle");
  const busy = state !== "idle" || visiting || sending;
  const latest = useRef({ busy, revalidate });
  latest.current = { busy, revalidate };
  const again = useRef(false);
  const read = useCallback(() => {
    if (latest.current.busy) {
      again.current = true;
      return;
    }
    // The router's word for it comes with the next rendering; whoever asks before that must not start a second.
    latest.current.busy = true;
    again.current = false;
    latest.current.revalidate();
  }, []);
  useEffect(() => {
    if (!busy && again.current) read();
  });
  return read;
}
