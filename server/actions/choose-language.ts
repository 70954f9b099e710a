import type { Answer, Input } from "../../app/contract/intents.ts";
import { accept, type Result } from "../../app/domain/refusal.ts";
import type { Ports } from "./ports.ts";
import { runCommand } from "./run-command.ts";
import type { Viewer } from "./viewer.ts";

/** Keeps the language of one's screens with the person, so that every phone of theirs has it. */
export const createChooseLanguage = (ports: Ports) =>
  async function chooseLanguage(viewer: Viewer, input: Input<"language:choose">): Promise<Result<Answer>> {
    return runCommand(ports, viewer, "language:choose", input, (command) =>
      ports.people.change(command, viewer.person, (person) => accept({ ...person, language: input.language })),
    );
  };
