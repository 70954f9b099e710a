import type { PicksProblem, Rotation } from "./problem.ts";

/** A session, or one station of a rotation in one round: whatever takes one room for a stretch of slots. */
export type Piece = {
  duration: number;
  speakers: readonly number[];
  /** Allowed rooms and first slots; null for any. A lock leaves one of each. */
  rooms: readonly number[] | null;
  starts: readonly number[] | null;
  plenary: boolean;
  track: number;
  /** -1 for a session. */
  rotation: number;
  /** Where it was released; null for what is new. */
  released: { start: number; room: number } | null;
};

/** The pieces of a problem: its sessions, then the rotations one after another, station by station, `rounds` each. */
export function piecesOf(problem: PicksProblem): Piece[] {
  const { released, locked } = problem;
  const locks = new Map(locked?.sessions?.map((lock) => [lock.session, lock]));
  const sessions = problem.sessions.map((session, i): Piece => {
    const lock = locks.get(i);
    const start = released?.start[i] ?? -1;
    return {
      ...session,
      rooms: lock ? kept(session.rooms, lock.room) : session.rooms,
      starts: lock ? kept(session.starts, lock.start) : session.starts,
      rotation: -1,
      released: start >= 0 ? { start, room: released!.room[i]! } : null,
    };
  });
  return [...sessions, ...problem.rotations.flatMap((rotation, q) => stationsOf(problem, rotation, q))];
}

const kept = (allowed: readonly number[] | null, one: number): number[] =>
  allowed === null || allowed.includes(one) ? [one] : [];

function stationsOf(problem: PicksProblem, rotation: Rotation, q: number): Piece[] {
  const seats = Math.ceil(rotation.participants.length / rotation.rounds);
  const lock = problem.locked?.rotations?.find((one) => one.rotation === q);
  const from = problem.released?.rotations?.[q];
  return rotation.stations.flatMap((station, s) => {
    const able = problem.rooms.flatMap((room, r) =>
      (rotation.rooms?.includes(r) ?? true) && (station.rooms?.includes(r) ?? true) && room.capacity >= seats
        ? [r]
        : [],
    );
    return Array.from({ length: rotation.rounds }, (_, round) => ({
      duration: rotation.duration,
      speakers: station.hosts,
      rooms: lock ? kept(able, lock.room[s]!) : able,
      starts: lock ? kept(rotation.starts ?? null, lock.starts[round]!) : (rotation.starts ?? null),
      plenary: false,
      track: -1,
      rotation: q,
      released: from ? { start: from.starts[round]!, room: from.room[s]! } : null,
    }));
  });
}
