import type { Answer, Input } from "../../app/contract/intents.ts";
import { withdraw } from "../../app/domain/meeting/withdraw.ts";
import type { Result } from "../../app/domain/refusal.ts";
import { changeMeeting } from "./change-meeting.ts";
import type { Ports } from "./ports.ts";
import { runCommand } from "./run-command.ts";
import type { Viewer } from "./viewer.ts";

/** Takes one's own proposal back, or cancels a booked meeting one is a party of. */
export const createWithdrawMeeting = (ports: Ports) =>
  async function withdrawMeeting(viewer: Viewer, input: Input<"meeting:withdraw">): Promise<Result<Answer>> {
    return runCommand(ports, viewer, "meeting:withdraw", input, (command) =>
      changeMeeting(
        ports,
        input.meeting,
        (meeting) => withdraw(meeting, viewer.person, command.now),
        (next) => ports.meetings.withdraw(command, next, viewer.person),
      ),
    );
  };
