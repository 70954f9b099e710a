import type { SessionId, SpeakerId } from "../../id.ts";
import type { PlanConflict } from "../run/proposal.ts";
import type { DraftProblem } from "./from-draft.ts";
import type { PicksConflict } from "./picks/conflict.ts";
import { sessionsOfSwap } from "./swaps-to-plan.ts";

/** So many sessions can be looked at one by one; of more than these the count says more. */
const FEW = 6;

/** A conflict of positions as one of ids. */
export function planConflict(conflict: PicksConflict, { problem, items, swaps }: DraftProblem): PlanConflict {
  const idsOf = (at: number): SessionId[] => {
    const id = items[at]?.session?.id;
    return id ? [id] : [];
  };
  const session = (at: number) => (items[at]?.session?.id ?? "") as SessionId;
  const sessions = (positions: readonly number[], rotations: readonly number[] = []): SessionId[] => [
    ...positions.flatMap(idsOf),
    ...rotations.flatMap((q) => (swaps[q] ? sessionsOfSwap(swaps[q]) : [])),
  ];
  const swap = (q: number): string => swaps[q]?.swap ?? "";
  switch (conflict.code) {
    case "no-start":
    case "no-room":
      return { code: conflict.code, session: session(conflict.session) };
    case "order":
      return { code: "order", sessions: sessions(conflict.sessions) };
    case "speaker-full":
      return {
        code: "speaker-full",
        speaker: (problem.speakers[conflict.speaker]?.id ?? "") as SpeakerId,
        sessions: sessions(conflict.sessions, conflict.rotations),
        needed: conflict.needed,
        free: conflict.free,
      };
    case "too-few-slots": {
      const crowding = sessions(conflict.sessions, conflict.rotations);
      return crowding.length > FEW
        ? { code: "too-few-slots", needed: conflict.needed, there: conflict.there }
        : { code: "sessions-together", sessions: crowding };
    }
    case "cohort-rooms":
      return {
        code: "cohort-rooms",
        swap: swap(conflict.rotation),
        size: conflict.size,
        rooms: conflict.rooms,
        stations: conflict.stations,
      };
    case "rounds":
      return { code: "rounds", swap: swap(conflict.rotation), rounds: conflict.rounds };
    case "cohorts":
      return { code: "cohorts", swap: swap(conflict.rotation) };
    default:
      return { code: "sessions-together", sessions: sessions(conflict.sessions, conflict.rotations) };
  }
}
