import type { Board } from "./board.ts";

/** Room to work in while one person's block is weighed; made once per search so that the hot loop makes nothing. */
export type Scratch = { from: Int32Array; till: Int32Array; weight: Float64Array; best: Float64Array };

export const scratchFor = (board: Board): Scratch => {
  const { layout } = board;
  let most = 1;
  for (let a = 0; a < layout.people; a++) most = Math.max(most, layout.pickStart[a + 1]! - layout.pickStart[a]!);
  return {
    from: new Int32Array(most),
    till: new Int32Array(most),
    weight: new Float64Array(most),
    best: new Float64Array(layout.slots + 1),
  };
};

/**
 * Weight person `a` misses in block `b`: all picks held there, less the heaviest set that can be attended without
 * overlap and outside the person's rounds (weighted interval scheduling, exact; nothing crosses a block, so blocks
 * add up). O(picks of the person + slots of the block).
 */
export function missedIn(board: Board, a: number, b: number, scratch: Scratch): number {
  const { layout, blockOf, start } = board;
  const { from, till, weight } = scratch;
  const rotations = layout.rotationsOf[a]!;
  let count = 0;
  let total = 0;
  const end = layout.pickStart[a + 1]!;
  for (let i = layout.pickStart[a]!; i < end; i++) {
    const p = layout.pick[i]!;
    if (blockOf[p] !== b) continue;
    const s = start[p]!;
    const e = s + layout.duration[p]!;
    total += layout.pickWeight[i]!;
    if (rotations.length > 0 && inRound(board, rotations, s, e)) continue;
    from[count] = s;
    till[count] = e;
    weight[count] = layout.pickWeight[i]!;
    count++;
  }
  if (count === 0) return total;
  if (count === 1) return total - weight[0]!;
  if (count === 2) {
    const apart = till[0]! <= from[1]! || till[1]! <= from[0]!;
    return total - (apart ? weight[0]! + weight[1]! : Math.max(weight[0]!, weight[1]!));
  }
  return total - heaviest(layout.blocks[b]![0], layout.blocks[b]![1] + 1, count, scratch);
}

function inRound(board: Board, rotations: readonly number[], s: number, e: number): boolean {
  for (let i = 0; i < rotations.length; i++)
    for (let u = s; u < e; u++) if (board.busy[rotations[i]! * board.layout.slots + u]! > 0) return true;
  return false;
}

function heaviest(first: number, last: number, count: number, scratch: Scratch): number {
  const { from, till, weight, best } = scratch;
  best[first] = 0;
  for (let t = first + 1; t <= last; t++) {
    let most = best[t - 1]!;
    for (let i = 0; i < count; i++)
      if (till[i] === t && best[from[i]!]! + weight[i]! > most) most = best[from[i]!]! + weight[i]!;
    best[t] = most;
  }
  return best[last]!;
}
