import type { Answer } from "../../app/contract/intents.ts";
import type { Challenge } from "../../app/domain/challenge/challenge.ts";
import type { Conference } from "../../app/domain/conference.ts";
import type { CommandId } from "../../app/domain/id.ts";
import type { Organisation } from "../../app/domain/organisation.ts";
import type { Result } from "../../app/domain/refusal.ts";
import type { Ports } from "./ports.ts";
import { runCommand } from "./run-command.ts";
import { organisersOnly, type Viewer } from "./viewer.ts";

type Opening = {
  command: CommandId;
  conference: Conference;
  organisations: Organisation[];
  challenges: Challenge[];
};

/** Opens a conference in an empty store. Only an organiser may, and only the first time. */
export const createOpenConference = (ports: Ports) =>
  async function openConference(viewer: Viewer, input: Opening): Promise<Result<Answer>> {
    const refused = organisersOnly(viewer);
    if (refused) return refused;
    // Nothing else can be settled in a store without a conference, so no rule is asked before the script.
    return runCommand(ports, viewer, "conference:open", input, (command) => ports.conference.open(command, input));
  };
