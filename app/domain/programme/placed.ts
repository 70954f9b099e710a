import type { Placed, Placement, Session } from "./session.ts";

/** Sessions with their places, by start and id; one without a place is left out, as a place without a session is. */
export function placed(programme: { sessions: readonly Session[]; placements: readonly Placement[] }): Placed[] {
  const places = new Map(programme.placements.map((placement) => [placement.session, placement]));
  return programme.sessions
    .flatMap((session): Placed[] => {
      const place = places.get(session.id);
      return place ? [{ ...session, ...place }] : [];
    })
    .sort((a, b) => a.start - b.start || (a.id < b.id ? -1 : 1));
}
