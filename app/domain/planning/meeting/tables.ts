import type { Problem } from "./problem.ts";

/**
 * Gives every placed meeting a table, slot by slot, so that people stay where they sat last when they can.
 *
 * In each slot: first the meetings that insist on certain tables, then as many others as possible keep the table of one of
 * their participants' last meeting (a maximum bipartite matching, Kuhn 1955, pairs with two such people first), then the rest.
 * @param slot - meeting -> slot or -1
 * @returns meeting -> table; -1 where none was left, which a caller treats as a plan that does not hold
 * Cost O(meetings * tables) at worst, near O(meetings) in practice.
 */
export function assignTables(problem: Problem, slot: ArrayLike<number>): number[] {
  const table = new Array<number>(problem.meetings).fill(-1);
  const bySlot: number[][] = Array.from({ length: problem.slots }, () => []);
  for (let m = 0; m < problem.meetings; m++) if (slot[m]! >= 0) bySlot[slot[m]!]!.push(m);
  const lastTable = new Int32Array(problem.participants).fill(-1);
  for (const [t, here] of bySlot.entries()) {
    const owner = new Int32Array(problem.tables).fill(-1);
    for (const l of problem.instance.shut?.[t] ?? []) owner[l] = SHUT;
    const bound = here.filter((m) => problem.instance.meetings[m]!.locations !== undefined);
    for (const m of bound) seat(m, (x) => preferred(problem, x, lastTable), owner, table);
    keepTold(problem, here, t, owner, table);
    const loose = here.filter((m) => table[m] === -1 && problem.instance.meetings[m]!.locations === undefined);
    const wishes = new Map(loose.map((m) => [m, kept(problem, m, lastTable, owner)]));
    for (const shared of [3, 2, 1])
      for (const m of loose)
        if (table[m] === -1 && (wishes.get(m)!.most ?? 0) === shared)
          seat(m, (x) => wishes.get(x)?.tables ?? [], owner, table);
    let free = 0;
    for (const m of loose) {
      if (table[m] !== -1) continue;
      while (free < problem.tables && owner[free] !== -1) free++;
      if (free === problem.tables) break;
      owner[free] = m;
      table[m] = free;
    }
    for (const m of here) for (const p of problem.instance.meetings[m]!.who) lastTable[p] = table[m]!;
  }
  return table;
}

/** The owner of a table that is out of use. */
const SHUT = -2;

/** People who know their table keep it, where they keep their time and nobody who insists on it needs it. */
function keepTold(problem: Problem, here: readonly number[], t: number, owner: Int32Array, table: number[]): void {
  const { told } = problem.instance;
  if (!told) return;
  for (const m of here) {
    const l = told.location[m]!;
    if (told.slot[m] !== t || l < 0 || table[m] !== -1 || owner[l] !== -1) continue;
    owner[l] = m;
    table[m] = l;
  }
}

/** Finds `m` a table among those it `wants`, moving others along if that helps. */
function seat(m: number, wants: (x: number) => readonly number[], owner: Int32Array, table: number[]): boolean {
  const seen = new Set<number>();
  const find = (x: number): boolean => {
    for (const l of wants(x)) {
      if (seen.has(l)) continue;
      seen.add(l);
      if (owner[l] === SHUT) continue;
      if (owner[l] === -1 || find(owner[l]!)) {
        owner[l] = x;
        table[x] = l;
        return true;
      }
    }
    return false;
  };
  return find(m);
}

/** A bound meeting's tables, those where its participants sat last first. */
function preferred(problem: Problem, m: number, lastTable: Int32Array): number[] {
  const { who, locations } = problem.instance.meetings[m]!;
  const last = new Set(who.map((p) => lastTable[p]!));
  const told = problem.instance.told?.location[m] ?? -1;
  const rank = (l: number) => (l === told ? 2 : last.has(l) ? 1 : 0);
  return [...locations!].sort((a, b) => rank(b) - rank(a) || a - b);
}

/** The tables still free of bound meetings where participants of `m` sat last, and how many of them at the fullest. */
function kept(
  problem: Problem,
  m: number,
  lastTable: Int32Array,
  owner: Int32Array,
): { tables: number[]; most: number } {
  const people = new Map<number, number>();
  for (const p of problem.instance.meetings[m]!.who) {
    const l = lastTable[p]!;
    if (l >= 0 && owner[l] === -1) people.set(l, (people.get(l) ?? 0) + 1);
  }
  const tables = [...people.keys()].sort((a, b) => people.get(b)! - people.get(a)!);
  return { tables, most: Math.max(0, ...people.values()) };
}
