import type { MeetingsProblem } from "./from-requests.ts";
import type { MeetingPlan } from "./instance.ts";

/**
 * What would come of the proposals as they stand, if everyone said yes in the order in which the proposals run out: what
 * is booked, then each proposal whose people and a table are still free at its own time. Nothing of it is promised.
 * Cost O(proposals · tables).
 */
export function asItStands({ instance, asked }: MeetingsProblem): MeetingPlan {
  const slot = new Array<number>(asked.length).fill(-1);
  const location = new Array<number>(asked.length).fill(-1);
  const people = new Set<string>();
  const tables = new Set<string>();
  const take = (m: number, t: number, table: number) => {
    slot[m] = t;
    location[m] = table;
    tables.add(`${t} ${table}`);
    for (const p of instance.meetings[m]?.who ?? []) people.add(`${t} ${p}`);
  };
  const order = asked.map((_, m) => m).filter((m) => asked[m]?.meeting);
  const rank = (m: number) => (asked[m]?.meeting?.state === "booked" ? 0 : (asked[m]?.meeting?.expires ?? 0));
  order.sort((a, b) => rank(a) - rank(b) || a - b);
  const count = new Map<number, number>();
  for (const m of order) {
    const t = instance.told?.slot[m] ?? -1;
    const { who = [], required = false } = instance.meetings[m] ?? {};
    const first = instance.told?.location[m] ?? 0;
    if (t < 0) continue;
    const full = who.some((p) => (count.get(p) ?? 0) >= (instance.most?.[p] ?? Number.POSITIVE_INFINITY));
    if (!required && (full || who.some((p) => people.has(`${t} ${p}`) || instance.forbidden[p]?.includes(t)))) continue;
    const free = (table: number) => !tables.has(`${t} ${table}`) && !instance.shut?.[t]?.includes(table);
    const tried = Array.from({ length: instance.locations }, (_, step) => (first + step) % instance.locations);
    const table = required ? first : tried.find(free);
    if (table === undefined) continue;
    take(m, t, table);
    for (const p of who) count.set(p, (count.get(p) ?? 0) + 1);
  }
  return { slot, location };
}
