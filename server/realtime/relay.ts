import type { Audience, LogEntry } from "../../app/contract/entries.ts";
import type { Seq } from "../../app/domain/id.ts";
import { gather } from "./gather.ts";
import { ORGANISERS, roomOf } from "./rooms.ts";

/** Follows the log from a place on, in order, until stopped. server/redis/follow-log.ts is one. */
export type FollowLog = (
  from: Seq,
  onEntries: (entries: { entry: LogEntry; to: Audience }[]) => void,
) => { stop: () => Promise<void> };

type Voice = { emit: (event: "entry", ...entries: LogEntry[]) => unknown };
type Emitter = { to: (rooms: string[]) => Emitter; except: (room: string) => Emitter } & Voice;

/** Facts for desks are told together, ms: a desk hears the whole hall, and ten facts in a frame cost little more than one. */
const DESK_MS = 50;

/**
 * From the log to the phones. Each process follows the log itself, so no adapter between processes is needed, every
 * phone hears the same order whoever wrote, and what it missed can be read back by `seq`. Organisers hear everything, what
 * is for themselves too, in its place among the rest.
 */
export function startRelay(follow: FollowLog, from: Seq, io: Emitter, alsoTell: (entry: LogEntry) => void = () => {}) {
  const phones = io.except(ORGANISERS);
  const desks = gather<LogEntry>(DESK_MS, (entries) => io.to([ORGANISERS]).emit("entry", ...entries));
  const following = follow(from, (entries) => {
    for (const { entry, to } of entries) {
      if (to === "all") phones.emit("entry", entry);
      // No room at all would be everyone.
      else if (to !== "organisers" && to.length > 0) phones.to(to.map(roomOf)).emit("entry", entry);
      desks.add(entry);
      alsoTell(entry);
    }
  });
  return {
    async stop() {
      await following.stop();
      desks.stop();
    },
  };
}
