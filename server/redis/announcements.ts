import type { Redis } from "ioredis";
import type { Announcement } from "../../app/domain/announcement.ts";
import type { AnnouncementStore } from "../actions/ports.ts";
import type { Keys } from "./keys.ts";
import { defineScript } from "./script.ts";
import { COMMAND_ARGS, COMMAND_KEYS, commandArgs, commandKeys, readSettled, settledReply } from "./settled.ts";

const makeAnnouncement = defineScript({
  name: "make-announcement",
  keys: [...COMMAND_KEYS, "announcements"],
  args: [...COMMAND_ARGS, "announcement", "body", "urgent"],
  reply: settledReply,
});

/** What the organiser has told everyone, newest first. */
export const createAnnouncements = (redis: Redis, keys: Keys): AnnouncementStore => ({
  async all() {
    const made = (await redis.hvals(keys.announcements)).map((text) => JSON.parse(text) as Announcement);
    return made.sort((a, b) => b.at - a.at || (a.id < b.id ? -1 : 1));
  },
  make: async (command, announcement) =>
    readSettled(
      await makeAnnouncement(
        redis,
        { ...commandKeys(keys), announcements: keys.announcements },
        {
          ...commandArgs(command),
          announcement: announcement.id,
          body: JSON.stringify(announcement),
          urgent: String(announcement.urgent),
        },
      ),
    ),
});
