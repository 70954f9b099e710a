import type { Answer } from "../../app/contract/intents.ts";
import type { CommandId } from "../../app/domain/id.ts";
import type { Person } from "../../app/domain/person.ts";
import type { Result } from "../../app/domain/refusal.ts";
import type { Ports } from "./ports.ts";
import { runCommand } from "./run-command.ts";
import { organisersOnly, type Viewer } from "./viewer.ts";

/** Lets a person in, with the passes of their half in their calendar. Organisers keep the list of attendees. */
export const createJoinConference = (ports: Ports) =>
  async function joinConference(
    viewer: Viewer,
    input: { command: CommandId; person: Person },
  ): Promise<Result<Answer>> {
    return runCommand(
      ports,
      viewer,
      "person:join",
      input,
      async (command) => organisersOnly(viewer) ?? ports.people.join(command, input.person),
    );
  };
