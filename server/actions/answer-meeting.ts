import type { Answer, Input } from "../../app/contract/intents.ts";
import { answer } from "../../app/domain/meeting/answer.ts";
import { firstTable } from "../../app/domain/meeting/table.ts";
import { type Result, refuse } from "../../app/domain/refusal.ts";
import { changeMeeting } from "./change-meeting.ts";
import type { Ports } from "./ports.ts";
import { runCommand } from "./run-command.ts";
import type { Viewer } from "./viewer.ts";

/** Says yes or no to a proposal. The last yes books it: everyone's time and a table, or nothing at all. */
export const createAnswerMeeting = (ports: Ports) =>
  async function answerMeeting(viewer: Viewer, input: Input<"meeting:answer">): Promise<Result<Answer>> {
    return runCommand(ports, viewer, "meeting:answer", input, async (command) => {
      const conference = await ports.conference.read();
      if (!conference) return refuse({ code: "store-lost" });
      const rules = conference.meetings;
      return changeMeeting(
        ports,
        input.meeting,
        (meeting) => answer(meeting, viewer.person, input.yes, command.now, input.start),
        (next) =>
          ports.meetings.answer(
            command,
            next,
            viewer.person,
            input.yes,
            next.table ?? firstTable(next.id, rules.tables),
            rules,
          ),
      );
    });
  };
