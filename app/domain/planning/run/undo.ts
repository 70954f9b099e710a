import type { SessionId } from "../../id.ts";
import type { Draft, Placement } from "../../programme/session.ts";
import { accept, type Result, refuse } from "../../refusal.ts";
import { placesOf } from "./apply.ts";
import type { ProgrammeProposal, Proposal } from "./proposal.ts";
import type { PlanRun } from "./run.ts";

export type Undone = { next: PlanRun; proposal: Proposal; parts: number[] };

/** Decides whether a run that was taken over may be undone: it is in force. */
export function undo(run: PlanRun): Result<Undone> {
  const { applied, proposal } = run;
  if (!applied || applied.undone || !proposal) return refuse({ code: "nothing-to-apply" });
  const next = { ...run, applied: { ...applied, undone: true }, version: run.version + 1 };
  return accept({ next, proposal, parts: applied.parts });
}

/**
 * The places the sessions of a plan go back to; refused `stale` with those that were moved since.
 *
 * Where nothing else has moved since, the draft is again the one the plan was made from, and the plan's `revision` is
 * told so: it may be taken over again.
 */
export function undoOnDraft(
  { next, proposal, parts }: Undone & { proposal: ProgrammeProposal },
  draft: Draft,
): Result<{ next: PlanRun; places: Placement[] }> {
  const now = new Map(draft.placements.map((place) => [place.session, place]));
  const changed = placesOf(proposal, parts, "to")
    .filter((place) => !samePlace(place, now.get(place.session)))
    .map(({ session }): SessionId => session);
  if (changed.length > 0) return refuse({ code: "stale", revision: draft.revision, changed: changed.sort() });
  const alone = draft.revision === proposal.revision + 1;
  const back = alone ? { ...proposal, revision: draft.revision + 1 } : proposal;
  return accept({ next: { ...next, proposal: back }, places: placesOf(proposal, parts, "from") });
}

const samePlace = (a: Placement, b: Placement | undefined): boolean =>
  b !== undefined && a.room === b.room && a.start === b.start && a.end === b.end;
