import type { Answer, Input } from "../../app/contract/intents.ts";
import { type Result, refuse } from "../../app/domain/refusal.ts";
import type { Ports } from "./ports.ts";
import { runCommand } from "./run-command.ts";
import type { Viewer } from "./viewer.ts";

/** Stars a released session, or takes the star back. Pauses have no star. */
export const createStarSession = (ports: Ports) =>
  async function starSession(viewer: Viewer, input: Input<"session:star">): Promise<Result<Answer>> {
    return runCommand(ports, viewer, "session:star", input, async (command) => {
      const [release, conference] = await Promise.all([ports.programme.release(), ports.conference.read()]);
      const session = release?.sessions.find(({ id }) => id === input.session);
      // A star on a session that has left the programme may still be taken back.
      if (!conference || (input.on && (!session || session.pause))) return refuse({ code: "not-found" });
      const { walkMinutes } = conference.meetings;
      return ports.choices.star(command, viewer.person, input.session, input.on, walkMinutes);
    });
  };
