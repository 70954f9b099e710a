import { lift, place } from "./place.ts";
import type { State } from "./state.ts";

/**
 * Two-slot exchange moves (Kempe chains). Moving a meeting from slot a to slot b pushes whatever its holders have in b back
 * to a, and so on: a connected piece of the meetings in a and b changes sides. No holder ever clashes. Only holders who
 * have a meeting in just one of the two slots change their pattern of breaks; they are the *ends* of the chain.
 */
export type Chain = {
  /** The meetings of the move, and how many count. */
  list: Int32Array;
  size: number;
  from: number;
  to: number;
  /** meeting -> mark; a meeting is in the move when its mark equals `stamp`. */
  mark: Int32Array;
  stamp: number;
  /** Meetings that go from `from` to `to`, less those that go the other way. */
  net: number;
  /** What the move adds: breaks, slots between people's first and last meeting, breaks above the cap, and rest broken. */
  breaks: number;
  span: number;
  excess: number;
  tired: number;
};

export function emptyChain(meetings: number): Chain {
  const mark = new Int32Array(meetings);
  return {
    list: new Int32Array(meetings),
    size: 0,
    from: 0,
    to: 0,
    mark,
    stamp: 0,
    net: 0,
    breaks: 0,
    span: 0,
    excess: 0,
    tired: 0,
  };
}

/** Carries a plotted chain out. Carrying it out twice changes nothing. Cost O(size of the chain). */
export function applyChain(state: State, chain: Chain): void {
  const { list, size, from, to } = chain;
  for (let i = 0; i < size; i++) {
    const m = list[i]!;
    const t = state.slot[m]!;
    lift(state, m);
    list[i] = m * 2 + (t === from ? 1 : 0);
  }
  for (let i = 0; i < size; i++) {
    const m = list[i]! >> 1;
    place(state, m, (list[i]! & 1) === 1 ? to : from);
    list[i] = m;
  }
}
