import type { Answer, Input } from "../../app/contract/intents.ts";
import { type Result, refuse } from "../../app/domain/refusal.ts";
import type { Ports } from "./ports.ts";
import { runCommand } from "./run-command.ts";
import type { Viewer } from "./viewer.ts";

/** Gives the time of one's own pass away, so that a meeting may stand there, or takes it back. */
export const createReleasePass = (ports: Ports) =>
  async function releasePass(viewer: Viewer, input: Input<"session:release">): Promise<Result<Answer>> {
    return runCommand(ports, viewer, "session:release", input, async (command) => {
      const conference = await ports.conference.read();
      if (!conference) return refuse({ code: "not-found" });
      const { walkMinutes } = conference.meetings;
      return ports.choices.release(command, viewer.person, input.session, input.on, walkMinutes);
    });
  };
