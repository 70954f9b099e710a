import type { RoomId, SessionId } from "../../domain/id.ts";
import type { Instant } from "../../domain/instant.ts";
import { localOf } from "../../features/schedule/local-time.ts";
import { minutesOf, type Wish, wishOf } from "../../features/schedule/wish.ts";
import type { Format } from "../../i18n/format.ts";

/** Where to go after a move: the same page, told where the session was, so that the move can be undone. */
export function afterAddress(was: Wish, format: Pick<Format, "dayKey" | "time">): string {
  const [day = "", time = ""] = localOf(was.start, format).split("T");
  const query = new URLSearchParams({
    "was-room": was.room,
    "was-day": day,
    "was-time": time,
    "was-minutes": String(minutesOf(was)),
  });
  return `/organiser/schedule/move/${was.session}?${query}`;
}

/** The place told by `afterAddress`; where nothing readable is told, the place it has. */
export const wasAt = (
  query: URLSearchParams,
  now: Wish,
  rooms: readonly { id: RoomId }[],
  toInstant: (local: string) => Instant | null,
): Wish & { session: SessionId } =>
  wishOf(
    new URLSearchParams([...query].map(([name, value]) => [name.replace(/^was-/, ""), value])),
    now,
    rooms,
    toInstant,
  );
