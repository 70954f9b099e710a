import type { Audience, LogEntry } from "../../app/contract/entries.ts";
import type { Seq } from "../../app/domain/id.ts";
import { compareSeq } from "../../app/domain/seq.ts";
import type { LogStore } from "../actions/ports.ts";
import { hears } from "./log.ts";

/** Facts kept at least; more than any phone is told at once, so that who missed more need not be looked up. */
const MOST = 500;

type Heard = { entry: LogEntry; to: Audience };

/**
 * The log's newest facts as this process tells them on, so that a hall that comes back at once asks the store for nothing.
 * What lies before them, and what another process has already told, is read from the log. `trusted` is false where
 * the store is no longer the one they are from. Begins with what the log holds.
 */
export async function createLogAtHand(log: LogStore, trusted: () => boolean) {
  let { begin, facts } = await log.newest(MOST);
  const head = () => facts.at(-1)?.entry.seq ?? begin;
  return {
    head,
    took(heard: readonly Heard[]): void {
      facts.push(...heard);
      if (facts.length < 2 * MOST) return;
      begin = (facts[facts.length - MOST - 1] as Heard).entry.seq;
      facts = facts.slice(-MOST);
    },
    since: (async (since, person, limit) => {
      const before = compareSeq(since, begin) < 0;
      if (!trusted() || compareSeq(since, head()) > 0 || (before && facts.length <= limit))
        return log.since(since, person, limit);
      const passed = before ? facts : facts.slice(firstAfter(facts, since));
      if (passed.length > limit) return { entries: [], head: head(), gap: true };
      const entries = passed.filter(({ to }) => hears(person, to)).map(({ entry }) => entry);
      return { entries, head: head(), gap: false };
    }) satisfies LogStore["since"],
  };
}

/** The place of the first of `facts`, in order, that comes after `since`. O(log n). */
function firstAfter(facts: readonly Heard[], since: Seq): number {
  let [low, high] = [0, facts.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (compareSeq((facts[middle] as Heard).entry.seq, since) > 0) high = middle;
    else low = middle + 1;
  }
  return low;
}
