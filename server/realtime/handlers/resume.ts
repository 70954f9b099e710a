import type { Resumed } from "../../../app/contract/entries.ts";
import { resume } from "../../../app/contract/intents.ts";
import { accept, type Result } from "../../../app/domain/refusal.ts";
import type { LogStore } from "../../actions/ports.ts";
import type { OnBroken, Phone } from "../on.ts";
import { on } from "../on.ts";

const MOST_ENTRIES = 200;

/**
 * A returning phone says how far it has read and gets the rest, or is told to read its page anew when the rest is too
 * long or no longer kept. Live entries that arrive meanwhile may come twice; the phone drops what it has by `seq`.
 */
export function listenForResume(phone: Phone, log: LogStore, now: () => number, onBroken: OnBroken): void {
  on(
    phone,
    "resume",
    resume,
    async ({ since }): Promise<Result<Resumed>> => {
      if (since === null) return accept({ entries: [], head: await log.head(), reload: false, now: now() });
      const { entries, head, gap } = await log.since(since, phone.data.viewer, MOST_ENTRIES);
      return accept({ entries: gap ? [] : entries, head, reload: gap, now: now() });
    },
    onBroken,
  );
}
