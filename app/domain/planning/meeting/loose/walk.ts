import type { Random } from "../../random.ts";
import { ones } from "./local.ts";
import { harden, type Loose } from "./loose.ts";
import { priceShift, shift } from "./shift.ts";

/** A cooling of a loose schedule under way. */
export type LooseWalk = { loose: Loose; random: Random; step: number; steps: number };

/** Temperatures in breaks: above 0.4 days fall apart, below 0.16 nothing moves (measured on pairs and triples of all sizes). */
const HOT = 0.4;
const COLD = 0.16;

/** What a clash weighs after which share of the cooling. */
const HARDER = [
  { after: 0.75, clash: 1.4 },
  { after: 0.82, clash: 2 },
  { after: 0.9, clash: 4 },
];

/**
 * Takes up to `steps` moves of one meeting each (Kirkpatrick, Gelatt and Vecchi 1983). Three of four look at one participant,
 * mostly one in trouble, and a free slot beside a meeting of theirs.
 * @returns false when the cooling is over or nobody is in trouble
 */
export function walkLoosely(walk: LooseWalk, steps: number): boolean {
  const { loose, random } = walk;
  const { allowed, slots } = loose.problem;
  const until = Math.min(walk.steps, walk.step + steps);
  let temperature = HOT * (COLD / HOT) ** (walk.step / walk.steps);
  while (walk.step < until) {
    if ((walk.step++ & 1023) === 0) {
      temperature = HOT * (COLD / HOT) ** (walk.step / walk.steps);
      const due = HARDER.filter(({ after }) => walk.step >= after * walk.steps).at(-1);
      if (due && loose.clash < due.clash) harden(loose, due.clash);
      if (loose.troubled.size === 0 && isQuiet(loose)) return false;
    }
    const move = drawShift(loose, random);
    if (move < 0) continue;
    const m = Math.floor(move / slots);
    const t = move - m * slots;
    if (loose.slot[m] === t || allowed[move] === 0) continue;
    const price = priceShift(loose, m, t);
    if (price > 0 && random.unit() >= Math.exp(-price / temperature)) continue;
    shift(loose, m, t);
  }
  return walk.step < walk.steps;
}

/** Whether no slot is overfull, so that a schedule without trouble is near enough to lawful. */
function isQuiet({ problem, inPool }: Loose): boolean {
  return problem.told === null && inPool.every((meetings, i) => meetings <= problem.pools.room[i]!);
}

/** A meeting and a slot to move it to, as meeting * slots + slot; -1 when the draw is void. */
function drawShift(loose: Loose, random: Random): number {
  const { problem, troubled, held } = loose;
  const kind = random.below(4);
  if (kind < 3) {
    const any = kind === 2 || troubled.size === 0;
    const p = any ? random.below(problem.participants) : troubled.list[random.below(troubled.size)]!;
    return shiftOf(loose, random, p, kind === 0);
  }
  const m = held[random.below(held.length)]!;
  const open = problem.open.from[m + 1]! - problem.open.from[m]!;
  if (open < 2) return -1;
  return m * problem.slots + problem.open.items[problem.open.from[m]! + random.below(open)]!;
}

/** A meeting of `p` to a free slot beside a busy one; unless `tear` is set, none from the middle of a run. */
function shiftOf(loose: Loose, random: Random, p: number, tear: boolean): number {
  const { problem, mask, within, slot, count } = loose;
  const { of, segments, segment, slots } = problem;
  const own = of.from[p + 1]! - of.from[p]!;
  if (own === 0) return -1;
  const m = of.items[of.from[p]! + random.below(own)]!;
  const a = slot[m]!;
  if (a < 0) return -1;
  if (!tear && count[p * slots + a] === 1) {
    const x = mask[p * segments + segment[a]!]!;
    const i = within[a]!;
    if (i > 0 && ((x >>> (i - 1)) & 1) === 1 && ((x >>> (i + 1)) & 1) === 1) return -1;
  }
  const s = segments === 1 ? 0 : random.below(segments);
  const x = mask[p * segments + s]!;
  const whole = loose.whole[s]!;
  let free = x === 0 ? whole : ~x & whole & ((x << 1) | (x >>> 1));
  if (free === 0) return -1;
  for (let skip = random.below(ones(free)); skip > 0; skip--) free &= free - 1;
  return m * slots + loose.first[s]! + 31 - Math.clz32(free & -free);
}
