import { setImmediate as breathe } from "node:timers/promises";
import { type DraftProblem, fromDraft } from "../../app/domain/planning/programme/from-draft.ts";
import type { Job } from "../../app/domain/planning/programme/job.ts";
import type { PicksConflict } from "../../app/domain/planning/programme/picks/conflict.ts";
import type { PicksPlan } from "../../app/domain/planning/programme/picks/problem.ts";
import { planConflict } from "../../app/domain/planning/programme/plan-conflict.ts";
import { programmeProposal } from "../../app/domain/planning/programme/proposal.ts";
import type { ProgrammeWish } from "../../app/domain/planning/run/wish.ts";
import type { Ports } from "../actions/ports.ts";
import { planProgramme } from "./plan-programme.ts";
import { readProgrammeFacts } from "./read-programme-facts.ts";
import type { Found, Search } from "./search-plan.ts";

const NOTHING: PicksPlan = { start: [], room: [], rotations: [] };

/** Looks for a better programme than the draft, in one thread. */
export const createSearchProgramme = (ports: Ports, thread?: URL): Search<ProgrammeWish> =>
  async function searchProgramme(_plan, wish, { within, signal, onNews, onTrouble }): Promise<Found> {
    const facts = await readProgrammeFacts(ports);
    if (!facts) return { state: "none", goal: "cost" };
    const laid: DraftProblem = fromDraft(facts, wish);
    const goal = "cost" as const;
    if (laid.free === 0) {
      const proposal = await programmeProposal(facts, laid, NOTHING);
      return { state: "planned", last: { goal, value: 0, bound: 0 }, proven: true, proposal };
    }
    const job: Job = { kind: "picks", problem: laid.problem };
    const outcome = await planProgramme({
      job,
      seconds: wish.seconds,
      within,
      seed: wish.seed,
      signal,
      onNews: ({ value, bound }) => onNews({ goal, value, bound }),
      onTrouble,
      ...(thread && { thread }),
    });
    if (outcome.kind === "none") return { state: "none", goal };
    if (outcome.kind === "infeasible")
      return { state: "infeasible", goal, conflict: planConflict(outcome.conflict as PicksConflict, laid) };
    const { value, bound, proven } = outcome;
    const proposal = await programmeProposal(facts, laid, outcome.plan as PicksPlan, breathe);
    return { state: "planned", last: { goal, value, bound }, proven, proposal };
  };
