import type { Redis } from "ioredis";
import type { Seq } from "../../app/domain/id.ts";
import { isUnknownOutcome } from "./client.ts";

export type BellHearer = {
  /** One fact: its place in the log, and the text that stands there. */
  onRung: (seq: Seq, text: string) => void;
  /** From here on every ring is heard; what was told before is in the log. */
  onListening: () => void;
  /** From here on rings are lost. */
  onSilence: () => void;
  onTrouble: (error: unknown) => void;
};

/**
 * Listens to a channel on a line of its own, through outages. Commands take another line: Redis hangs up on a listener that
 * is owed more than 32 MB, and a hall that comes back at once is owed as much.
 */
export function hearBell(line: Redis, channel: string, { onRung, onListening, onSilence, onTrouble }: BellHearer) {
  let state: "silent" | "asking" | "listening" | "refused" = "silent";
  async function listen(): Promise<void> {
    if (state !== "silent" || line.status !== "ready") return;
    state = "asking";
    try {
      await line.subscribe(channel);
      state = "listening";
      onListening();
    } catch (error) {
      state = isUnknownOutcome(error) ? "silent" : "refused";
      onTrouble(error);
    }
  }
  line.on("message", (_channel: string, text: string) => {
    const space = text.indexOf(" ");
    try {
      onRung(text.slice(0, space) as Seq, text.slice(space + 1));
    } catch (error) {
      onTrouble(error);
    }
  });
  line.on("close", () => {
    state = "silent";
    onSilence();
  });
  line.on("ready", () => void listen());
  void listen();
  return {
    listening: () => state === "listening",
    /** Asks whether the line still lives, or to listen where no answer came; a line gone silent is called again for it. */
    async feel(): Promise<void> {
      if (state === "listening") await line.ping().catch(() => {});
      else await listen();
    },
    stop: () => line.disconnect(),
  };
}
