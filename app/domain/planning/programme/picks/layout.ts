import { piecesOf } from "./pieces.ts";
import type { PicksProblem } from "./problem.ts";

/**
 * A problem as flat arrays. A piece is a session, or one station of a rotation in one round; pieces of rotation `q`
 * stand from `rotationStart[q]` on, station by station, `rounds` each. `fan*` lists who chose a session, `pick*` what a
 * person chose. Pair tables are dense: pieces² bytes and pieces² doubles, 9 MB at a thousand sessions.
 */
export type Layout = ReturnType<typeof layoutOf>;

export function layoutOf(problem: PicksProblem) {
  const { slots, weights, sessions, people } = problem;
  const rooms = problem.rooms.length;
  const block = new Int32Array(slots).fill(-1);
  for (const [b, [first, last]] of problem.blocks.entries()) block.fill(b, first, last + 1);
  const pieces = piecesOf(problem);
  const away = problem.speakers.map((speaker) => new Set(speaker.unavailable));
  const goodStart = new Uint8Array(pieces.length * slots);
  const goodRoom = new Uint8Array(pieces.length * rooms);
  const starts: Int32Array[] = [];
  const allowedRooms: Int32Array[] = [];
  pieces.forEach((piece, p) => {
    for (let t = 0; t + piece.duration <= slots; t++) {
      if (block[t]! < 0 || block[t] !== block[t + piece.duration - 1]) continue;
      if (piece.starts && !piece.starts.includes(t)) continue;
      const held = Array.from({ length: piece.duration }, (_, i) => t + i);
      if (piece.speakers.some((speaker) => held.some((slot) => away[speaker]!.has(slot)))) continue;
      goodStart[p * slots + t] = 1;
    }
    for (let r = 0; r < rooms; r++) goodRoom[p * rooms + r] = !piece.rooms || piece.rooms.includes(r) ? 1 : 0;
    starts.push(positions(goodStart.subarray(p * slots, (p + 1) * slots)));
    allowedRooms.push(positions(goodRoom.subarray(p * rooms, (p + 1) * rooms)));
  });
  const clash = new Uint8Array(pieces.length ** 2);
  const beside = new Float64Array(pieces.length ** 2);
  pieces.forEach((one, p) => {
    pieces.forEach((two, q) => {
      if (p === q) return;
      const samePeople = one.speakers.some((speaker) => two.speakers.includes(speaker));
      const round = one.rotation >= 0 && one.rotation === two.rotation;
      // why: stations of one round run side by side by design; a host of two of them is caught by the shared speaker
      if (samePeople || (!round && (one.plenary || two.plenary))) clash[p * pieces.length + q] = 1;
      if (one.track >= 0 && one.track === two.track) beside[p * pieces.length + q] = weights.parallel;
    });
  });
  const rotationStart: number[] = [];
  problem.rotations.reduce((at, rotation) => {
    rotationStart.push(at);
    return at + rotation.rounds * rotation.stations.length;
  }, sessions.length);
  const regret = beside.slice();
  const add = (p: number, q: number, cost: number) => {
    regret[p * pieces.length + q] = regret[p * pieces.length + q]! + cost;
    regret[q * pieces.length + p] = regret[q * pieces.length + p]! + cost;
  };
  people.forEach((person, a) => {
    person.picks.forEach(([p, one], i) => {
      for (const [q, two] of person.picks.slice(i + 1)) if (p !== q) add(p, q, weights.missed * Math.min(one, two));
      problem.rotations.forEach((rotation, at) => {
        if (!rotation.participants.includes(a)) return;
        for (let round = 0; round < rotation.rounds; round++) add(p, rotationStart[at]! + round, weights.missed * one);
      });
    });
  });
  const fans = sessions.map(() => [] as number[]);
  people.forEach((person, a) => {
    for (const [session] of person.picks) fans[session]!.push(a);
  });
  const seatCost = new Float64Array(sessions.length * rooms);
  fans.forEach((list, i) => {
    problem.rooms.forEach((room, r) => {
      seatCost[i * rooms + r] = weights.overflow * Math.max(0, list.length - room.capacity);
    });
  });
  const before = sessions.map((session) => Int32Array.from(session.after));
  const behind = sessions.map((_, i) =>
    Int32Array.from(sessions.flatMap((other, j) => other.after.flatMap((q) => (q === i ? [j] : [])))),
  );
  return {
    slots,
    rooms,
    block,
    blocks: problem.blocks,
    day: Int32Array.from(problem.day),
    sessions: sessions.length,
    pieces: pieces.length,
    people: people.length,
    duration: Int32Array.from(pieces, (piece) => piece.duration),
    track: Int32Array.from(pieces, (piece) => piece.track),
    rotation: Int32Array.from(pieces, (piece) => piece.rotation),
    rotationStart,
    rounds: problem.rotations.map((rotation) => rotation.rounds),
    participants: problem.rotations.map((rotation) => Int32Array.from(rotation.participants)),
    rotationsOf: people.map((_, a) =>
      problem.rotations.flatMap((rotation, q) => (rotation.participants.includes(a) ? [q] : [])),
    ),
    goodStart,
    goodRoom,
    starts,
    allowedRooms,
    clash,
    beside,
    regret,
    seatCost,
    before,
    behind,
    ofTrack: problem.tracks.map((_, t) => positions(sessions.map((session) => (session.track === t ? 1 : 0)))),
    fanStart: offsets(fans.map((list) => list.length)),
    fan: Int32Array.from(fans.flat()),
    pickStart: offsets(people.map((person) => person.picks.length)),
    pick: Int32Array.from(people.flatMap((person) => person.picks.map(([session]) => session))),
    pickWeight: Float64Array.from(people.flatMap((person) => person.picks.map(([, weight]) => weight))),
    weights,
    released: pieces.some((piece) => piece.released),
    releasedStart: Int32Array.from(pieces, (piece) => piece.released?.start ?? -1),
    releasedRoom: Int32Array.from(pieces, (piece) => piece.released?.room ?? -1),
    rotationLocked: problem.rotations.map(
      (_, q) => problem.locked?.rotations?.some(({ rotation }) => rotation === q) ?? false,
    ),
  };
}

const positions = (flags: ArrayLike<number>) =>
  Int32Array.from(Array.from(flags).flatMap((flag, i) => (flag ? [i] : [])));

const offsets = (lengths: number[]) => {
  const start = new Int32Array(lengths.length + 1);
  lengths.forEach((length, i) => {
    start[i + 1] = start[i]! + length;
  });
  return start;
};
