import { expect, test } from "vitest";
import { planTracks } from "../../../../app/domain/planning/programme/tracks/plan-tracks.ts";
import { COUNTS, type Count, type TracksProblem } from "../../../../app/domain/planning/programme/tracks/problem.ts";
import { scoreTracks } from "../../../../app/domain/planning/programme/tracks/score.ts";
import { createRandom, type Random } from "../../../../app/domain/planning/random.ts";
import { seeds } from "../../../helpers/seed.ts";

const effort = (seed: number, seconds = 0.05) => ({ seconds, within: 1, seed, clock: () => 0, stopped: () => false });

/** Two sessions of up to three slots, two rooms, up to five talks in two or three tracks; every count has a weight. */
function smallTracks(random: Random): TracksProblem {
  const sparse = (count: number) =>
    new Map(Array.from({ length: count }, (_, i) => [i, random.below(3) === 0 ? 1 + random.below(4) : 0] as const));
  const people = (most: number) => Array.from({ length: random.below(most + 1) }, () => `p${random.below(4)}`);
  const tracks = 2 + random.below(2);
  const weights = Object.fromEntries(COUNTS.map((count) => [count, [0, 1, 10][random.below(3)]!])) as Record<
    Count,
    number
  >;
  return {
    name: "small",
    weights,
    sessions: [0, 1].map((s) => ({ name: `s${s}`, slots: 1 + random.below(3) })),
    rooms: ["r0", "r1"],
    tracks: Array.from({ length: tracks }, (_, t) => ({ name: `t${t}`, chairs: [...new Set(people(1))] })),
    talks: Array.from({ length: 3 + random.below(3) }, (_, x) => ({
      id: `x${x}`,
      track: random.below(tracks),
      slots: random.below(4) === 0 ? 2 : 1,
      order: random.below(3) === 0 ? 1 + random.below(2) : 0,
      presenters: [...new Set(people(2))],
      attendees: [...new Set(people(1))],
      sessionPenalty: sparse(2),
      roomPenalty: sparse(2),
      timezonePenalty: sparse(2),
    })),
    trackSessionPenalty: Array.from({ length: tracks }, () => sparse(2)),
    trackRoomPenalty: Array.from({ length: tracks }, () => sparse(2)),
    sessionRoomPenalty: [sparse(2), sparse(2)],
    similarTracks: [[0, 1, 1 + random.below(3)]],
  };
}

/** Best value over all timetables whose talks follow one another from the first slot of a cell; infinite for none. */
function bruteForce(problem: TracksProblem): number {
  let best = Number.POSITIVE_INFINITY;
  const cells: number[][] = [[], [], [], []];
  const place = (x: number): void => {
    if (x === problem.talks.length) {
      const tracks = [0, 1].map((s) =>
        [0, 1].map((r) => (cells[2 * s + r]!.length ? problem.talks[cells[2 * s + r]![0]!]!.track : -1)),
      );
      const talks = [0, 1].map((s) =>
        [0, 1].map((r) => {
          const held = cells[2 * s + r]!.flatMap((talk) => new Array<number>(problem.talks[talk]!.slots).fill(talk));
          return [...held, ...new Array<number>(problem.sessions[s]!.slots - held.length).fill(-1)];
        }),
      );
      const score = scoreTracks(problem, { tracks, talks });
      if (score.feasible && score.value < best) best = score.value;
      return;
    }
    const talk = problem.talks[x]!;
    for (let c = 0; c < 4; c++) {
      const cell = cells[c]!;
      const used = cell.reduce((sum, one) => sum + problem.talks[one]!.slots, 0);
      if (used + talk.slots > problem.sessions[c >> 1]!.slots) continue;
      if (cell.length > 0 && problem.talks[cell[0]!]!.track !== talk.track) continue;
      for (let k = 0; k <= cell.length; k++) {
        cell.splice(k, 0, x);
        place(x + 1);
        cell.splice(k, 1);
      }
    }
  };
  place(0);
  return best;
}

/** The outcome of a short search, or, where that has stopped short of `best` and proven nothing, of one ten times as long. */
function planned(problem: TracksProblem, seed: number, best: number) {
  const outcome = planTracks(problem, effort(seed), () => {});
  const short = outcome.kind === "planned" && outcome.value !== best && !outcome.proven;
  return short ? planTracks(problem, effort(seed, 0.5), () => {}) : outcome;
}

test("any small conference of tracks is planned at its best value, or refused exactly when nothing fits", () => {
  for (const seed of seeds(100)) {
    const problem = smallTracks(createRandom(seed));
    const best = bruteForce(problem);
    const outcome = planned(problem, seed, best);
    if (outcome.kind === "planned") {
      expect({ seed, value: outcome.value }).toEqual({ seed, value: best });
      expect(outcome.bound, `bound, seed ${seed}`).toBeLessThanOrEqual(best + 1e-9);
    } else {
      expect({ seed, kind: outcome.kind, best }).toEqual({ seed, kind: "infeasible", best: Number.POSITIVE_INFINITY });
    }
  }
});

test("three talks of two slots that fit beside each other in no cell of three get a cell each", () => {
  // Seed 2071: three talks of one track, four cells.
  const problem = smallTracks(createRandom(2071));
  const outcome = planTracks(problem, effort(1), () => {});
  expect([outcome.kind, outcome.kind === "planned" && outcome.value]).toEqual(["planned", bruteForce(problem)]);
});

test("every better timetable on the way is worth what the search says it is", () => {
  for (const seed of seeds(80)) {
    const problem = smallTracks(createRandom(seed));
    planTracks(problem, effort(seed, 0.02), ({ value, plan }) => {
      expect(scoreTracks(problem, plan), `seed ${seed}`).toMatchObject({ feasible: true, value });
    });
  }
});

test("the same seed gives the same timetable", () => {
  const problem = smallTracks(createRandom(4));
  expect(planTracks(problem, effort(9), () => {})).toEqual(planTracks(problem, effort(9), () => {}));
});
