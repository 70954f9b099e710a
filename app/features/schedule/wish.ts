import type { DraftSession } from "../../contract/views/organiser.ts";
import type { RoomId, SessionId } from "../../domain/id.ts";
import { type Instant, later, MINUTE, type Span } from "../../domain/instant.ts";
import { type Grid, ROW } from "./grid.ts";

/** Where the organiser would have a session. */
export type Wish = { session: SessionId; room: RoomId } & Span;

/** The wish to leave a session where it is. */
export const standing = ({ id, room, start, end }: Pick<DraftSession, "id" | "room" | "start" | "end">): Wish => ({
  session: id,
  room,
  start,
  end,
});

export const isMoved = (from: Wish, to: Wish): boolean =>
  from.room !== to.room || from.start !== to.start || from.end !== to.end;

/** Whole minutes of a wish: the contract's `minutes`. */
export const minutesOf = ({ start, end }: Span): number => (end - start) / MINUTE;

/** The sessions as they would stand. */
export const withWish = <S extends Pick<DraftSession, "id" | "room" | "start" | "end">>(
  sessions: readonly S[],
  wish: Wish | null,
): S[] =>
  sessions.map((one) =>
    one.id === wish?.session ? { ...one, room: wish.room, start: wish.start, end: wish.end } : one,
  );

/**
 * A session put `rows` further down and in `room`, its length kept. Any step lands on the rows' own times, so a session
 * that began beside them finds to them; no step leaves its time as it is. It never leaves the grid.
 */
export function placedAt(from: Wish, rows: number, room: RoomId, grid: Grid): Wish {
  if (rows === 0) return { ...from, room };
  const length = from.end - from.start;
  const wished = grid.start + Math.round((from.start - grid.start) / ROW + rows) * ROW;
  const latest = grid.start + Math.floor((grid.end - grid.start - length) / ROW) * ROW;
  const start = Math.max(grid.start, Math.min(latest, wished)) as Instant;
  return { ...from, room, start, end: later(start, length) };
}

/** What a key does to a wish in the hand; null for a key that is not for moving. */
export function stepped(wish: Wish, key: string, rooms: readonly { id: RoomId }[], grid: Grid): Wish | null {
  const at = rooms.findIndex(({ id }) => id === wish.room);
  const beside = (by: number) => rooms[Math.max(0, Math.min(rooms.length - 1, at + by))]?.id ?? wish.room;
  switch (key) {
    case "ArrowUp":
      return placedAt(wish, -1, wish.room, grid);
    case "ArrowDown":
      return placedAt(wish, 1, wish.room, grid);
    case "ArrowLeft":
      return placedAt(wish, 0, beside(-1), grid);
    case "ArrowRight":
      return placedAt(wish, 0, beside(1), grid);
    case "PageUp":
      return placedAt(wish, -4, wish.room, grid);
    case "PageDown":
      return placedAt(wish, 4, wish.room, grid);
    default:
      return null;
  }
}

/** A wish written in an address: `room`, `day` ("2020-11-04"), `time` ("14:15"), `minutes`. What cannot be read stays as it is. */
export function wishOf(
  query: URLSearchParams,
  from: Wish,
  rooms: readonly { id: RoomId }[],
  toInstant: (local: string) => Instant | null,
): Wish {
  const room = rooms.find(({ id }) => id === query.get("room"))?.id ?? from.room;
  const start = toInstant(`${query.get("day")}T${query.get("time")}`) ?? from.start;
  const minutes = Number(query.get("minutes"));
  const length = Number.isInteger(minutes) && minutes >= 5 && minutes <= 720 ? minutes * MINUTE : from.end - from.start;
  return { session: from.session, room, start, end: later(start, length) };
}
