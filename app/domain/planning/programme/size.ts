import type { Job } from "./job.ts";

/** Most that one search may hold in flat arrays. Two threads, with their heaps, stay below 300 MB. */
export const MOST_BYTES = 64e6;

/**
 * Bytes of the flat arrays a search of this problem keeps, which no limit on a thread's heap counts: pairs of sessions,
 * people × slots and people × blocks; or talks × sessions and rooms, tracks × cells, and the places of cells.
 */
export function bytesOf(job: Job): number {
  if (job.kind === "picks") {
    const { sessions, rotations, people, slots, blocks, rooms } = job.problem;
    const pieces = rotations.reduce(
      (sum, rotation) => sum + rotation.rounds * rotation.stations.length,
      sessions.length,
    );
    return 17 * pieces ** 2 + people.length * (slots + 24 * blocks.length) + pieces * (9 * slots + 9 * rooms.length);
  }
  const { talks, sessions, rooms, tracks } = job.problem;
  const cells = sessions.length * rooms.length;
  const longest = Math.max(0, ...sessions.map((session) => session.slots));
  return 8 * (talks.length * (sessions.length + rooms.length) + tracks.length * cells) + 4 * cells * longest;
}
