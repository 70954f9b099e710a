import { linksOf } from "./links.ts";
import type { Sparse, TracksProblem } from "./problem.ts";

/**
 * A problem as flat arrays with the weights multiplied in, so that the search adds numbers and looks nothing up by name.
 * A cell is `session * rooms + room`. `linkStart`/`link*` hold each talk's conflicting talks one after another.
 */
export type Layout = ReturnType<typeof layoutOf>;

const at = (sparse: Sparse | undefined, key: number) => sparse?.get(key) ?? 0;

export function layoutOf(problem: TracksProblem) {
  const { talks, weights: w } = problem;
  const sessions = problem.sessions.length;
  const rooms = problem.rooms.length;
  const tracks = problem.tracks.length;
  const links = linksOf(problem);
  const sessionCost = new Float64Array(talks.length * sessions);
  const roomCost = new Float64Array(talks.length * rooms);
  const cellCost = new Float64Array(tracks * sessions * rooms);
  const linkStart = new Int32Array(talks.length + 1);
  const linkTalk: number[] = [];
  const linkSession: number[] = [];
  const linkSlot: number[] = [];
  talks.forEach((talk, x) => {
    for (let s = 0; s < sessions; s++) {
      const perSlot = w.submissionsSessions * at(talk.sessionPenalty, s);
      sessionCost[x * sessions + s] = talk.slots * (perSlot + w.submissionsTimezones * at(talk.timezonePenalty, s));
    }
    for (let r = 0; r < rooms; r++) roomCost[x * rooms + r] = talk.slots * w.submissionsRooms * at(talk.roomPenalty, r);
    for (const y of new Set([...links.presenters[x]!, ...links.attendees[x]!])) {
      const speaks = links.presenters[x]!.has(y) ? 1 : 0;
      const listens = links.attendees[x]!.has(y) ? 1 : 0;
      const session = w.presentersSession * speaks + w.attendeesSession * listens;
      const slot = w.presentersSlot * speaks + w.attendeesSlot * listens;
      if (session === 0 && slot === 0) continue;
      linkTalk.push(y);
      linkSession.push(session);
      linkSlot.push(slot);
    }
    linkStart[x + 1] = linkTalk.length;
  });
  for (let t = 0; t < tracks; t++)
    for (let s = 0; s < sessions; s++)
      for (let r = 0; r < rooms; r++)
        cellCost[(t * sessions + s) * rooms + r] =
          w.tracksSessions * at(problem.trackSessionPenalty[t], s) +
          w.tracksRooms * at(problem.trackRoomPenalty[t], r) +
          w.sessionsRooms * at(problem.sessionRoomPenalty[s], r);
  const rival = Array.from({ length: tracks }, () => new Map<number, number>());
  for (const [a, b, penalty] of problem.similarTracks) {
    rival[a]!.set(b, w.similarTracks * penalty);
    rival[b]!.set(a, w.similarTracks * penalty);
  }
  rival.forEach((map, t) => {
    map.delete(t);
    for (const other of links.chairs[t]!) map.set(other, (map.get(other) ?? 0) + w.chairs);
  });
  const rivalPairs = rival.map((map) => [...map].filter(([, cost]) => cost > 0));
  const ofTrack = problem.tracks.map((_, t) => talks.flatMap((talk, x) => (talk.track === t ? [x] : [])));
  const released = problem.released;
  return {
    sessions,
    rooms,
    cells: sessions * rooms,
    tracks,
    talks: talks.length,
    most: Math.max(1, ...problem.sessions.map((session) => session.slots)),
    capacity: Int32Array.from(problem.sessions, (session) => session.slots),
    trackOf: Int32Array.from(talks, (talk) => talk.track),
    slots: Int32Array.from(talks, (talk) => talk.slots),
    order: Int32Array.from(talks, (talk) => talk.order),
    trackStart: Int32Array.from(ofTrack, (_, t) => ofTrack.slice(0, t).reduce((sum, list) => sum + list.length, 0)),
    ofTrack: ofTrack.map((list) => Int32Array.from(list)),
    ordered: ofTrack.map((list) => w.submissionsOrder > 0 && list.some((x) => talks[x]!.order > 0)),
    sessionCost,
    roomCost,
    cellCost,
    linkStart,
    linkTalk: Int32Array.from(linkTalk),
    linkSession: Float64Array.from(linkSession),
    linkSlot: Float64Array.from(linkSlot),
    slotTerms: linkSlot.some((cost) => cost > 0),
    rivalTrack: rivalPairs.map((pairs) => Int32Array.from(pairs, ([t]) => t)),
    rivalCost: rivalPairs.map((pairs) => Float64Array.from(pairs, ([, cost]) => cost)),
    roomsPerTrack: w.roomsPerTrack,
    parallelTracks: w.parallelTracks,
    consecutiveTracks: w.consecutiveTracks,
    orderWeight: w.submissionsOrder,
    released: released ? Int32Array.from(released.cells) : null,
    changeWeight: released?.weight ?? 0,
  };
}
