import type { Answer, Input } from "../../app/contract/intents.ts";
import { report } from "../../app/domain/meeting/report.ts";
import type { Result } from "../../app/domain/refusal.ts";
import { changeMeeting } from "./change-meeting.ts";
import type { Ports } from "./ports.ts";
import { runCommand } from "./run-command.ts";
import type { Viewer } from "./viewer.ts";

/** Tells how a meeting went, for oneself. */
export const createReportMeeting = (ports: Ports) =>
  async function reportMeeting(viewer: Viewer, input: Input<"meeting:report">): Promise<Result<Answer>> {
    return runCommand(ports, viewer, "meeting:report", input, (command) =>
      changeMeeting(
        ports,
        input.meeting,
        (meeting) => report(meeting, viewer.person, input.report, command.now),
        (next) => ports.meetings.report(command, next, viewer.person),
      ),
    );
  };
