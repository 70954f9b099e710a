import type { Answer, Input } from "../../app/contract/intents.ts";
import { saveProfile as judge } from "../../app/domain/profile/save.ts";
import { type Result, refuse } from "../../app/domain/refusal.ts";
import type { Ports } from "./ports.ts";
import { runCommand } from "./run-command.ts";
import type { Viewer } from "./viewer.ts";

/** Saves one's own profile. */
export const createSaveProfile = (ports: Ports) =>
  async function saveProfile(viewer: Viewer, input: Input<"profile:save">): Promise<Result<Answer>> {
    return runCommand(ports, viewer, "profile:save", input, async (command) => {
      const conference = await ports.conference.read();
      if (!conference) return refuse({ code: "not-found" });
      const { label } = ports.taxonomy;
      return ports.people.change(command, viewer.person, (person) =>
        judge(person, input, conference.meetings.slots, (id) => label(id) !== null),
      );
    });
  };
