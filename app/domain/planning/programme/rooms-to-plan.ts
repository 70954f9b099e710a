import type { RoomId } from "../../id.ts";
import { takesTime } from "../../programme/own.ts";
import { placed } from "../../programme/placed.ts";
import type { Placed } from "../../programme/session.ts";
import type { ProgrammeFacts } from "./facts.ts";
import { isClosing } from "./open-time.ts";

export type RoomsToPlan = {
  /** Rooms by position, those in which something is held; the last one is no room: booked meetings are put there. */
  list: { id: RoomId | "nowhere"; capacity: number }[];
  nowhere: number;
  /** Positions of the rooms in which sessions are held. */
  held: number[];
  /** -1 for a room that is lost or unknown. */
  at: (room: RoomId) => number;
  /** Where a session may be held: what seats as many as it is made for, or the largest there are. */
  for: (session: Placed, guests: number) => number[];
};

/** The rooms of a conference without the lost ones. Sessions are held where the draft or the release holds one that takes time. */
export function roomsToPlan({ draft, release, conference }: ProgrammeFacts, lost: readonly RoomId[]): RoomsToPlan {
  const shown = [...placed(draft), ...(release ? placed(release) : [])].filter(takesTime);
  const used = new Set(shown.map(({ room }) => room));
  const known = new Set(placed(draft).flatMap((session) => (isClosing(session) ? [] : [session.room])));
  const rooms = conference.rooms.filter(({ id }) => !lost.includes(id) && (used.has(id) || known.has(id)));
  const at = (room: RoomId) => rooms.findIndex(({ id }) => id === room);
  const held = rooms.flatMap(({ id }, position) => (used.has(id) ? [position] : []));
  const seats = (position: number) => rooms[position]?.capacity ?? 0;
  return {
    list: [
      ...rooms.map(({ id, capacity }) => ({ id, capacity })),
      { id: "nowhere", capacity: Number.MAX_SAFE_INTEGER },
    ],
    nowhere: rooms.length,
    held,
    at,
    for(session, guests) {
      const own = conference.rooms.find(({ id }) => id === session.room)?.capacity ?? 0;
      const made = session.format === "fmt.plenary" && session.access === "all" ? guests : (session.capacity ?? 0);
      const need = Math.min(made, own);
      const able = held.filter((position) => seats(position) >= need);
      if (able.length > 0) return able;
      const most = Math.max(...held.map(seats));
      return held.filter((position) => seats(position) === most);
    },
  };
}
