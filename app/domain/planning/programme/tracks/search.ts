import type { Random } from "../../random.ts";
import { anneal, type Budget, type Moves } from "../anneal.ts";
import { construct } from "./construct.ts";
import type { Layout } from "./layout.ts";
import { mergeCells, pushInto, swapCells } from "./move-cell.ts";
import { moveTalk, reorderTalk, swapTalks } from "./move-talk.ts";
import { layInRow, moveRoom, swapLines } from "./move-track.ts";
import type { Places } from "./plan.ts";
import { settleIn } from "./settle-in.ts";
import { emptyTimetable, settleOrder, type Timetable } from "./timetable.ts";
import { type Walk, walkBack, walkOn } from "./walk.ts";

export function placesOf(table: Timetable): Places {
  const place = new Int32Array(table.layout.talks);
  for (let c = 0; c < table.layout.cells; c++)
    for (let k = 0; k < table.cellCount[c]!; k++) place[table.cellTalks[c * table.layout.most + k]!] = k;
  return { cell: table.cellOf.slice(), place };
}

function movesOn(walk: Walk): Moves {
  const { table, random } = walk;
  const places = table.layout.slotTerms || table.layout.ordered.includes(true);
  const propose = () => {
    const dice = random.below(1000);
    if (dice < 300) return moveTalk(walk);
    if (dice < 600) return places && dice < 400 ? reorderTalk(walk) : swapTalks(walk);
    if (dice < 880) return swapCells(walk);
    if (dice < 920) return mergeCells(walk);
    if (dice < 950) return pushInto(walk);
    if (dice < 975) return moveRoom(walk);
    if (dice < 998) return layInRow(walk);
    return swapLines(walk);
  };
  return {
    cost: () => table.cost,
    propose: () => {
      if (!propose()) return false;
      settleOrder(table);
      return true;
    },
    keep: () => {
      walk.used = 0;
    },
    refuse: (cost) => walkBack(walk, cost),
  };
}

export type Found = (cost: number, places: Places) => void;

/** Constructs, then anneals in rounds of doubling length until the budget ends. */
export function searchTracks(
  layout: Layout,
  random: Random,
  budget: Budget,
  schedule: { steps: number; hot: number; cold: number },
  found: Found,
): void {
  const table = emptyTimetable(layout);
  const walk = walkOn(table, random);
  if (!construct(walk)) return;
  const ended = () => budget.stopped() || budget.clock() >= budget.deadline;
  if (!settleIn(walk, 1e7, ended)) return;
  const lowest = { cost: table.cost };
  found(table.cost, placesOf(table));
  const better = () => found(table.cost, placesOf(table));
  const moves = movesOn(walk);
  for (let steps = schedule.steps; ; steps *= 2) {
    if (!anneal(moves, random, { ...schedule, steps }, budget, lowest, better)) return;
  }
}
