import type { Answer, Input } from "../../app/contract/intents.ts";
import type { MeetingId, TableNo } from "../../app/domain/id.ts";
import type { Instant } from "../../app/domain/instant.ts";
import type { Result } from "../../app/domain/refusal.ts";
import { type Arrangement, arrangeMeetings } from "./arrange-meetings.ts";
import type { Ports } from "./ports.ts";
import { runCommand } from "./run-command.ts";
import { organisersOnly, type Viewer } from "./viewer.ts";

/**
 * Takes one way out of a fault, whole: each meeting keeps its booking at another table, or asks everyone for another time.
 * What has changed since the desk was shown it refuses the whole way.
 */
export const createRetimeMeetings = (ports: Ports) =>
  async function retimeMeetings(viewer: Viewer, input: Input<"meetings:retime">): Promise<Result<Answer>> {
    return runCommand(
      ports,
      viewer,
      "meetings:retime",
      input,
      async (command) => organisersOnly(viewer) ?? arrangeMeetings(ports, viewer, command, input.changes.map(read)),
    );
  };

/** "id|version|start|table", as the view wrote it and the contract has checked it. */
function read(change: string): Arrangement {
  const [id, version, start, table] = change.split("|");
  return {
    ...{ id: id as MeetingId, version: Number(version), parties: [], broker: null, challenge: null },
    to: { start: Number(start) as Instant, table: Number(table) as TableNo },
  };
}
