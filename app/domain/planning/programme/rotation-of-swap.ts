import type { SessionId, SpeakerId } from "../../id.ts";
import type { Placement } from "../../programme/session.ts";
import type { ProgrammeFacts } from "./facts.ts";
import type { OpenTime } from "./open-time.ts";
import type { PicksProblem, Rounds } from "./picks/problem.ts";
import type { RoomsToPlan } from "./rooms-to-plan.ts";
import type { SwapToPlan } from "./swaps-to-plan.ts";

/** Where a programme has each session. */
export type Places = ReadonlyMap<SessionId, Placement>;

/** A swap as a rotation: its tracks are the stations, its passes the rounds, its halves the cohorts as they are. */
export function rotationOf(
  swap: SwapToPlan,
  { guests, conference }: ProgrammeFacts,
  time: OpenTime,
  rooms: RoomsToPlan,
  speakers: readonly SpeakerId[],
): PicksProblem["rotations"][number] {
  const all = swap.sessions.flat();
  const halves = conference.halves.map(({ id }) => id).filter((half) => all.some((one) => one.halves.includes(half)));
  const going = guests.flatMap(({ half, released }, person) => {
    const own = all.filter((one) => half !== null && one.halves.includes(half));
    // Whoever has released a pass comes and goes: their time is their own.
    const goes = own.length > 0 && !own.some(({ id }) => released.includes(id));
    return goes ? [{ person, cohort: half ? halves.indexOf(half) : -1 }] : [];
  });
  return {
    id: swap.swap,
    rounds: swap.sessions.length,
    duration: time.length(swap.ms),
    rooms: rooms.held,
    stations: (swap.sessions[0] ?? []).map((first, station) => ({
      id: first.track,
      hosts: [...new Set(swap.sessions.flatMap((pass) => pass[station]?.speakers ?? []))].map((id) =>
        speakers.indexOf(id),
      ),
      rooms: null,
    })),
    participants: going.map(({ person }) => person),
    together: [],
    starts: time.startsFor(swap.ms, swap.day),
    ordered: true,
    cohort: going.map(({ cohort }) => cohort),
  };
}

/** The rounds of a swap in a release or draft, in positions; null when its passes do not stand like rounds there. */
export function roundsIn(swap: SwapToPlan, places: Places, time: OpenTime, rooms: RoomsToPlan): Rounds | null {
  const standing = swap.sessions.map((pass) => pass.map(({ id }) => places.get(id)));
  const starts = standing.map(([first]) => (first ? time.slotAt(first.start) : -1));
  const room = (standing[0] ?? []).map((first) => (first ? rooms.at(first.room) : -1));
  const alike = standing.every((pass) =>
    pass.every((place, station) => {
      const [opening] = pass;
      return (
        place !== undefined &&
        place.end - place.start === swap.ms &&
        place.start === opening?.start &&
        place.room === standing[0]?.[station]?.room
      );
    }),
  );
  return alike && !starts.includes(-1) && !room.includes(-1) ? { starts, room } : null;
}
