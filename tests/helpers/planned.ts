import type { CommandId, MeetingId, PersonId } from "../../app/domain/id.ts";
import { type Instant, later, MINUTE } from "../../app/domain/instant.ts";
import type { Ports } from "../../server/actions/ports.ts";

/** A meeting as the organisers propose it when they take a plan over: nobody has said yes. */
export async function planned(
  ports: Ports,
  by: PersonId,
  parties: PersonId[],
  start: Instant,
  broker: PersonId | null = null,
): Promise<MeetingId> {
  const id = `planned.${parties.join(".")}` as MeetingId;
  const next = {
    ...{ id, kind: "planned" as const, by, parties, broker, challenge: null, start, end: later(start, 20 * MINUTE) },
    ...{ table: null, state: "proposed" as const, yes: [], endedBy: null, bookedAt: null, retimed: null },
    ...{ expires: later(start, -10 * MINUTE), signals: {}, reports: {}, version: 1 },
  };
  const command = { id: `plan.${id}` as CommandId, digest: "d", now: ports.now() };
  const result = await ports.meetings.retime(command, [{ before: null, next, limits: null }]);
  if (!result.ok) throw new Error(`not planned: ${JSON.stringify(result.refusal)}`);
  return id;
}
