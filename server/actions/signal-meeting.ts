import type { Answer, Input } from "../../app/contract/intents.ts";
import { signal } from "../../app/domain/meeting/signal.ts";
import type { Result } from "../../app/domain/refusal.ts";
import { changeMeeting } from "./change-meeting.ts";
import type { Ports } from "./ports.ts";
import { runCommand } from "./run-command.ts";
import type { Viewer } from "./viewer.ts";

/** Tells the others that one is on the way, or late. */
export const createSignalMeeting = (ports: Ports) =>
  async function signalMeeting(viewer: Viewer, input: Input<"meeting:signal">): Promise<Result<Answer>> {
    return runCommand(ports, viewer, "meeting:signal", input, (command) =>
      changeMeeting(
        ports,
        input.meeting,
        (meeting) => signal(meeting, viewer.person, input.signal, command.now),
        (next) => ports.meetings.signal(command, next, viewer.person),
      ),
    );
  };
