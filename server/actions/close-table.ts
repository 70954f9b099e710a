import type { Answer, Input } from "../../app/contract/intents.ts";
import type { TableNo } from "../../app/domain/id.ts";
import { type Result, refuse } from "../../app/domain/refusal.ts";
import type { Ports } from "./ports.ts";
import { runCommand } from "./run-command.ts";
import { organisersOnly, type Viewer } from "./viewer.ts";

/** Takes a table out of use from now to the end of the conference, or gives it back. */
export const createCloseTable = (ports: Ports) =>
  async function closeTable(viewer: Viewer, input: Input<"table:close">): Promise<Result<Answer>> {
    return runCommand(ports, viewer, "table:close", input, async (command) => {
      const refused = organisersOnly(viewer);
      if (refused) return refused;
      const conference = await ports.conference.read();
      if (!conference) return refuse({ code: "store-lost" });
      if (input.table > conference.meetings.tables) return refuse({ code: "not-found" });
      if (command.now >= conference.closes) return refuse({ code: "outside-the-day" });
      return ports.calendars.closeTable(command, input.table as TableNo, input.on, conference);
    });
  };
