import type { Random } from "../../random.ts";
import { fits } from "../fits.ts";
import { lift, place } from "../place.ts";
import { settle, startSettling } from "../settle.ts";
import type { State } from "../state.ts";
import type { Loose } from "./loose.ts";

/** Placements for each meeting that clashes, before the schedule is given up. */
const PATIENCE = 400;

/**
 * Makes `state` the lawful schedule nearest to a loose one: everything keeps its slot but the meetings in each other's way,
 * of which some are placed anew.
 * @returns false when that did not succeed; `state` is then not whole
 */
export function tighten(state: State, loose: Loose, random: Random): boolean {
  for (let m = 0; m < loose.slot.length; m++) if (state.slot[m]! >= 0) lift(state, m);
  const order = loose.held.slice();
  for (let i = order.length - 1; i > 0; i--) {
    const j = random.below(i + 1);
    const kept = order[i]!;
    order[i] = order[j]!;
    order[j] = kept;
  }
  let waiting = 0;
  for (const m of order) {
    if (fits(state, m, loose.slot[m]!)) place(state, m, loose.slot[m]!);
    else waiting++;
  }
  if (waiting === 0) return true;
  const settling = startSettling(state, random, (m) => loose.slot[m]! >= 0);
  return settle(settling, PATIENCE * (waiting + 5));
}
