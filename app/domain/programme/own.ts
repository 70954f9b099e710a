import type { HalfId } from "../id.ts";
import type { Session } from "./session.ts";

/** Whether being there takes a person's time: pauses do not, nor does the match square, where meetings are held. */
export const takesTime = (session: Pick<Session, "pause" | "format">): boolean =>
  !session.pause && session.format !== "fmt.matchmaking";

/** The passes of one half. A person without a half has none. O(sessions). */
export const ownPasses = <S extends Pick<Session, "access" | "halves">>(
  sessions: readonly S[],
  half: HalfId | null,
): S[] => sessions.filter((session) => session.access === "half" && half !== null && session.halves.includes(half));
