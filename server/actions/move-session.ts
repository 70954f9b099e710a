import type { Answer, Input } from "../../app/contract/intents.ts";
import { daySpans } from "../../app/domain/programme/day-spans.ts";
import { move } from "../../app/domain/programme/move.ts";
import { type Result, refuse } from "../../app/domain/refusal.ts";
import type { Ports } from "./ports.ts";
import { runCommand } from "./run-command.ts";
import { organisersOnly, type Viewer } from "./viewer.ts";

/** Moves one session of the draft to a room and a local clock time. */
export const createMoveSession = (ports: Ports) =>
  async function moveSession(viewer: Viewer, input: Input<"session:move">): Promise<Result<Answer>> {
    return runCommand(ports, viewer, "session:move", input, async (command) => {
      const refused = organisersOnly(viewer);
      if (refused) return refused;
      const [draft, conference] = await Promise.all([ports.programme.draft(), ports.conference.read()]);
      if (!draft || !conference) return refuse({ code: "not-found" });
      const toInstant = (local: string) => ports.zone.toInstant(local, conference.timeZone);
      const start = toInstant(input.startLocal);
      if (start === null) return refuse({ code: "malformed", field: "startLocal" });
      const judged = move({ ...input, start }, draft, conference, daySpans(conference.days, toInstant));
      return judged.ok ? ports.programme.move(command, input.revision, judged.value) : judged;
    });
  };
