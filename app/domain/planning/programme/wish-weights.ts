import type { ProgrammeGoal, ProgrammeWish, Weight } from "../run/wish.ts";
import type { PicksProblem } from "./picks/problem.ts";

/**
 * What one unit of each goal costs at a slider's lowest stop: one wish of one person, one seat, one room more of a track, one
 * hole in its day, one pair of its sessions side by side, one session that is not where people were told.
 */
const UNIT: Record<ProgrammeGoal, number> = { missed: 10, overflow: 1, hop: 5, gap: 3, parallel: 20, changed: 4 };
/** The slider's five stops: not at all, a little, as usual, much, before the others. */
const STOP: Record<Weight, number> = { 0: 0, 1: 1, 2: 4, 3: 16, 4: 1024 };

/** The organiser's sliders as the costs a plan is measured by. Whole numbers, so that bounds stay exact. */
export const costsOf = ({ weights }: Pick<ProgrammeWish, "weights">): PicksProblem["weights"] => ({
  missed: UNIT.missed * STOP[weights.missed],
  overflow: UNIT.overflow * STOP[weights.overflow],
  hop: UNIT.hop * STOP[weights.hop],
  gap: UNIT.gap * STOP[weights.gap],
  parallel: UNIT.parallel * STOP[weights.parallel],
  changed: UNIT.changed * STOP[weights.changed],
});
