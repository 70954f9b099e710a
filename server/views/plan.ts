import type { PlannedChange, PlanView } from "../../app/contract/views/planning.ts";
import type { PersonId } from "../../app/domain/id.ts";
import type { Meeting } from "../../app/domain/meeting/meeting.ts";
import type { MeetingChange, ProgrammeChange, Proposal } from "../../app/domain/planning/run/proposal.ts";
import { gapOf, type PlanRun } from "../../app/domain/planning/run/run.ts";
import type { Draft, Placement } from "../../app/domain/programme/session.ts";
import { type Said, say } from "../../app/domain/said.ts";
import type { Ports } from "../actions/ports.ts";
import { roomMark } from "./cards/place.ts";
import { conflictView, titlesOf } from "./plan-conflict.ts";
import { namesOf, type Reading, read } from "./reading.ts";
import type { Views } from "./views.ts";

/** So many names stand beside a count. */
const MOST_NAMES = 12;

/** One plan with what it would change; null for all but organisers, and when there is no such plan. Two rounds of reads. */
export const createPlanView = (ports: Ports): Views["plan"] =>
  async function plan(viewer, language, id): Promise<PlanView | null> {
    if (!viewer.organiser) return null;
    const [reading, run, draft] = await Promise.all([
      read(ports, language),
      ports.plans.get(id),
      ports.programme.draft(),
    ]);
    if (!run) return null;
    const aboutMeetings = run.wish.kind === "meetings" && (run.proposal !== null || run.conflict !== null);
    const meetings = new Map((aboutMeetings ? await ports.meetings.all() : []).map((one) => [one.id as string, one]));
    const { proposal, applied } = run;
    return {
      id: run.id,
      wish: run.wish,
      state: run.state,
      stopping: run.stopping,
      at: run.at,
      by: namesOf([run.by], reading)[0] ?? "",
      goal: run.goal,
      points: run.points,
      gap: gapOf(run),
      proven: run.proven,
      figures: proposal && figuresOf(proposal),
      gains: counted(proposal?.gains ?? [], reading),
      loses: counted(proposal?.loses ?? [], reading),
      parts: partsOf(proposal, draft, meetings, reading),
      leftOut:
        proposal?.kind === "meetings"
          ? proposal.leftOut.map(({ parties, who, ...rest }) => ({
              ...rest,
              parties: namesOf(parties, reading),
              who: namesOf(who, reading),
            }))
          : [],
      conflict: run.conflict && conflictView(run.conflict, draft, meetings, reading),
      applied: applied && {
        parts: applied.parts,
        by: namesOf([applied.by], reading)[0] ?? "",
        at: applied.at,
        undone: applied.undone,
      },
      revision: draft?.revision ?? 0,
      stale: isStale(run, draft, meetings),
      version: run.version,
    };
  };

const figuresOf = (proposal: Proposal): PlanView["figures"] =>
  proposal.kind === "programme"
    ? { kind: "programme", before: proposal.before, after: proposal.after }
    : { kind: "meetings", before: proposal.before, after: proposal.after };

const counted = (people: readonly PersonId[], reading: Reading): PlanView["gains"] => ({
  count: people.length,
  names: namesOf(people.slice(0, MOST_NAMES), reading),
});

function partsOf(
  proposal: Proposal | null,
  draft: Draft | null,
  meetings: ReadonlyMap<string, Meeting>,
  reading: Reading,
): PlanView["parts"] {
  const titles = titlesOf(draft, reading);
  const parts = new Map<number, PlannedChange[]>();
  for (const change of proposal?.changes ?? []) {
    const said = "session" in change ? sessionOf(change, titles, reading) : meetingOf(change, meetings, reading);
    const part = parts.get(change.part);
    if (part) part.push(said);
    else parts.set(change.part, [said]);
  }
  return [...parts].sort(([a], [b]) => a - b).map(([part, changes]) => ({ part, changes }));
}

function sessionOf(
  { session, from, to }: ProgrammeChange,
  titles: ReadonlyMap<string, Said>,
  reading: Reading,
): PlannedChange {
  const place = ({ room, start, end }: Placement) => ({ room: roomMark(room, reading).name, start, end });
  const title = titles.get(session) ?? say({}, reading.language);
  return { kind: "session", session, title, from: place(from), to: place(to) };
}

function meetingOf(change: MeetingChange, meetings: ReadonlyMap<string, Meeting>, reading: Reading): PlannedChange {
  const { kind, meeting, parties, from, to } = change;
  // A table alone keeps every yes; any other time asks everyone.
  const yes = kind === "new-table" ? (meetings.get(meeting)?.yes ?? []) : [];
  const asked = parties.filter((person) => !yes.includes(person));
  return {
    kind,
    meeting,
    parties: namesOf(parties, reading),
    from: from && { start: from.start, end: from.end, table: from.table },
    to: { start: to.start, end: to.end, table: to.table },
    asks: namesOf(asked, reading),
  };
}

/** Whether what a plan would change has changed. What was taken over is not stale: it is what stands. */
function isStale({ proposal, applied }: PlanRun, draft: Draft | null, meetings: ReadonlyMap<string, Meeting>): boolean {
  if (!proposal || (applied && !applied.undone)) return false;
  if (proposal.kind === "programme") return draft?.revision !== proposal.revision;
  return proposal.changes.some(
    ({ meeting, version }) => version !== null && meetings.get(meeting)?.version !== version,
  );
}
