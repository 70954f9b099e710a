import type { Resumed } from "../../../app/contract/entries.ts";
import { resume } from "../../../app/contract/intents.ts";
import type { Seq } from "../../../app/domain/id.ts";
import type { Instant } from "../../../app/domain/instant.ts";
import { accept } from "../../../app/domain/refusal.ts";
import type { LogStore } from "../../actions/ports.ts";
import type { Viewer } from "../../actions/viewer.ts";
import { type Handler, handler } from "../on.ts";

const MOST_ENTRIES = 200;

/**
 * What a returning phone missed: the rest of the log it may hear, or word to read its page anew when the rest is too long
 * or no longer kept. Live entries that arrive meanwhile may come twice; the phone drops what it has by `seq`.
 */
export const createResume = (log: LogStore, now: () => Instant) =>
  async function resumeFrom(viewer: Viewer | null, since: Seq | null): Promise<Resumed> {
    if (since === null) return { entries: [], head: await log.head(), reload: false, now: now() };
    const { entries, head, gap } = await log.since(since, viewer, MOST_ENTRIES);
    return { entries: gap ? [] : entries, head, reload: gap, now: now() };
  };
export type Resume = ReturnType<typeof createResume>;

export const resumeHandler = (resumeFrom: Resume): ["resume", Handler] => [
  "resume",
  handler(resume, async (phone, { since }) => accept(await resumeFrom(phone.data.viewer, since))),
];
