import { brokenLocks, changesOf } from "./changes.ts";
import type { PicksParts, PicksPlan, PicksProblem, RotationPlan } from "./problem.ts";

export type PicksScore = {
  /** Hard rules broken, as short words with positions; empty for a plan that may be shown. */
  faults: string[];
  value: number;
  parts: PicksParts;
};

/**
 * Judges a plan from nothing, apart from the search's own sums. Every plan passes here before it leaves the planner.
 * O(sessions² + people × slots).
 */
export function scorePicks(problem: PicksProblem, plan: PicksPlan): PicksScore {
  const { slots, sessions } = problem;
  const faults: string[] = [];
  const block = new Array<number>(slots).fill(-1);
  for (const [b, [first, last]] of problem.blocks.entries()) block.fill(b, first, last + 1);
  const taken = new Map<string, string>();
  const away = problem.speakers.map((speaker) => new Set(speaker.unavailable));
  const loud = new Map<number, string>();
  const held = new Map<number, Set<string>>();
  const place = (
    name: string,
    t: number,
    duration: number,
    r: number,
    speakers: readonly number[],
    plenary: boolean,
  ) => {
    if (!(t >= 0 && t + duration <= slots) || block[t]! < 0 || block[t] !== block[t + duration - 1]) {
      faults.push(`block ${name}`);
      return;
    }
    for (let u = t; u < t + duration; u++) {
      for (const key of [`room ${r} ${u}`, ...speakers.map((speaker) => `speaker ${speaker} ${u}`)]) {
        if (taken.has(key)) faults.push(`${key}: ${taken.get(key)} ${name}`);
        taken.set(key, name);
      }
      for (const speaker of speakers) if (away[speaker]!.has(u)) faults.push(`away ${speaker} ${u}`);
      if (plenary) loud.set(u, name);
      held.set(u, (held.get(u) ?? new Set()).add(name));
    }
  };
  sessions.forEach((session, i) => {
    const t = plan.start[i]!;
    const r = plan.room[i]!;
    if (!problem.rooms[r] || (session.rooms && !session.rooms.includes(r))) faults.push(`room ${session.id}`);
    if (session.starts && !session.starts.includes(t)) faults.push(`start ${session.id}`);
    place(session.id, t, session.duration, r, session.speakers, session.plenary);
    for (const q of session.after) if (plan.start[q]! + sessions[q]!.duration > t) faults.push(`order ${session.id}`);
  });
  const busy = problem.people.map(() => new Set<number>());
  problem.rotations.forEach((rotation, q) => {
    const rounds = plan.rotations[q]!;
    faults.push(...rotationFaults(problem, rotation, rounds));
    rounds.starts.forEach((t, round) => {
      if (rotation.starts && !rotation.starts.includes(t)) faults.push(`start ${rotation.id}`);
      rotation.stations.forEach((station, s) => {
        place(`${rotation.id}/${s}/${round}`, t, rotation.duration, rounds.room[s]!, station.hosts, false);
      });
      for (const a of rotation.participants) for (let u = t; u < t + rotation.duration; u++) busy[a]!.add(u);
    });
  });
  for (const [u, name] of loud) if (held.get(u)!.size > 1) faults.push(`beside plenary ${name} ${u}`);
  faults.push(...brokenLocks(problem, plan));
  const interest = sessions.map(() => 0);
  let missed = 0;
  let favourites = 0;
  problem.people.forEach((person, a) => {
    const best = new Array<number>(slots + 1).fill(0);
    for (let t = 1; t <= slots; t++) {
      best[t] = best[t - 1]!;
      for (const [i, weight] of person.picks) {
        const s = plan.start[i]!;
        if (s + sessions[i]!.duration !== t) continue;
        if ([...busy[a]!].some((u) => u >= s && u < t)) continue;
        best[t] = Math.max(best[t]!, best[s]! + weight);
      }
    }
    for (const [i] of person.picks) interest[i] = interest[i]! + 1;
    const wished = person.picks.reduce((sum, [, weight]) => sum + weight, 0);
    favourites += wished;
    missed += wished - best[slots]!;
  });
  const overflow = sessions.reduce(
    (sum, _, i) => sum + Math.max(0, interest[i]! - (problem.rooms[plan.room[i]!]?.capacity ?? 0)),
    0,
  );
  const changed = changesOf(problem, plan);
  const { hop, gap, parallel } = trackCounts(problem, plan);
  const w = problem.weights;
  const value =
    w.missed * missed + w.overflow * overflow + w.hop * hop + w.gap * gap + w.parallel * parallel + w.changed * changed;
  return { faults, value, parts: { missed, favourites, overflow, hop, gap, parallel, changed } };
}

function rotationFaults(
  problem: PicksProblem,
  rotation: PicksProblem["rotations"][number],
  plan: RotationPlan,
): string[] {
  const faults: string[] = [];
  const k = rotation.rounds;
  const all = (list: readonly number[]) => new Set(list).size === k && list.every((n) => n >= 0 && n < k);
  if (!plan.latin.every(all) || !plan.latin.every((_, round) => all(plan.latin.map((row) => row[round]!))))
    faults.push(`latin ${rotation.id}`);
  const size = new Array<number>(k).fill(0);
  for (const c of plan.cohort) size[c] = size[c]! + 1;
  if (Math.max(...size) - Math.min(...size) > 1) faults.push(`balance ${rotation.id}`);
  const cohort = new Map(rotation.participants.map((person, i) => [person, plan.cohort[i]!]));
  for (const [a, b] of rotation.together) if (cohort.get(a) !== cohort.get(b)) faults.push(`together ${a} ${b}`);
  plan.room.forEach((r, s) => {
    const allowed = (rotation.rooms?.includes(r) ?? true) && (rotation.stations[s]!.rooms?.includes(r) ?? true);
    if (!allowed || !problem.rooms[r] || problem.rooms[r].capacity < Math.max(...size))
      faults.push(`room ${rotation.id}`);
  });
  return faults;
}

function trackCounts(problem: PicksProblem, plan: PicksPlan): { hop: number; gap: number; parallel: number } {
  let [hop, gap, parallel] = [0, 0, 0];
  const end = (i: number) => plan.start[i]! + problem.sessions[i]!.duration;
  problem.tracks.forEach((_, track) => {
    const items = problem.sessions.flatMap((session, i) => (session.track === track ? [i] : []));
    if (items.length === 0) return;
    hop += new Set(items.map((i) => plan.room[i]!)).size - 1;
    for (const day of new Set(problem.day)) {
      let runs = 0;
      for (let u = 0; u < problem.slots; u++) {
        const on = (slot: number) =>
          problem.day[slot] === day && items.some((i) => plan.start[i]! <= slot && slot < end(i));
        if (on(u) && !on(u - 1)) runs++;
      }
      gap += Math.max(0, runs - 1);
    }
    items.forEach((i, at) => {
      for (const j of items.slice(at + 1)) if (plan.start[i]! < end(j) && plan.start[j]! < end(i)) parallel++;
    });
  });
  return { hop, gap, parallel };
}
