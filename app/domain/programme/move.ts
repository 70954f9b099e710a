import type { Conference } from "../conference.ts";
import type { RoomId, SessionId } from "../id.ts";
import { type Instant, later, MINUTE, type Span } from "../instant.ts";
import { accept, type Result, refuse } from "../refusal.ts";
import type { Draft, Placement } from "./session.ts";

export type Move = { session: SessionId; room: RoomId; start: Instant; minutes: number };

/**
 * Decides whether a session may be put somewhere: it and the room are known, and it stays within one conference day.
 * What the move breaks is the organiser's to judge and shown by `clashes`; whether the desk is stale is the store's.
 *
 * @param days - the conference's days, see `daySpans`
 */
export function move(
  { session, room, start, minutes }: Move,
  draft: Pick<Draft, "sessions">,
  conference: Pick<Conference, "rooms">,
  days: readonly Span[],
): Result<Placement> {
  if (!draft.sessions.some(({ id }) => id === session)) return refuse({ code: "not-found" });
  if (!conference.rooms.some(({ id }) => id === room)) return refuse({ code: "not-found" });
  const end = later(start, minutes * MINUTE);
  if (!within({ start, end }, days)) return refuse({ code: "outside-the-day" });
  return accept({ session, room, start, end });
}

/** Whether a span lies in one of the days, its end included. */
export const within = (span: Span, days: readonly Span[]): boolean =>
  days.some((day) => day.start <= span.start && span.end <= day.end);
