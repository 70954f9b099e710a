import { linksOf } from "./links.ts";
import { COUNTS, type Count, type Sparse, type TracksParts, type TracksPlan, type TracksProblem } from "./problem.ts";

export type TracksScore = { feasible: boolean; value: number; parts: TracksParts };

const at = (sparse: Sparse | undefined, key: number) => sparse?.get(key) ?? 0;

/**
 * Judges a plan from nothing, by the published definitions and without the search's own sums, so that a fault in the
 * incremental costs cannot hide. Every plan passes here before it leaves the planner. O(sessions × talks in session²).
 */
export function scoreTracks(problem: TracksProblem, plan: TracksPlan): TracksScore {
  const { talks, weights } = problem;
  const links = linksOf(problem);
  const counts = Object.fromEntries(COUNTS.map((count) => [count, 0])) as Record<Count, number>;
  const filled = talks.map(() => 0);
  const roomsOf = problem.tracks.map(() => new Set<number>());
  const sessionsOf = problem.tracks.map(() => new Set<number>());
  const sequence = problem.tracks.map(() => new Set<number>());
  const rivalry = new Map<string, number>();
  for (const [a, b, penalty] of problem.similarTracks) {
    rivalry.set(`${a} ${b}`, penalty);
    rivalry.set(`${b} ${a}`, penalty);
  }
  let feasible = true;
  let moved = 0;
  problem.sessions.forEach((session, s) => {
    const row = plan.tracks[s]!;
    const heard: { x: number; r: number; slots: number[] }[] = [];
    row.forEach((t, r) => {
      const cell = plan.talks[s]![r]!;
      if (cell.length !== session.slots) feasible = false;
      if (t < 0 && cell.some((x) => x >= 0)) feasible = false;
      if (t < 0) return;
      counts.tracksSessions += at(problem.trackSessionPenalty[t], s);
      counts.tracksRooms += at(problem.trackRoomPenalty[t], r);
      counts.sessionsRooms += at(problem.sessionRoomPenalty[s], r);
      roomsOf[t]!.add(r);
      sessionsOf[t]!.add(s);
      for (const x of new Set(cell.filter((talk) => talk >= 0))) {
        const talk = talks[x]!;
        const slots = cell.flatMap((held, slot) => (held === x ? [slot] : []));
        filled[x] = filled[x]! + slots.length;
        if (talk.track !== t || slots.length !== talk.slots || slots.at(-1)! - slots[0]! + 1 !== talk.slots)
          feasible = false;
        counts.submissionsSessions += slots.length * at(talk.sessionPenalty, s);
        counts.submissionsRooms += slots.length * at(talk.roomPenalty, r);
        counts.submissionsTimezones += slots.length * at(talk.timezonePenalty, s);
        const from = problem.released?.cells[x] ?? -1;
        if (from >= 0 && from !== s * problem.rooms.length + r) moved++;
        sequence[t]!.add(x);
        heard.push({ x, r, slots });
      }
    });
    for (let a = 0; a < row.length; a++)
      for (let b = a + 1; b < row.length; b++) {
        if (row[a]! < 0 || row[b]! < 0) continue;
        if (row[a] !== row[b]) counts.similarTracks += rivalry.get(`${row[a]} ${row[b]}`) ?? 0;
        if (links.chairs[row[a]!]!.has(row[b]!)) counts.chairs++;
      }
    const held = row.filter((t) => t >= 0);
    counts.parallelTracks += held.length - new Set(held).size;
    heard.forEach((one, i) => {
      for (const two of heard.slice(i + 1)) {
        if (two.r === one.r) continue;
        const slots = one.slots.filter((slot) => two.slots.includes(slot)).length;
        const speaks = links.presenters[one.x]!.has(two.x) ? 1 : 0;
        const listens = links.attendees[one.x]!.has(two.x) ? 1 : 0;
        counts.presentersSession += speaks;
        counts.attendeesSession += listens;
        counts.presentersSlot += speaks * slots;
        counts.attendeesSlot += listens * slots;
        const [p, q] = [talks[one.x]!, talks[two.x]!];
        if (p.track === q.track && p.order > 0 && q.order > 0) counts.submissionsOrder += slots;
      }
    });
  });
  problem.tracks.forEach((_, t) => {
    counts.roomsPerTrack += Math.max(0, roomsOf[t]!.size - 1);
    const run = [...sessionsOf[t]!].sort((a, b) => a - b);
    if (run.length > 1 && run.at(-1)! - run[0]! + 1 !== run.length) counts.consecutiveTracks++;
    [...sequence[t]!].forEach((x, k) => {
      if (talks[x]!.order > 0 && talks[x]!.order !== k + 1) counts.submissionsOrder++;
    });
  });
  if (talks.some((talk, x) => filled[x] !== talk.slots)) feasible = false;
  const value = COUNTS.reduce((sum, count) => sum + (weights[count] > 0 ? weights[count] * counts[count] : 0), 0);
  return { feasible, value: value + moved * (problem.released?.weight ?? 0), parts: { ...counts, changed: moved } };
}
