import { overlaps } from "../../instant.ts";
import type { Placement, Session } from "../../programme/session.ts";

/** A session's move, before it has the number of its part. */
export type Move = { session: Session; from: Placement; to: Placement };

/**
 * Groups moves that only hold together: where one would stand with the other unmoved, they share a room, a speaker, a half or
 * stand beside a plenary. The passes of one swap are one group.
 *
 * Whichever groups are taken over, nothing clashes that did not clash before or does in the whole plan.
 * @returns groups in the order of their first move
 * Cost O(moves²).
 */
export function partsOfMoves(moves: readonly Move[]): Move[][] {
  const group = moves.map((_, at) => at);
  const root = (at: number): number => {
    let top = at;
    while (group[top] !== top) top = group[top] as number;
    return top;
  };
  moves.forEach((one, a) => {
    moves.slice(0, a).forEach((other, b) => {
      const swap = one.session.swap !== null && one.session.swap === other.session.swap;
      if (swap || beside(one, one.to, other, other.from) || beside(one, one.from, other, other.to))
        group[Math.max(root(a), root(b))] = Math.min(root(a), root(b));
    });
  });
  const parts = new Map<number, Move[]>();
  moves.forEach((move, at) => {
    parts.set(root(at), [...(parts.get(root(at)) ?? []), move]);
  });
  return [...parts.values()];
}

/** Whether two sessions cannot stand so at a time. */
function beside(one: Move, here: Placement, other: Move, there: Placement): boolean {
  if (!overlaps(here, there)) return false;
  const [a, b] = [one.session, other.session];
  return (
    here.room === there.room ||
    a.speakers.some((speaker) => b.speakers.includes(speaker)) ||
    a.halves.some((half) => b.halves.includes(half)) ||
    [a, b].some(({ format, access }) => format === "fmt.plenary" && access === "all")
  );
}
