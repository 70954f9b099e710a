import type { Audience, LogEntry } from "../../app/contract/entries.ts";
import type { Seq } from "../../app/domain/id.ts";
import { roomsFor } from "./rooms.ts";

/** Follows the log from a place on, in order, until stopped. server/redis/follow-log.ts is one. */
export type FollowLog = (
  from: Seq,
  onEntries: (entries: { entry: LogEntry; to: Audience }[]) => void,
) => { stop: () => Promise<void> };

type Emitter = { to: (rooms: string[]) => { emit: (event: "entry", entry: LogEntry) => unknown } };

/**
 * From the log to the phones. Each process follows the log itself, so no adapter between processes is needed, every
 * phone hears the same order whoever wrote, and what it missed can be read back by `seq`.
 */
export function startRelay(follow: FollowLog, from: Seq, io: Emitter, alsoTell: (entry: LogEntry) => void = () => {}) {
  return follow(from, (entries) => {
    for (const { entry, to } of entries) {
      io.to(roomsFor(to)).emit("entry", entry);
      alsoTell(entry);
    }
  });
}
