import type { RoomId, SessionId } from "../../id.ts";
import { overlaps } from "../../instant.ts";
import type { Placement } from "../../programme/session.ts";
import type { DraftProblem } from "./from-draft.ts";
import type { PicksPlan } from "./picks/problem.ts";

/** The placements of a draft as a plan has them: what it does not know stays where it is, in another room where its own is lost. */
export function placementsOf(
  { time, rooms, items, swaps, aside }: DraftProblem,
  plan: PicksPlan,
  draft: readonly Placement[],
): Placement[] {
  const to = new Map<SessionId, Placement>();
  items.forEach(({ session, slots }, at) => {
    const room = rooms.list[plan.room[at] ?? -1]?.id as RoomId | undefined;
    const slot = time.slots[plan.start[at] ?? -1];
    if (!session || !room || !slot) return;
    const start = slots ? session.start : slot.start;
    to.set(session.id, {
      session: session.id,
      room,
      start,
      end: (start + session.end - session.start) as Placement["end"],
    });
  });
  swaps.forEach((swap, q) => {
    const rounds = plan.rotations[q];
    swap.sessions.forEach((pass, round) => {
      pass.forEach(({ id }, station) => {
        const slot = time.slots[rounds?.starts[round] ?? -1];
        const room = rooms.list[rounds?.room[station] ?? -1]?.id as RoomId | undefined;
        if (!slot || !room) return;
        to.set(id, { session: id, room, start: slot.start, end: (slot.start + swap.ms) as Placement["end"] });
      });
    });
  });
  const planned = () => draft.map((place) => to.get(place.session) ?? place);
  for (const { session, rooms: allowed } of aside) {
    const beside = planned().filter((place) => place.session !== session.id && overlaps(place, session));
    const free = allowed
      .map((at) => rooms.list[at]?.id as RoomId)
      .find((id) => beside.every(({ room }) => room !== id));
    if (free) to.set(session.id, { session: session.id, room: free, start: session.start, end: session.end });
  }
  return planned();
}
