import type { Moves } from "../anneal.ts";
import { pushOut } from "./eject.ts";
import { moveRound, moveStation, pushRound } from "./move-rotation.ts";
import { swapRooms, swapTimes } from "./move-row.ts";
import { enter, joinTrack, sendRegret, sendSession, shiftSession, swapBlocks } from "./move-session.ts";
import { cheapCost, costOf, type Sums, settle, sound, stand, type Walk, walkBack } from "./walk.ts";

/** The moves of the search and how often each is drawn, in thousandths. */
export function movesOn(walk: Walk): Moves {
  const { board, random } = walk;
  const { layout } = board;
  const before: Sums & { cheap: number } = { faults: 0, plain: 0, missedSum: 0, shapeSum: 0, cheap: 0 };
  const draw = () => {
    if (board.waiting > 0 && random.below(3) === 0) return enter(walk);
    const dice = random.below(1000);
    if (layout.rounds.length > 0 && dice < 30) {
      if (dice < 10) return moveRound(walk);
      return dice < 20 ? moveStation(walk) : pushRound(walk);
    }
    if (dice < 35) return pushOut(walk);
    if (dice < 450) return sendSession(walk);
    if (dice < 640) return sendRegret(walk);
    if (dice < 770) return joinTrack(walk);
    if (dice < 880) return shiftSession(walk);
    if (dice < 970) return swapBlocks(walk);
    return dice < 990 ? swapTimes(walk) : swapRooms(walk);
  };
  return {
    cost: () => costOf(walk),
    propose: (limit) => {
      before.faults = board.faults;
      before.plain = board.plain;
      before.missedSum = board.missedSum;
      before.shapeSum = board.shapeSum;
      walk.costBefore = costOf(walk);
      walk.limit = limit;
      before.cheap = walk.costBefore - cheapCost(walk);
      if (!draw()) {
        if (walk.steps.length > 0) walkBack(walk, before);
        return false;
      }
      // why: misses and shapes can at best fall to zero where the move touches them; if even that is too dear, stop here
      if (cheapCost(walk) + before.cheap - mostGain(walk) > limit) {
        walkBack(walk, before);
        return false;
      }
      settle(walk);
      return true;
    },
    keep: () => stand(walk),
    refuse: () => walkBack(walk, before),
    sound: () => sound(board),
  };
}

function mostGain(walk: Walk): number {
  const { board } = walk;
  let missed = 0;
  for (let i = 0; i < board.staleMisses; i++) missed += board.missed[board.staleMiss[i]!]!;
  let shape = 0;
  for (let i = 0; i < board.staleTracks; i++) shape += board.shape[board.staleTrack[i]!]!;
  return board.layout.weights.missed * missed + shape;
}
