import { createRandom } from "../../random.ts";
import { splitCohorts } from "./cohorts.ts";
import type { PicksConflict } from "./conflict.ts";
import { crowded } from "./crowded.ts";
import { fits, type Part } from "./fits.ts";
import type { Layout } from "./layout.ts";
import type { PicksProblem } from "./problem.ts";

/** Reasons a person can check with a finger on the programme, most particular first; null when none of them holds. */
export function misfit(problem: PicksProblem, layout: Layout): PicksConflict | null {
  const locked = badLock(problem, layout);
  if (locked) return locked;
  for (let i = 0; i < layout.sessions; i++) {
    if (layout.starts[i]!.length === 0) return { code: "no-start", session: i };
    if (layout.allowedRooms[i]!.length === 0) return { code: "no-room", session: i };
  }
  return badOrder(problem, layout) ?? badRotation(problem, layout) ?? fullSpeaker(problem, layout) ?? crowded(layout);
}

/** Each locked session or rotation by itself; what two locks do to each other is found by search. */
function badLock({ locked }: PicksProblem, layout: Layout): PicksConflict | null {
  const stuck = (p: number) => layout.starts[p]!.length === 0 || layout.allowedRooms[p]!.length === 0;
  const session = locked?.sessions?.find((lock) => stuck(lock.session));
  if (session) return { code: "locked", sessions: [session.session], rotations: [] };
  const rotation = locked?.rotations?.find(({ rotation: q }) => {
    const first = layout.rotationStart[q]!;
    return Array.from({ length: layout.rounds[q]! ** 2 }, (_, i) => first + i).some(stuck);
  });
  return rotation ? { code: "locked", sessions: [], rotations: [rotation.rotation] } : null;
}

/** Earliest ends along `after`; a session whose earliest start lies behind its last allowed one names the chain. */
function badOrder(problem: PicksProblem, layout: Layout): PicksConflict | null {
  const { sessions } = problem;
  const earliest = sessions.map((_, i) => layout.starts[i]![0]!);
  const cause = sessions.map(() => -1);
  for (let turn = 0; turn <= sessions.length; turn++) {
    let moved = false;
    for (let i = 0; i < sessions.length; i++)
      for (const q of sessions[i]!.after) {
        const least = earliest[q]! + sessions[q]!.duration;
        if (least <= earliest[i]!) continue;
        const start = layout.starts[i]!.find((t) => t >= least);
        cause[i] = q;
        if (start === undefined) return { code: "order", sessions: chain(cause, i) };
        earliest[i] = start;
        moved = true;
      }
    if (!moved) return null;
  }
  return null;
}

function chain(cause: number[], last: number): number[] {
  const found = [last];
  for (let at = cause[last]!; at >= 0 && !found.includes(at); at = cause[at]!) found.unshift(at);
  return found;
}

function badRotation(problem: PicksProblem, layout: Layout): PicksConflict | null {
  for (const [q, rotation] of problem.rotations.entries()) {
    const size = Math.ceil(rotation.participants.length / rotation.rounds);
    const rooms = new Set(
      rotation.stations.flatMap((_, s) => [...layout.allowedRooms[layout.rotationStart[q]! + s * rotation.rounds]!]),
    );
    if (rooms.size < rotation.rounds)
      return { code: "cohort-rooms", rotation: q, size, rooms: rooms.size, stations: rotation.rounds };
    if (fits(layout, { sessions: [], rotations: [q] }, 20_000) === "none")
      return { code: "rounds", rotation: q, rounds: rotation.rounds };
    if (!cohortsOf(problem, q, 1)) return { code: "cohorts", rotation: q };
  }
  return null;
}

/** Cohorts of rotation `q`, the same for the same seed; null when together-pairs forbid equal sizes. */
export function cohortsOf(problem: PicksProblem, q: number, seed: number): number[] | null {
  const rotation = problem.rotations[q]!;
  const place = new Map(rotation.participants.map((person, i) => [person, i]));
  const together = rotation.together.map(([a, b]) => [place.get(a)!, place.get(b)!] as const);
  return splitCohorts(rotation.participants.length, rotation.rounds, together, createRandom(seed), {
    ...(rotation.traits && { traits: rotation.traits }),
    ...(rotation.cohort && { now: rotation.cohort }),
  });
}

function fullSpeaker(problem: PicksProblem, layout: Layout): PicksConflict | null {
  for (const [speaker, { unavailable }] of problem.speakers.entries()) {
    const sessions = problem.sessions.flatMap((session, i) => (session.speakers.includes(speaker) ? [i] : []));
    const rotations = problem.rotations.flatMap((rotation, q) =>
      rotation.stations.some((station) => station.hosts.includes(speaker)) ? [q] : [],
    );
    if (sessions.length + rotations.length < 2) continue;
    const needed =
      sessions.reduce((sum, i) => sum + problem.sessions[i]!.duration, 0) +
      rotations.reduce((sum, q) => sum + problem.rotations[q]!.rounds * problem.rotations[q]!.duration, 0);
    const away = new Set(unavailable);
    let free = 0;
    for (let t = 0; t < layout.slots; t++) if (layout.block[t]! >= 0 && !away.has(t)) free++;
    if (needed > free || fits(layout, { sessions, rotations }, 2_000) === "none")
      return { code: "speaker-full", speaker, sessions, rotations, needed, free };
  }
  return null;
}

/**
 * Proves by complete search that no programme exists and names a minimal set of sessions and rotations that do not go
 * together: each is left out in turn and stays out when the rest still does not fit (deletion filter, Chinneck 1991).
 * Answers null when `nodes` do not suffice for a proof, or the places found when all fits.
 */
export function prove(
  layout: Layout,
  nodes: number,
  over: () => boolean,
): PicksConflict | { start: Int32Array; room: Int32Array } | null {
  const sessions = Array.from({ length: layout.sessions }, (_, i) => i);
  const rotations = layout.rounds.map((_, q) => q);
  let part: Part = { sessions, rotations: [] };
  // why: a contradiction among sessions alone is found at once, and every way to lay rotations would repeat it
  if (fits(layout, part, nodes, over) !== "none") {
    part = { sessions, rotations };
    const all = fits(layout, part, nodes, over);
    if (all === "unknown") return null;
    if (all !== "none") return all;
  }
  const tryPart = (smaller: Part) => {
    if (!over() && fits(layout, smaller, nodes, over) === "none") part = smaller;
  };
  // why: large bites first, so that a pair among hundreds is found in few questions
  for (let bite = Math.ceil(part.sessions.length / 2); bite >= 1; bite = bite === 1 ? 0 : Math.ceil(bite / 2))
    for (let at = 0; at < part.sessions.length; ) {
      const before = part.sessions.length;
      const [from, till] = [at, at + bite];
      tryPart({ sessions: part.sessions.filter((_, i) => i < from || i >= till), rotations: part.rotations });
      if (part.sessions.length === before) at += bite;
    }
  for (const q of part.rotations)
    tryPart({ sessions: part.sessions, rotations: part.rotations.filter((one) => one !== q) });
  return { code: "together", sessions: [...part.sessions], rotations: [...part.rotations] };
}
