import type { PicksPlan, PicksProblem } from "../../../../app/domain/planning/programme/picks/problem.ts";
import { scorePicks } from "../../../../app/domain/planning/programme/picks/score.ts";
import type { Random } from "../../../../app/domain/planning/random.ts";

/** A conference small enough to try every programme of it: up to four sessions, two rooms, five slots, perhaps a swap. */
export function smallPicks(random: Random): PicksProblem {
  const slots = 3 + random.below(3);
  const border = 1 + random.below(slots - 1);
  const chance = (percent: number) => random.below(100) < percent;
  const some = (count: number, percent: number) =>
    Array.from({ length: count }, (_, i) => i).filter(() => chance(percent));
  const sessions = 2 + random.below(3);
  const rotation = chance(25);
  const rounds = () => ({
    starts: [random.below(slots), random.below(slots)],
    room: [
      [0, 1],
      [1, 0],
    ][random.below(2)]!,
  });
  return {
    name: "small",
    slots,
    blocks: chance(70)
      ? [[0, slots - 1]]
      : [
          [0, border - 1],
          [border, slots - 1],
        ],
    day: Array.from({ length: slots }, (_, slot) => (slot < border ? 0 : 1)),
    rooms: [
      { id: "r0", capacity: 2 + random.below(3) },
      { id: "r1", capacity: 2 + random.below(3) },
    ],
    tracks: ["t0"],
    sessions: Array.from({ length: sessions }, (_, i) => ({
      id: `s${i}`,
      track: chance(50) ? 0 : -1,
      duration: chance(75) ? 1 : 2,
      speakers: chance(60) ? [random.below(2)] : [],
      rooms: chance(25) ? [random.below(2)] : null,
      starts: chance(20) ? some(slots, 60) : null,
      after: i > 0 && chance(25) ? [random.below(i)] : [],
      plenary: chance(12),
    })),
    speakers: [
      { id: "p0", unavailable: some(slots, 25) },
      { id: "p1", unavailable: some(slots, 25) },
    ],
    people: Array.from({ length: 4 }, (_, a) => ({
      id: `a${a}`,
      picks: some(sessions, 60).map((i) => [i, 1 + random.below(3)] as const),
    })),
    rotations: rotation
      ? [
          {
            id: "swap",
            rounds: 2,
            duration: 1,
            rooms: null,
            stations: [
              { id: "A", hosts: chance(40) ? [0] : [], rooms: null },
              { id: "B", hosts: chance(40) ? [1] : [], rooms: null },
            ],
            participants: [0, 1, 2, 3].slice(0, 2 + random.below(3)),
            together: chance(40) ? [[0, 1]] : [],
            starts: chance(20) ? some(slots, 70) : null,
          },
        ]
      : [],
    weights: { missed: 10, overflow: 1, hop: 5, gap: 3, parallel: 20, changed: 4 },
    released: chance(20)
      ? {
          start: Array.from({ length: sessions }, () => random.below(slots)),
          room: Array.from({ length: sessions }, () => random.below(2)),
          rotations: rotation ? [rounds()] : [],
        }
      : null,
    locked: {
      sessions: chance(12) ? [{ session: 0, start: random.below(slots), room: random.below(2) }] : [],
      rotations: rotation && chance(20) ? [{ rotation: 0, ...rounds() }] : [],
    },
  };
}

/** Value of the best programme by trying them all, infinite when none keeps the rules. */
export function bruteForce(problem: PicksProblem): number {
  const places = problem.slots * problem.rooms.length;
  const rotations = problem.rotations.length > 0 ? swaps(problem) : [[]];
  let best = Number.POSITIVE_INFINITY;
  for (let code = 0; code < places ** problem.sessions.length; code++) {
    const at = problem.sessions.map((_, i) => Math.floor(code / places ** i) % places);
    const start = at.map((place) => Math.floor(place / problem.rooms.length));
    if (start.some((t, i) => problem.sessions[i]!.duration + t > problem.slots)) continue;
    const room = at.map((place) => place % problem.rooms.length);
    if (collide(problem, start, room)) continue;
    for (const rotation of rotations) {
      const score = scorePicks(problem, { start, room, rotations: rotation });
      if (score.faults.length === 0 && score.value < best) best = score.value;
    }
  }
  return best;
}

/** Whether two sessions share a room at some time: most programmes do, and need not be judged. */
function collide({ sessions }: PicksProblem, start: number[], room: number[]): boolean {
  const end = (i: number) => start[i]! + sessions[i]!.duration;
  return start.some((t, i) => start.some((s, j) => j < i && room[i] === room[j] && t < end(j) && s < end(i)));
}

/** Every two rounds in every room order, with the first split of halves that keeps who belongs together; or none. */
function swaps(problem: PicksProblem): PicksPlan["rotations"][] {
  const { participants, together } = problem.rotations[0]!;
  const people = participants.length;
  const cohort = Array.from({ length: 2 ** people }, (_, code) => participants.map((_, i) => (code >> i) & 1)).find(
    (half) =>
      Math.abs(people - 2 * half.reduce((sum, c) => sum + c, 0)) <= 1 &&
      together.every(([a, b]) => half[participants.indexOf(a)] === half[participants.indexOf(b)]),
  );
  if (!cohort) return [];
  const found: PicksPlan["rotations"][] = [];
  for (let a = 0; a < problem.slots; a++)
    for (let b = 0; b < problem.slots; b++)
      for (const room of [
        [0, 1],
        [1, 0],
      ])
        found.push([
          {
            starts: [a, b],
            room,
            latin: [
              [0, 1],
              [1, 0],
            ],
            cohort,
          },
        ]);
  return found;
}
