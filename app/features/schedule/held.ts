import type { DraftSession, ScheduleView } from "../../contract/views/organiser.ts";
import type { SessionId } from "../../domain/id.ts";
import { isMoved, standing, type Wish, withWish } from "./wish.ts";

/** Every session of a draft, of whatever day. */
export const wholeDraft = ({ sessions, elsewhere }: ScheduleView): DraftSession[] => [...sessions, ...elsewhere];

/** The draft after a move that the server has taken, before it has been read anew. */
export const afterMove = (view: ScheduleView, wish: Wish, revision: number): ScheduleView => ({
  ...view,
  revision,
  sessions: withWish(view.sessions, wish),
  elsewhere: withWish(view.elsewhere, wish),
});

/** A session that stands elsewhere in another reading of the draft. `to` null: it is gone. */
export type Shift = { session: SessionId; title: string; to: DraftSession | null };

/** What another desk has done between two readings: sessions that moved, came or went. The own `wish` does not count. */
export function shiftsBetween(shown: ScheduleView, latest: ScheduleView, wish: Wish | null): Shift[] {
  const before = new Map(withWish(wholeDraft(shown), wish).map((session) => [session.id, session]));
  const shifts = wholeDraft(latest).flatMap((to): Shift[] => {
    const from = before.get(to.id);
    before.delete(to.id);
    const stands = from && !isMoved(standing(from), standing(to));
    return stands ? [] : [{ session: to.id, title: to.title.text, to }];
  });
  const gone = [...before.values()].map(({ id, title }): Shift => ({ session: id, title: title.text, to: null }));
  return [...shifts, ...gone];
}
