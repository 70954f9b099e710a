import type { MeetingId } from "../../app/domain/id.ts";
import type { Meeting } from "../../app/domain/meeting/meeting.ts";
import type { MeetingStore } from "../actions/meeting-ports.ts";

/** About a KB each; the oldest goes. */
const MOST = 5_000;

/**
 * Keeps the proposals this process wrote until somebody answers them here, so that the answer need not read them again.
 * It proves nothing: another process may have changed them, which the version in the script finds.
 */
export function withProposalsAtHand(store: Omit<MeetingStore, "recall">): MeetingStore {
  const proposals = new Map<MeetingId, Meeting>();
  return {
    ...store,
    recall: (id) => proposals.get(id) ?? null,
    async propose(command, meeting, message, limits) {
      const reply = await store.propose(command, meeting, message, limits);
      if (reply.ok) proposals.set(meeting.id, meeting);
      if (proposals.size > MOST) proposals.delete(proposals.keys().next().value as MeetingId);
      return reply;
    },
    answer(command, next, by, yes, table, rules) {
      proposals.delete(next.id);
      return store.answer(command, next, by, yes, table, rules);
    },
    retime(command, changes) {
      for (const { next } of changes) proposals.delete(next.id);
      return store.retime(command, changes);
    },
    withdraw(command, next, by) {
      proposals.delete(next.id);
      return store.withdraw(command, next, by);
    },
  };
}
