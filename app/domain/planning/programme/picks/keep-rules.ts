import { anneal, type Budget, type Moves } from "../anneal.ts";
import { lift } from "./board.ts";
import type { PicksConflict } from "./conflict.ts";
import { construct } from "./construct.ts";
import { prove } from "./misfit.ts";
import { layOut } from "./recount.ts";
import { sound, type Walk } from "./walk.ts";

/**
 * Finds a first programme that keeps every hard rule, blind to all wishes: construction, then a walk that hardly ever
 * accepts another fault; on failure again from a new construction with twice the steps. Between the walks a complete
 * search of growing size may find a programme, or the proof that there is none.
 */
export function keepRules(walk: Walk, moves: Moves, budget: Budget): PicksConflict | "sound" | "late" {
  const { board, random } = walk;
  const { layout } = board;
  const over = () => budget.stopped() || budget.clock() >= budget.deadline;
  board.level = "rules";
  walk.price = 1;
  for (let steps = 20_000; ; steps *= 2) {
    for (let p = 0; p < layout.pieces; p++) if (board.start[p]! >= 0) lift(board, p, false);
    construct(walk);
    const lowest = { cost: Number.POSITIVE_INFINITY, enough: 0 };
    const round = { hot: 0.4, cold: 0.1, steps, until: budget.deadline };
    if (!sound(board)) anneal(moves, random, round, budget, lowest, () => {});
    if (sound(board)) return "sound";
    if (over()) return "late";
    // why: one node of the complete search weighs every place of every session against all others
    const nodes = Math.min(steps / 20, 2e9 / (layout.pieces ** 2 * layout.slots * layout.rooms));
    const answer = nodes < 100 ? null : prove(layout, nodes, over);
    if (answer && "code" in answer) return answer;
    if (answer) {
      layOut(walk, answer, "rules");
      return "sound";
    }
  }
}
