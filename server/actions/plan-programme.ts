import type { Answer, Input } from "../../app/contract/intents.ts";
import type { ProgrammeWish } from "../../app/domain/planning/run/wish.ts";
import { accept, type Result, refuse } from "../../app/domain/refusal.ts";
import type { Ports } from "./ports.ts";
import { startPlan } from "./start-plan.ts";
import type { Viewer } from "./viewer.ts";

/** Starts the search for a better programme than the draft. */
export const createPlanProgramme = (ports: Ports) =>
  function planProgramme(viewer: Viewer, input: Input<"plan:programme">): Promise<Result<Answer>> {
    return startPlan(ports, viewer, "plan:programme", input, async () => {
      const [draft, conference] = await Promise.all([ports.programme.draft(), ports.conference.read()]);
      if (!draft || !conference) return refuse({ code: "not-found" });
      const sessions = new Set(draft.sessions.map(({ id }) => id));
      const rooms = new Set(conference.rooms.map(({ id }) => id));
      const { seconds, seed, missed, overflow, hop, gap, parallel, changed, locked, lost } = input;
      if (!locked.every((id) => sessions.has(id)) || !lost.every((id) => rooms.has(id)))
        return refuse({ code: "not-found" });
      const weights = { missed, overflow, hop, gap, parallel, changed };
      return accept<ProgrammeWish>({ kind: "programme", seconds, seed, weights, locked, lost });
    });
  };
