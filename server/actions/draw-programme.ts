import type { Answer } from "../../app/contract/intents.ts";
import type { CommandId } from "../../app/domain/id.ts";
import type { Placement, Session, Speaker } from "../../app/domain/programme/session.ts";
import type { Result } from "../../app/domain/refusal.ts";
import type { Ports } from "./ports.ts";
import { runCommand } from "./run-command.ts";
import { organisersOnly, type Viewer } from "./viewer.ts";

type Drawing = { command: CommandId; sessions: Session[]; speakers: Speaker[]; placements: Placement[] };

/** Puts a whole programme in place as the draft: from the seed or from an import. */
export const createDrawProgramme = (ports: Ports) =>
  async function drawProgramme(viewer: Viewer, input: Drawing): Promise<Result<Answer>> {
    return runCommand(ports, viewer, "programme:draw", input, async (command) => {
      const { sessions, speakers, placements } = input;
      return organisersOnly(viewer) ?? ports.programme.draw(command, { sessions, speakers, placements });
    });
  };
