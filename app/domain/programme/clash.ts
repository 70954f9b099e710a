import type { HalfId, RoomId, SessionId, SpeakerId } from "../id.ts";
import { overlaps, type Span } from "../instant.ts";
import { within } from "./move.ts";
import { takesTime } from "./own.ts";
import type { Session } from "./session.ts";
import { brokenSwaps, type SwapBroken } from "./swap.ts";

/** A session where it is planned, with the people expected. A draft's session of the organiser's view is one. */
export type Planned = Pick<Session, "id" | "format" | "access" | "halves" | "swap" | "pass" | "pause" | "speakers"> &
  Span & { room: RoomId; interest: number };

/** What is wrong with a plan: a code and the ids it is about, the earlier session first. */
export type Finding =
  | { code: "room-taken"; sessions: [SessionId, SessionId]; room: RoomId }
  | { code: "speaker-taken"; sessions: [SessionId, SessionId]; speaker: SpeakerId }
  | { code: "half-split"; sessions: [SessionId, SessionId]; half: HalfId }
  | { code: "beside-plenary"; sessions: [SessionId, SessionId] }
  | { code: "room-too-small"; sessions: [SessionId]; room: RoomId; seats: number; interest: number }
  | { code: "outside-the-day"; sessions: [SessionId] }
  | SwapBroken;

/**
 * Everything that is wrong with a set of placements, each thing once: a room or a speaker in two sessions at a time, a
 * half in two places, anything beside a plenary for all, a room too small for those expected, a swap out of step, a
 * session outside the days. Pauses are beside anything; they take their room, and as at the match square nobody counts who comes.
 *
 * @param days - spans of the conference days, see `daySpans`
 * @returns findings in the order of the sessions' times. Cost O(n²) of one day at most: below a millisecond for 100 sessions.
 */
export function clashes(
  planned: readonly Planned[],
  rooms: readonly { id: RoomId; capacity: number }[],
  days: readonly Span[],
): Finding[] {
  const inOrder = [...planned].sort((a, b) => a.start - b.start || (a.id < b.id ? -1 : 1));
  const seats = new Map(rooms.map(({ id, capacity }) => [id, capacity]));
  const found = inOrder.flatMap((one, place) => {
    const alone = ofOne(one, seats.get(one.room) ?? 0, days);
    for (let next = place + 1; next < inOrder.length; next++) {
      const other = inOrder[next] as Planned;
      if (other.start >= one.end) break;
      if (overlaps(one, other)) alone.push(...ofTwo(one, other));
    }
    return alone;
  });
  return [...found, ...brokenSwaps(inOrder)];
}

function ofOne(
  { id, room, pause, format, interest, start, end }: Planned,
  seats: number,
  days: readonly Span[],
): Finding[] {
  const found: Finding[] = [];
  if (!within({ start, end }, days)) found.push({ code: "outside-the-day", sessions: [id] });
  if (takesTime({ pause, format }) && interest > seats)
    found.push({ code: "room-too-small", sessions: [id], room, seats, interest });
  return found;
}

function ofTwo(one: Planned, other: Planned): Finding[] {
  const sessions: [SessionId, SessionId] = [one.id, other.id];
  const speakers = one.speakers.filter((speaker) => other.speakers.includes(speaker));
  const found: Finding[] = speakers.map((speaker) => ({ code: "speaker-taken", sessions, speaker }));
  if (one.room === other.room) found.push({ code: "room-taken", sessions, room: one.room });
  if (one.pause || other.pause) return found;
  const halves = one.halves.filter((half) => other.halves.includes(half));
  for (const half of halves) found.push({ code: "half-split", sessions, half });
  if (isPlenary(one) || isPlenary(other)) found.push({ code: "beside-plenary", sessions });
  return found;
}

const isPlenary = ({ format, access }: Planned): boolean => format === "fmt.plenary" && access === "all";

/** Findings of `after` that `before` did not have: what a move breaks. The other way round: what it mends. */
export function newFindings(before: readonly Finding[], after: readonly Finding[]): Finding[] {
  const known = new Set(before.map(keyOf));
  return after.filter((finding) => !known.has(keyOf(finding)));
}

/** Two findings are the same when code and ids are, in whatever order their sessions come by time. */
export const keyOf = (finding: Finding): string =>
  JSON.stringify([
    finding.code,
    [...finding.sessions].sort(),
    ...Object.entries(finding).filter(([name]) => ABOUT.has(name)),
  ]);
const ABOUT = new Set(["room", "speaker", "half", "swap"]);
