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
 * Listens to a channel on the line that commands take, through outages, so that a ring comes in one piece with the reply
 * of whoever wrote. A line of the older protocol (RESP 2) would take no more commands and does not listen.
 */
export function hearBell(redis: Redis, channel: string, { onRung, onListening, onSilence, onTrouble }: BellHearer) {
  let state: "silent" | "asking" | "listening" | "refused" = "silent";
  async function listen(): Promise<void> {
    if (state !== "silent" || redis.status !== "ready") return;
    state = "asking";
    try {
      state = (await speaksResp3(redis)) && (await redis.subscribe(channel)) ? "listening" : "refused";
      if (state === "listening") onListening();
    } catch (error) {
      state = isUnknownOutcome(error) ? "silent" : "refused";
      onTrouble(error);
    }
  }
  const onMessage = (_channel: string, text: string) => {
    const space = text.indexOf(" ");
    try {
      onRung(text.slice(0, space) as Seq, text.slice(space + 1));
    } catch (error) {
      onTrouble(error);
    }
  };
  const onClose = () => {
    state = "silent";
    onSilence();
  };
  const onReady = () => void listen();
  redis.on("message", onMessage).on("close", onClose).on("ready", onReady);
  onReady();
  return {
    listening: () => state === "listening",
    /** Asks once more where no answer came. */
    listen,
    stop: () => void redis.off("message", onMessage).off("close", onClose).off("ready", onReady),
  };
}

/** Reply of HELLO without arguments: what the line is, as a flat list of names and values. */
async function speaksResp3(redis: Redis): Promise<boolean> {
  const line = (await redis.call("HELLO")) as unknown[];
  return line[line.indexOf("proto") + 1] === 3;
}
