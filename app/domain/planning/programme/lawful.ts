import type { Placement } from "../../programme/session.ts";
import type { DraftProblem } from "./from-draft.ts";
import { roundsIn } from "./rotation-of-swap.ts";

/** Whether a session may stay where it stands, by itself: at a time that is open to it and in a room it may have. */
export function stands({ problem, time, rooms, items, swaps, aside }: DraftProblem, place: Placement): boolean {
  if (aside.some(({ session }) => session.id === place.session)) return rooms.at(place.room) >= 0;
  const at = items.findIndex(({ session }) => session?.id === place.session);
  const item = items[at];
  if (item)
    return (
      item.rooms.includes(rooms.at(place.room)) &&
      (item.slots !== null || item.starts.includes(time.slotAt(place.start)))
    );
  const q = swaps.findIndex((swap) => swap.sessions.flat().some(({ id }) => id === place.session));
  const swap = swaps[q];
  const allowed = problem.rotations[q];
  if (!swap || !allowed) return true;
  const now = roundsIn(
    swap,
    new Map(swap.sessions.flat().map((session) => [session.id, { ...session, session: session.id }])),
    time,
    rooms,
  );
  return (
    now?.starts.every((start) => allowed.starts?.includes(start)) === true &&
    now.room.every((room) => allowed.rooms?.includes(room))
  );
}
