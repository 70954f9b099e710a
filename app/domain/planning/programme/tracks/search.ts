import type { Random } from "../../random.ts";
import type { Budget, Moves } from "../anneal.ts";
import { annealInRounds } from "../rounds.ts";
import { construct } from "./construct.ts";
import type { Layout } from "./layout.ts";
import { mergeCells, pushInto, swapCells } from "./move-cell.ts";
import { moveTalk, reorderTalk, swapTalks } from "./move-talk.ts";
import { layInRow, moveRoom, swapLines } from "./move-track.ts";
import type { Places } from "./plan.ts";
import { settleIn } from "./settle-in.ts";
import { emptyTimetable, put, settleOrder, type Timetable, take } from "./timetable.ts";
import { stand, type Walk, walkBack, walkOn } from "./walk.ts";

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
    keep: () => stand(walk),
    refuse: (cost) => walkBack(walk, cost),
    sound: () => table.waiting === 0,
  };
}

export type Found = (cost: number, places: Places) => void;

/** Starting heats worth trying: from the lightest weight up to the heaviest, in units of cost. */
function heatsOf(weights: readonly number[]): { heats: number[]; cold: number } {
  const positive = weights.filter((weight) => weight > 0);
  const light = Math.min(...positive);
  const heavy = Math.max(...positive);
  const heats = [5, 50, 1000, 30_000].map((times) => times * light).filter((heat) => heat <= 5 * heavy);
  return { heats: positive.length > 0 ? heats : [1], cold: positive.length > 0 ? 0.15 * light : 0.1 };
}

/**
 * Plans tracks into cells until the budget ends or `bound` is reached; tells `found` of each better plan.
 * Answers `"infeasible"` when the sharing of cells proves that no plan exists, `"none"` when none was found in time.
 */
export function searchTracks(
  layout: Layout,
  weights: readonly number[],
  random: Random,
  budget: Budget,
  bound: number,
  found: Found,
): "planned" | "infeasible" | "none" {
  const table = emptyTimetable(layout);
  const walk = walkOn(table, random);
  const ended = () => budget.stopped() || budget.clock() >= budget.deadline;
  if (!construct(walk)) return "infeasible";
  if (!settleIn(walk, 1e7, ended)) return "none";
  const heating = heatsOf(weights);
  let best = placesOf(table);
  found(table.cost, best);
  annealInRounds(
    {
      moves: movesOn(walk),
      restart: () => {
        clear(table);
        construct(walk);
        if (!settleIn(walk, 1e5, ended)) restore(table, best);
      },
      resume: () => restore(table, best),
      better: () => {
        best = placesOf(table);
        found(table.cost, best);
      },
      ...heating,
      reheats: heating.heats,
      bound,
    },
    random,
    budget,
  );
  return "planned";
}

function clear(table: Timetable): void {
  for (let x = 0; x < table.layout.talks; x++) if (table.cellOf[x]! >= 0) take(table, x);
  settleOrder(table);
  table.staleCount = 0;
}

function restore(table: Timetable, places: Places): void {
  clear(table);
  const turn = [...places.cell.keys()].sort((a, b) => places.place[a]! - places.place[b]!);
  for (const x of turn) put(table, x, places.cell[x]!, table.cellCount[places.cell[x]!]!);
  settleOrder(table);
  table.staleCount = 0;
}
