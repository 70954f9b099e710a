import type { LogEntry, Resumed } from "../contract/entries.ts";
import type { Intent, RawInput, Reply } from "../contract/intents.ts";
import type { Seq } from "../domain/id.ts";
import type { Result } from "../domain/refusal.ts";
import { unseen } from "./order.ts";

const ACK_MS = 8_000;
const POLL_MS = 15_000;
const UNTIL_POLL_MS = 8_000;
/** About how long after a refusal the line is called again: a hall that is refused together must not come back together. */
const RETRY_MS = 3_000;

export type ConnectionEvents = {
  cursor: () => Seq;
  onEntries: (entries: LogEntry[], head: Seq) => void;
  /** Too much was missed: read the page anew. */
  onGap: (head: Seq) => void;
  onClock: (now: number) => void;
  onConnected: (connected: boolean) => void;
};

export type Connection = {
  /** Sends an intent and waits for its answer; null when it cannot be known whether it arrived: send the same again. */
  send: <I extends Intent>(intent: I, input: RawInput<I>) => Promise<Reply | null>;
  close: () => void;
};

/**
 * The phone's line to the log. Entries that come while a replay is under way wait for it, so that they are told in
 * order. Where no socket gets through, the log is asked over http every fifteen seconds.
 */
export async function connect(events: ConnectionEvents): Promise<Connection> {
  const { io } = await import("socket.io-client");
  const socket = io({
    transports: ["websocket", "polling"],
    tryAllTransports: true,
    reconnectionDelayMax: 5_000,
    randomizationFactor: 0.7,
  });
  let waiting: LogEntry[] | null = [];
  const take = (entries: LogEntry[], head: Seq) => events.onEntries(unseen(entries, events.cursor()), head);
  const settle = (resumed: Resumed, asked: number) => {
    events.onClock(resumed.now + (performance.now() - asked) / 2);
    if (resumed.reload) events.onGap(resumed.head);
    take([...resumed.entries, ...(waiting ?? [])], resumed.head);
    waiting = null;
  };

  socket.on("entry", (...entries: LogEntry[]) => {
    if (waiting) waiting.push(...entries);
    else take(entries, entries.at(-1)?.seq ?? events.cursor());
  });
  socket.on("connect", async () => {
    waiting ??= [];
    events.onConnected(true);
    const asked = performance.now();
    const reply = (await socket
      .timeout(ACK_MS)
      .emitWithAck("resume", { since: events.cursor() })
      .catch(() => null)) as Result<Resumed> | null;
    if (reply?.ok) settle(reply.value, asked);
    else if (socket.connected) {
      socket.disconnect();
      setTimeout(() => socket.connect(), RETRY_MS * (0.5 + Math.random()));
    }
  });
  socket.on("disconnect", () => {
    waiting = [];
    events.onConnected(false);
  });

  const poll = async () => {
    if (socket.connected || document.visibilityState === "hidden") return;
    const asked = performance.now();
    const answer = await fetch(`/live/since?seq=${events.cursor()}`, { headers: { accept: "application/json" } }).catch(
      () => null,
    );
    if (answer?.ok && !socket.connected) {
      settle((await answer.json()) as Resumed, asked);
      waiting = [];
    }
  };
  let timer = setTimeout(function again() {
    void poll();
    timer = setTimeout(again, POLL_MS);
  }, UNTIL_POLL_MS);
  const awake = () => {
    if (document.visibilityState === "visible" && !socket.connected) socket.connect();
  };
  document.addEventListener("visibilitychange", awake);

  return {
    send: (intent, input) =>
      socket.connected
        ? socket
            .timeout(ACK_MS)
            .emitWithAck(intent, input)
            .catch(() => null)
        : Promise.resolve(null),
    close() {
      clearTimeout(timer);
      document.removeEventListener("visibilitychange", awake);
      socket.close();
    },
  };
}
