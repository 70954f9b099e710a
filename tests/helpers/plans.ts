import type { CommandId, PlanId, SessionId } from "../../app/domain/id.ts";
import type { ProgrammeChange, ProgrammeFigures } from "../../app/domain/planning/run/proposal.ts";
import type { PlanRun } from "../../app/domain/planning/run/run.ts";
import { USUAL_PROGRAMME } from "../../app/domain/planning/run/wish.ts";
import type { Placement } from "../../app/domain/programme/session.ts";
import type { Ports } from "../../server/actions/ports.ts";
import type { Viewer } from "../../server/actions/viewer.ts";
import type { createActions } from "../../server/compose/actions.ts";

type On = {
  ports: Ports;
  actions: ReturnType<typeof createActions>;
  next: <Id extends string>(name: string) => Id;
};

/** What the form of a programme's plan sends, but for the command. */
export const programmeWish = (plan: string, own: { seconds?: number; seed?: number; locked?: SessionId[] } = {}) => ({
  plan: plan as PlanId,
  seconds: 2,
  seed: 1,
  ...USUAL_PROGRAMME,
  locked: [] as SessionId[],
  lost: [],
  ...own,
});

export async function startedPlan(on: On, by: Viewer): Promise<PlanId> {
  const plan = on.next<PlanId>("plan");
  const result = await on.actions["plan:programme"](by, { command: on.next<CommandId>("c"), ...programmeWish(plan) });
  if (!result.ok) throw new Error(`not started: ${JSON.stringify(result.refusal)}`);
  return plan;
}

const NO_FIGURES: ProgrammeFigures = {
  wishes: 0,
  missed: 0,
  missing: 0,
  overflow: 0,
  hop: 0,
  gap: 0,
  parallel: 0,
  changed: 0,
};

/** A plan that has ended with a proposal: each session to its new place, each a part of its own. */
export async function endedPlan(on: On, by: Viewer, to: readonly Placement[]): Promise<PlanId> {
  const plan = await startedPlan(on, by);
  const { fence } = await on.ports.plans.claim(plan, "test", on.ports.now(), 5000);
  const [run, draft] = await Promise.all([on.ports.plans.get(plan), on.ports.programme.draft()]);
  if (!run || !draft) throw new Error("nothing to end");
  const changes = to.map((place, part): ProgrammeChange => {
    const from = draft.placements.find(({ session }) => session === place.session) as Placement;
    return { part, session: place.session, from, to: place };
  });
  const { revision } = draft;
  const figures = { before: NO_FIGURES, after: NO_FIGURES, gains: [], loses: [] };
  const next: PlanRun = {
    ...run,
    state: "planned",
    proposal: { kind: "programme", revision, changes, ...figures },
    version: run.version + 1,
  };
  const command = { id: on.next<CommandId>("end"), digest: "d", now: on.ports.now() };
  const result = await on.ports.plans.end(command, next, fence);
  if (!result.ok) throw new Error(`not ended: ${JSON.stringify(result.refusal)}`);
  return plan;
}
