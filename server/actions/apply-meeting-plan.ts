import type { Answer } from "../../app/contract/intents.ts";
import type { CommandId } from "../../app/domain/id.ts";
import type { MeetingChange } from "../../app/domain/planning/run/proposal.ts";
import { type Result, refuse } from "../../app/domain/refusal.ts";
import { type Arrangement, arrangeMeetings } from "./arrange-meetings.ts";
import type { PlanOfMeetings } from "./plan-of-meetings.ts";
import type { Command, Ports } from "./ports.ts";
import { digestOf, runCommand } from "./run-command.ts";
import { takeBackMeeting } from "./take-back-meeting.ts";
import type { Viewer } from "./viewer.ts";

/**
 * Takes a plan of meetings over, part by part, as proposals people still have to say yes to; and undoes that, meeting by
 * meeting, where nobody has answered since.
 *
 * Each part, and each meeting that is undone, is a command of its own, named after the wish, and happens whole or not at
 * all: a wish that is repeated after a crash finishes what it left, and does nothing twice. What has changed meanwhile
 * stays as it is and is counted as `refused`; when nothing took effect the wish is refused as the first of them.
 */
export const createPlanOfMeetings = (ports: Ports): PlanOfMeetings => ({
  async apply(viewer, command, next, changes) {
    const parts = new Map<number, MeetingChange[]>();
    for (const change of changes) parts.set(change.part, [...(parts.get(change.part) ?? []), change]);
    const taken: number[] = [];
    const refused: Refused[] = [];
    for (const [part, members] of parts) {
      const input = { command: ownId(command, viewer, `part ${part}`), members };
      const result = await runCommand(ports, viewer, "plan:part", input, (own) =>
        arrangeMeetings(ports, viewer, own, members.map(wishedBy)),
      );
      if (result.ok) taken.push(part);
      else if (MACHINE.has(result.refusal.code)) return result;
      else refused.push(result);
    }
    if (taken.length === 0) return refused[0] ?? refuse({ code: "nothing-to-apply" });
    const applied = next.applied && { ...next.applied, parts: taken };
    const counts = { count: taken.length, refused: refused.length };
    return ports.plans.mark(command, { ...next, applied }, "plan:applied", counts);
  },
  async undo(viewer, command, next, changes) {
    const refused: Refused[] = [];
    for (const { meeting, version } of changes) {
      const input = { command: ownId(command, viewer, `back ${meeting}`), meeting, version };
      const result = await runCommand(ports, viewer, "plan:back", input, (own) =>
        takeBackMeeting(ports, viewer, own, input),
      );
      if (!result.ok && MACHINE.has(result.refusal.code)) return result;
      if (!result.ok) refused.push(result);
    }
    const count = changes.length - refused.length;
    if (count === 0) return refused[0] ?? refuse({ code: "nothing-to-apply" });
    return ports.plans.mark(command, next, "plan:undone", { count, refused: refused.length });
  },
});

type Refused = Extract<Result<Answer>, { ok: false }>;

/** Refusals that say nothing about the meetings: the wish is to be sent again as it is. */
const MACHINE = new Set(["unknown-outcome", "store-lost", "broken"]);

const wishedBy = ({ meeting, version, parties, broker, challenge, to }: MeetingChange): Arrangement => ({
  ...{ id: meeting, version, parties, broker, challenge },
  to: { start: to.start, table: to.table },
});

/** The id of a command that is the same whenever the wish is repeated, and no other's. */
const ownId = (command: Command, viewer: Viewer, what: string): CommandId =>
  `plan.${digestOf(viewer, what, { command: command.id })}` as CommandId;
