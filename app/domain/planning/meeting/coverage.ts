import type { MeetingInstance } from "./instance.ts";
import { matchMost } from "./matching.ts";

/**
 * participant -> how many meetings the goal `coverage` asks for: `atLeast`, or as many as the participant's own requests,
 * time and limit allow when nobody else is asked, if that is fewer (a maximum matching of own meetings to slots).
 * Cost O(participants * meetings each * slots); nothing when the instance has no such goal.
 */
export function leastMeetings(instance: MeetingInstance): number[] {
  const { atLeast, participants, slots } = instance;
  const least = new Array<number>(participants).fill(0);
  if (!atLeast) return least;
  const shut = instance.forbidden.map((list) => new Set(list));
  const inSession = instance.sessions.map((list) => new Set(list));
  const vetoed = new Set((instance.vetoes ?? []).flatMap(([p, q]) => [`${p} ${q}`, `${q} ${p}`]));
  const own: number[][][] = Array.from({ length: participants }, () => []);
  for (const { who, fixed, session } of instance.meetings) {
    if (who.some((p) => who.some((q) => vetoed.has(`${p} ${q}`)))) continue;
    const open: number[] = [];
    for (let t = 0; t < slots; t++) {
      const said = (fixed < 0 || fixed === t) && (session < 0 || inSession[session]!.has(t));
      if (said && !who.some((p) => shut[p]?.has(t))) open.push(t);
    }
    for (const p of who) own[p]!.push(open);
  }
  return own.map((open, p) => Math.min(atLeast, instance.most?.[p] ?? slots, matchMost(open, slots)));
}
