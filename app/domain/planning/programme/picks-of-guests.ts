import type { SessionId } from "../../id.ts";
import type { Guest } from "./facts.ts";
import type { Item } from "./items.ts";
import type { PicksProblem } from "./picks/problem.ts";
import { MEETING_WORTH, PASS_WORTH, STAR_WORTH, type Wishes } from "./wishes.ts";

/** Each guest's wishes as weighted picks of items, booked meetings among them. Passes of a rotation are no items. */
export function picksOf(
  guests: readonly Guest[],
  wishes: readonly Wishes[],
  items: readonly Item[],
): PicksProblem["people"] {
  const at = new Map<SessionId, number>();
  items.forEach(({ session }, item) => {
    if (session) at.set(session.id, item);
  });
  const picks = guests.map((_, guest) => {
    const { own = [], starred = [] } = wishes[guest] ?? {};
    const of = (sessions: readonly SessionId[], worth: number) =>
      sessions.flatMap((id): [number, number][] => {
        const item = at.get(id);
        return item === undefined ? [] : [[item, worth]];
      });
    return [...of(own, PASS_WORTH), ...of(starred, STAR_WORTH)];
  });
  items.forEach(({ people }, item) => {
    for (const guest of people) picks[guest]?.push([item, MEETING_WORTH]);
  });
  return guests.map(({ id }, guest) => ({ id, picks: picks[guest] ?? [] }));
}
