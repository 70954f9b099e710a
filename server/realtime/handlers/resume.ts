import type { Resumed } from "../../../app/contract/entries.ts";
import { resume } from "../../../app/contract/intents.ts";
import type { Seq } from "../../../app/domain/id.ts";
import type { Instant } from "../../../app/domain/instant.ts";
import { accept, refuse } from "../../../app/domain/refusal.ts";
import type { LogStore } from "../../actions/ports.ts";
import type { Viewer } from "../../actions/viewer.ts";
import { type Handler, handler } from "../on.ts";

const MOST_ENTRIES = 200;

/**
 * What a returning phone missed: the rest of the log it may hear, or word to read its page anew when the rest is too long
 * or no longer kept. Live entries that arrive meanwhile may come twice; the phone drops what it has by `seq`.
 */
export const createResume = (log: Pick<LogStore, "since"> & { head: () => Seq }, now: () => Instant) =>
  async function resumeFrom(viewer: Viewer | null, since: Seq | null): Promise<Resumed> {
    if (since === null) return { entries: [], head: log.head(), reload: false, now: now() };
    const { entries, head, gap } = await log.since(since, viewer, MOST_ENTRIES);
    return { entries: gap ? [] : entries, head, reload: gap, now: now() };
  };
export type Resume = ReturnType<typeof createResume>;

/** `pace` answers seconds to wait, or 0, for a person, or for a socket that is nobody's. */
export const resumeHandler = (resumeFrom: Resume, pace: (who: string) => number): ["resume", Handler] => [
  "resume",
  handler(resume, async (phone, { since }) => {
    const { viewer } = phone.data;
    const wait = pace(viewer?.person ?? phone.id);
    if (wait > 0) return refuse({ code: "too-many", retrySeconds: wait });
    return accept(await resumeFrom(viewer, since));
  }),
];
