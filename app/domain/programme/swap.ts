import type { SessionId } from "../id.ts";
import type { Instant, Span } from "../instant.ts";
import type { Session } from "./session.ts";

/** A pass of a swap where it is planned. */
export type Pass = Pick<Session, "id" | "swap" | "pass" | "halves"> & Span;

export type SwapBroken =
  /** The sessions of one pass do not start and end together. */
  | { code: "swap-not-parallel"; swap: string; pass: number; sessions: SessionId[] }
  /** A pass begins before the one before it has ended. */
  | { code: "swap-out-of-order"; swap: string; pass: number; sessions: SessionId[] };

/** What is out of step in the swaps of a plan. O(sessions · log sessions). */
export function brokenSwaps(planned: readonly Pass[]): SwapBroken[] {
  const swaps = new Set(planned.flatMap(({ swap }) => swap ?? []));
  return [...swaps].flatMap((swap) => {
    const passes = passesOf(planned, swap);
    return passes.flatMap(({ pass, sessions }, place): SwapBroken[] => {
      const found: SwapBroken[] = [];
      const ids = sessions.map(({ id }) => id);
      if (!sessions.every((one) => one.start === sessions[0]?.start && one.end === sessions[0]?.end))
        found.push({ code: "swap-not-parallel", swap, pass, sessions: ids });
      const before = passes[place - 1]?.sessions ?? [];
      if (startOf(sessions) < endOf(before)) found.push({ code: "swap-out-of-order", swap, pass, sessions: ids });
      return found;
    });
  });
}

/** The passes of one swap in their order, each with its parallel sessions. */
export function passesOf<P extends Pass>(planned: readonly P[], swap: string): { pass: number; sessions: P[] }[] {
  const passes = new Map<number, P[]>();
  for (const session of planned) {
    if (session.swap !== swap || session.pass === null) continue;
    const together = passes.get(session.pass);
    if (together) together.push(session);
    else passes.set(session.pass, [session]);
  }
  return [...passes].sort(([a], [b]) => a - b).map(([pass, sessions]) => ({ pass, sessions }));
}

/** When the halves change places: from the end of each pass, after which it is, to the start of the next. */
export function swapTimes(planned: readonly Pass[]): (Span & { swap: string; after: number })[] {
  const swaps = new Set(planned.flatMap(({ swap }) => swap ?? []));
  return [...swaps].flatMap((swap) => {
    const passes = passesOf(planned, swap);
    return passes.slice(1).map(({ sessions }, place) => {
      const before = passes[place] as { pass: number; sessions: Pass[] };
      return { swap, after: before.pass, start: endOf(before.sessions) as Instant, end: startOf(sessions) as Instant };
    });
  });
}

const startOf = (sessions: readonly Span[]): number => Math.min(...sessions.map(({ start }) => start));
const endOf = (sessions: readonly Span[]): number => Math.max(...sessions.map(({ end }) => end));
