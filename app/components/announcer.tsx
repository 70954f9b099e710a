import { createContext, type ReactNode, useCallback, useContext, useEffect, useRef, useState } from "react";

/** Says `text` to those who listen instead of look. `urgent` interrupts: only for the listener's own meeting. */
export type Announce = (text: string, options?: { urgent?: boolean }) => void;

/** Shortest time between two polite messages. */
export const QUIET_MS = 10_000;

const Context = createContext<Announce>(() => {});
export const useAnnounce = (): Announce => useContext(Context);

/**
 * The one polite live region of the app, and one for what is urgent. Polite messages wait and come together, at most one
 * reading per ten seconds, so that a busy hall does not talk over the person.
 */
export function Announcer({ children }: { children: ReactNode }) {
  const [polite, setPolite] = useState("");
  const [urgent, setUrgent] = useState("");
  const waiting = useRef<string[]>([]);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const last = useRef(Number.NEGATIVE_INFINITY);

  const flush = useCallback(() => {
    timer.current = undefined;
    last.current = performance.now();
    setPolite([...new Set(waiting.current.splice(0))].join(". "));
  }, []);

  const announce = useCallback<Announce>(
    (text, options) => {
      // The same words twice are a change of text only if something differs: a no-break space at the end.
      if (options?.urgent) return setUrgent((before) => (before === text ? `${text}\u00a0` : text));
      waiting.current.push(text);
      timer.current ??= setTimeout(flush, Math.max(100, last.current + QUIET_MS - performance.now()));
    },
    [flush],
  );
  useEffect(() => () => clearTimeout(timer.current), []);

  return (
    <Context.Provider value={announce}>
      {children}
      <div className="unseen" role="status" aria-live="polite">
        {polite}
      </div>
      <div className="unseen" role="alert">
        {urgent}
      </div>
    </Context.Provider>
  );
}
