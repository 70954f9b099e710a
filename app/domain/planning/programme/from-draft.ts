import type { SessionId, SpeakerId } from "../../id.ts";
import { within } from "../../programme/move.ts";
import { takesTime } from "../../programme/own.ts";
import { placed } from "../../programme/placed.ts";
import type { Placed } from "../../programme/session.ts";
import type { ProgrammeWish } from "../run/wish.ts";
import type { ProgrammeFacts } from "./facts.ts";
import { draftPieces, type Item } from "./items.ts";
import { blocksOf, isClosing, type OpenTime, openTime } from "./open-time.ts";
import type { PicksProblem } from "./picks/problem.ts";
import { picksOf } from "./picks-of-guests.ts";
import { type RoomsToPlan, roomsToPlan } from "./rooms-to-plan.ts";
import { type Places, rotationOf, roundsIn } from "./rotation-of-swap.ts";
import { type SwapToPlan, swapsToPlan } from "./swaps-to-plan.ts";
import { costsOf } from "./wish-weights.ts";
import { wishesOf } from "./wishes.ts";

/** The planner's problem and what its positions mean. */
export type DraftProblem = {
  problem: PicksProblem;
  time: OpenTime;
  rooms: RoomsToPlan;
  items: Item[];
  swaps: SwapToPlan[];
  /** Sessions that stay where no time is open and lose their room, and the rooms they may have instead. */
  aside: { session: Placed; rooms: number[] }[];
  /** Sessions the plan may move; with none there is nothing to plan. */
  free: number;
};

/**
 * A draft as a conference of picks.
 *
 * Free are the sessions that take time and have not begun, each on its own day, in rooms where sessions are held and that
 * seat as many as it is made for. What stays keeps its time, and its room unless that is lost: what has begun, what is locked,
 * plenaries, what runs through a pause, swaps of which any of this is true. A swap whose shape allows it is a rotation; its
 * halves stay as they are. Booked meetings take their people's time. Past sessions and those outside the days are left out.
 *
 * Cost O(sessions × slots + guests × wishes).
 */
export function fromDraft(facts: ProgrammeFacts, wish: ProgrammeWish): DraftProblem {
  const { draft, release, days, now, guests } = facts;
  const time = openTime(facts);
  const sessions = placed(draft).filter((session) => session.end > now && within(session, days));
  const dayOf = (session: Placed) => days.findIndex((day) => within(session, [day]));
  const rooms = roomsToPlan(facts, wish.lost);
  const swaps = swapsToPlan(sessions, (session) => staysOf(session, facts, wish, sessions), dayOf);
  const turning = new Set<SessionId>(swaps.flatMap((swap) => swap.sessions.flat().map(({ id }) => id)));
  const items = draftPieces(
    sessions.filter(({ id }) => !turning.has(id)),
    {
      time,
      rooms,
      dayOf,
      stays: (session) => session.swap !== null || staysOf(session, facts, wish, sessions),
      outside: placed(draft).filter((session) => session.end <= now || isClosing(session)),
      guests,
    },
  );
  const fixed = items.flatMap(({ slots }) => (slots ? [slots] : []));
  const speakers = speakersOf([
    ...items.flatMap(({ session }) => session ?? []),
    ...swaps.flatMap((one) => one.sessions.flat()),
  ]);
  const tracks = tracksOf(facts);
  const released = new Map((release?.placements ?? []).map((place) => [place.session, place]));
  const from = items.map((item) => releasedAt(item, released, time, rooms));
  const wishes = wishesOf(draft.sessions, guests);
  const problem: PicksProblem = {
    name: "draft",
    slots: time.slots.length,
    blocks: blocksOf(time, fixed),
    day: time.slots.map(({ day }) => day),
    rooms: rooms.list.map(({ id, capacity }) => ({ id, capacity })),
    tracks,
    sessions: items.map((item) => ({
      id: item.session?.id ?? "meetings",
      track: item.session && takesTime(item.session) ? tracks.indexOf(item.session.track) : -1,
      duration: item.duration,
      speakers: (item.session?.speakers ?? []).map((id) => speakers.indexOf(id)),
      rooms: item.rooms,
      starts: item.starts,
      after: [],
      plenary: item.plenary,
    })),
    speakers: speakers.map((id) => ({ id, unavailable: [] })),
    people: picksOf(guests, wishes, items),
    rotations: swaps.map((swap) => rotationOf(swap, facts, time, rooms, speakers)),
    weights: costsOf(wish),
    released: release && {
      start: from.map(({ start }) => start),
      room: from.map(({ room }) => room),
      rotations: swaps.map((swap) => roundsIn(swap, released, time, rooms)),
    },
  };
  const free = items.filter(({ slots }) => slots === null).length + swaps.length;
  const aside = sessions
    .filter((session) => takesTime(session) && rooms.at(session.room) < 0 && !turning.has(session.id))
    .filter(({ id }) => !items.some(({ session }) => session?.id === id))
    .map((session) => ({ session, rooms: rooms.for(session, guests.length) }));
  return { problem, time, rooms, items, swaps, aside, free };
}

/** Whether a session keeps its time. */
function staysOf(session: Placed, { now }: ProgrammeFacts, { locked }: ProgrammeWish, all: readonly Placed[]): boolean {
  if (session.start <= now || locked.includes(session.id) || !takesTime(session)) return true;
  if (session.format === "fmt.plenary" && session.access === "all") return true;
  return all.some((pause) => isClosing(pause) && session.start < pause.start && pause.end < session.end);
}

const speakersOf = (sessions: readonly Placed[]): SpeakerId[] => [
  ...new Set(sessions.flatMap(({ speakers }) => speakers)),
];

/** Tracks that people follow from session to session; the one that holds plenaries is everybody's. */
export function tracksOf({ draft, conference }: Pick<ProgrammeFacts, "draft" | "conference">): string[] {
  const common = new Set(draft.sessions.filter(({ format }) => format === "fmt.plenary").map(({ track }) => track));
  return conference.tracks.map(({ id }) => id).filter((id) => !common.has(id));
}

/** Where a release has a session, in positions; -1 when that cannot be planned, so that it is changed whatever comes. */
function releasedAt(item: Item, released: Places, time: OpenTime, rooms: RoomsToPlan) {
  const place = item.session && takesTime(item.session) ? released.get(item.session.id) : undefined;
  const session = item.session;
  const none = { start: -1, room: -1 };
  if (!place || !session || place.end - place.start !== session.end - session.start) return none;
  // What stays and stands elsewhere than released is changed by the organiser, not by the plan.
  if (item.slots) return none;
  const [start, room] = [time.slotAt(place.start), rooms.at(place.room)];
  return start < 0 || room < 0 ? none : { start, room };
}
