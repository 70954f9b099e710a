import type { PersonId } from "../../id.ts";
import type { Instant } from "../../instant.ts";
import type { Placement } from "../../programme/session.ts";
import { accept, type Result, refuse } from "../../refusal.ts";
import type { ProgrammeChange, ProgrammeProposal, Proposal } from "./proposal.ts";
import type { PlanRun } from "./run.ts";

/** A run that is taken over, and what it proposes. */
export type Applied = { next: PlanRun; proposal: Proposal; parts: number[] };

/**
 * Decides whether `parts` of a run may be taken over: it has a proposal that is not in force now, each part is one of its own,
 * and nothing would be moved that has begun since the plan was made, or into time that is over. Whether the world has moved on is looked at where it is known: of the draft by `revision`, of meetings one by one.
 */
export function apply(run: PlanRun, parts: readonly number[], by: PersonId, at: Instant): Result<Applied> {
  const { proposal } = run;
  if (run.state !== "planned" || !proposal) return refuse({ code: "plan-moved-on", state: run.state });
  if (run.applied && !run.applied.undone) return refuse({ code: "plan-moved-on", state: run.state });
  const known = new Set(proposal.changes.map(({ part }) => part));
  const wanted = [...new Set(parts)].sort((a, b) => a - b);
  if (wanted.length === 0 || wanted.some((part) => !known.has(part))) return refuse({ code: "nothing-to-apply" });
  if (
    proposal.kind === "programme" &&
    proposal.changes.some((change) => wanted.includes(change.part) && late(change, run.at, at))
  )
    return refuse({ code: "expired" });
  const next = { ...run, applied: { parts: wanted, by, at, undone: false }, version: run.version + 1 };
  return accept({ next, proposal, parts: wanted });
}

/** Whether a session has begun since `made`, or would be put to a time before `at`. */
const late = ({ from, to }: ProgrammeChange, made: Instant, at: Instant): boolean =>
  (from.start > made && from.start <= at) || (to.start !== from.start && to.start < at);

/** Where the sessions of some parts come to stand, or stood before. */
export const placesOf = ({ changes }: ProgrammeProposal, parts: readonly number[], which: "from" | "to"): Placement[] =>
  changes.filter(({ part }) => parts.includes(part)).map((change) => change[which]);
