import type { Answer, Input } from "../../app/contract/intents.ts";
import { type Result, refuse } from "../../app/domain/refusal.ts";
import type { Ports } from "./ports.ts";
import { runCommand } from "./run-command.ts";
import type { Viewer } from "./viewer.ts";

/** Never suggests a person to the viewer again. The other is not told. */
export const createDismissSuggestion = (ports: Ports) =>
  async function dismissSuggestion(viewer: Viewer, input: Input<"suggestion:dismiss">): Promise<Result<Answer>> {
    return runCommand(ports, viewer, "suggestion:dismiss", input, async (command) => {
      if (!(await ports.people.get(input.person))) return refuse({ code: "not-found" });
      return ports.people.dismiss(command, viewer.person, input.person);
    });
  };
