import type { Layout } from "./layout.ts";
import { roomBound } from "./room-bound.ts";
import { windowBounds } from "./window-bound.ts";

/**
 * A cost no programme can go below: what rooms must cost (`roomBound`) and what parallel sessions must (`windowBounds`).
 * The two count different terms of the objective but for one: a session that moved costs once, whether it changed its room
 * or its time, so either the rooms or the windows count it, whichever gives more. Rounds move by their windows alone.
 * @param looks - see `slotBound`
 */
export function boundPicks(layout: Layout, looks: number): number {
  const { weights, sessions } = layout;
  const rounds = (piece: number) => weights.changed * stationsOf(layout, piece);
  const all = (piece: number) => (piece < sessions ? weights.changed : rounds(piece));
  const roundsOnly = (piece: number) => (piece < sessions ? 0 : rounds(piece));
  const [still = 0, moving = 0] = windowBounds(layout, looks, layout.released ? [roundsOnly, all] : [roundsOnly]);
  return Math.max(still + roomBound(layout, true), moving + roomBound(layout, false));
}

/** Stations of the rotation a round belongs to: all of them move with it. */
function stationsOf(layout: Layout, piece: number): number {
  const q = layout.rotation[piece]!;
  const next = layout.rotationStart[q + 1] ?? layout.pieces;
  return (next - layout.rotationStart[q]!) / layout.rounds[q]!;
}
