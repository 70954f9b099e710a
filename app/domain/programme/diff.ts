import type { SessionId } from "../id.ts";
import type { Placement, Release } from "./session.ts";

/** What became of one session between two programmes. */
export type Change = { session: SessionId } & (
  | { kind: "new"; from: null; to: Placement }
  | { kind: "moved"; from: Placement; to: Placement }
  | { kind: "gone"; from: Placement; to: null }
);

/**
 * The changes of place and time from one programme to the next, in the order of their times. `before` null: all is new.
 * Every phone and the organiser's desk work it out alike. O(sessions).
 */
export function diff(before: Pick<Release, "placements"> | null, after: Pick<Release, "placements">): Change[] {
  const old = new Map(before?.placements.map((placement) => [placement.session, placement]));
  const changes = after.placements.flatMap((to): Change[] => {
    const from = old.get(to.session);
    old.delete(to.session);
    if (!from) return [{ session: to.session, kind: "new", from: null, to }];
    return samePlace(from, to) ? [] : [{ session: to.session, kind: "moved", from, to }];
  });
  const gone = [...old.values()].map((from): Change => ({ session: from.session, kind: "gone", from, to: null }));
  return [...changes, ...gone].sort((a, b) => startOf(a) - startOf(b) || (a.session < b.session ? -1 : 1));
}

const samePlace = (a: Placement, b: Placement): boolean => a.room === b.room && a.start === b.start && a.end === b.end;

const startOf = ({ from, to }: Change): number => (to ?? (from as Placement)).start;
