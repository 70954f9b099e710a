import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useRef, useState } from "react";
import { useServerClock } from "../components/server-clock.tsx";
import type { FactType, LogEntry } from "../contract/entries.ts";
import type { Intent, RawInput, Reply } from "../contract/intents.ts";
import type { PersonId, Seq } from "../domain/id.ts";
import { compareSeq } from "../domain/seq.ts";
import { applyEntry, type LiveView, shown } from "./apply-entry.ts";
import { type Connection, connect } from "./connection.ts";
import { Reread, useOneReading } from "./use-reread.ts";

type Live = {
  connected: boolean;
  news: readonly LogEntry[];
  /** Marks news of these types as shown. */
  clear: (types: readonly FactType[]) => void;
  /** Sends an intent over the socket; null when there is none or the outcome is unknown. */
  send: <I extends Intent>(intent: I, input: RawInput<I>) => Promise<Reply | null>;
  listen: (listener: (entry: LogEntry) => void) => () => void;
};

const still: Live = { connected: false, news: [], clear: () => {}, send: async () => null, listen: () => () => {} };
const Context = createContext<Live>(still);
export const useLive = (): Live => useContext(Context);

/** Keeps the phone in step with the log. The socket's code is fetched after the page has been painted. */
export function LiveProvider({ cursor, me, children }: { cursor: Seq; me: PersonId | null; children: ReactNode }) {
  const [view, setView] = useState<LiveView>({ cursor, news: [] });
  const [connected, setConnected] = useState(false);
  const connection = useRef<Connection | null>(null);
  const at = useRef(cursor);
  const listeners = useRef(new Set<(entry: LogEntry) => void>());
  const { correct } = useServerClock();
  const reread = useOneReading();

  useEffect(() => {
    let gone = false;
    const start = () =>
      connect({
        cursor: () => at.current,
        onEntries(entries, head) {
          for (const entry of entries) for (const listener of listeners.current) listener(entry);
          setView((before) => entries.reduce((next, entry) => applyEntry(next, entry, me), before));
          if (compareSeq(head, at.current) > 0) at.current = head;
        },
        onGap(head) {
          at.current = head;
          setView({ cursor: head, news: [] });
          reread();
        },
        onClock: correct,
        onConnected: setConnected,
      }).then((made) => {
        if (gone) made.close();
        else connection.current = made;
      });
    const timer = setTimeout(() => void start().catch(() => {}), document.readyState === "complete" ? 0 : 300);
    return () => {
      gone = true;
      clearTimeout(timer);
      connection.current?.close();
    };
  }, [me, correct, reread]);

  const clear = useCallback((types: readonly FactType[]) => setView((before) => shown(before, types)), []);
  const send = useCallback<Live["send"]>(async (intent, input) => connection.current?.send(intent, input) ?? null, []);
  const listen = useCallback((listener: (entry: LogEntry) => void) => {
    listeners.current.add(listener);
    return () => void listeners.current.delete(listener);
  }, []);
  const value = useMemo(
    () => ({ connected, news: view.news, clear, send, listen }),
    [connected, view.news, clear, send, listen],
  );
  return (
    <Reread.Provider value={reread}>
      <Context.Provider value={value}>{children}</Context.Provider>
    </Reread.Provider>
  );
}
