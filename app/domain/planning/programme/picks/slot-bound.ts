import { cheapestSlot, type SlotCosts } from "./cheapest-slot.ts";
import type { Layout } from "./layout.ts";

const ROUNDS = 2000;
/** Uniform prices tried to begin with, each twice the one before. */
const FIRST_PRICES = 14;
/** The climb aims at so many times the best bound so far. */
const AIM = 1.6;
/** How much of the mean is old (volume algorithm), and rounds without a better bound until steps grow shorter. */
const OLD = 0.85;
const PATIENCE = 12;

/**
 * What parallel sessions must cost in `slots` slots that hold just `pieces`, whoever stands where.
 *
 * Every piece must be in as many slots as it is long. In one slot a person hears one session at most, so of picks held
 * there all but the heaviest are missed, each with its weight divided by its length. Laying the demand for slots into
 * prices (Lagrange) leaves one question, which set is cheapest in a slot, answered by `cheapestSlot` with a true bound;
 * the prices climb along the subgradient, smoothed as in the volume algorithm (Barahona, Anbil 2000). Order, blocks and
 * availability are relaxed.
 * @param looks - how many pieces may be looked at in all, about 7e7 a second; too few for the pieces give 0
 */
export function slotBound(layout: Layout, pieces: readonly number[], slots: number, looks: number): number {
  const n = pieces.length;
  const costs = costsOf(layout, pieces);
  const need = Float64Array.from(pieces, (p) => layout.duration[p]! / slots);
  let left = looks / n;
  let best = 0;
  let price = new Float64Array(n);
  let bestPrice = price;
  const weigh = () => {
    const { least, held, nodes, whole } = cheapestSlot(costs, price, Math.min(left, looks / n / 10));
    left -= nodes + 1;
    const value = slots * (price.reduce((sum, pay, i) => sum + pay * need[i]!, 0) + least);
    const better = value > best + 1e-6;
    if (better) {
      best = value;
      bestPrice = price.slice();
    }
    return { value, held, better, whole };
  };
  for (let i = 0, pay = 1; i < FIRST_PRICES && left > 0; i++, pay *= 2) {
    price = new Float64Array(n).fill(pay);
    const { better, whole } = weigh();
    if (!better && (best > 0 || !whole)) break;
  }
  if (best === 0) return 0;
  price = bestPrice.slice();
  const mean = need.slice();
  for (let round = 0, pace = 0.1, stale = 0; round < ROUNDS && left > 0 && pace > 0.0005; round++) {
    const { value, held, better } = weigh();
    if (better) stale = 0;
    else if (++stale >= PATIENCE) {
      pace /= 1.5;
      stale = 0;
      price = bestPrice.slice();
    }
    for (let i = 0; i < n; i++) mean[i] = OLD * mean[i]!;
    for (const i of held) mean[i] = mean[i]! + 1 - OLD;
    const norm = mean.reduce((sum, share, i) => sum + (need[i]! - share) ** 2, 0);
    if (norm < 1e-12) break;
    const step = (pace * (AIM * best - value)) / slots / norm;
    for (let i = 0; i < n; i++) price[i] = Math.max(0, price[i]! + step * (need[i]! - mean[i]!));
  }
  return best;
}

function costsOf(layout: Layout, pieces: readonly number[]): SlotCosts {
  const n = pieces.length;
  const cost = new Float64Array(n * n);
  pieces.forEach((p, i) => {
    pieces.forEach((q, j) => {
      if (i === j) return;
      const sameRotation = layout.rotation[p]! >= 0 && layout.rotation[p] === layout.rotation[q];
      const apart = sameRotation || layout.clash[p * layout.pieces + q] === 1 || onlyRoom(layout, p, q);
      const longer = Math.max(layout.duration[p]!, layout.duration[q]!);
      cost[i * n + j] = apart ? Number.POSITIVE_INFINITY : layout.regret[p * layout.pieces + q]! / longer;
    });
  });
  const size = Int32Array.from(pieces, (p) => (layout.rotation[p]! < 0 ? 1 : layout.rounds[layout.rotation[p]!]!));
  return { n, rooms: layout.rooms, size, cost };
}

/** Whether two pieces have one allowed room, and the same. */
function onlyRoom(layout: Layout, p: number, q: number): boolean {
  const [one, two] = [layout.allowedRooms[p]!, layout.allowedRooms[q]!];
  return one.length === 1 && two.length === 1 && one[0] === two[0];
}
