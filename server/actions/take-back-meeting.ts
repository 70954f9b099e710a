import type { Answer } from "../../app/contract/intents.ts";
import { takeBack } from "../../app/domain/meeting/take-back.ts";
import type { MeetingChange } from "../../app/domain/planning/run/proposal.ts";
import { type Result, refuse } from "../../app/domain/refusal.ts";
import type { Command, Ports } from "./ports.ts";
import type { Viewer } from "./viewer.ts";

/** Undoes what one change of a plan did to a meeting, while it stands as the change left it. */
export async function takeBackMeeting(
  ports: Ports,
  viewer: Viewer,
  command: Command,
  { meeting: id, version }: Pick<MeetingChange, "meeting" | "version">,
): Promise<Result<Answer>> {
  const meeting = await ports.meetings.get(id);
  if (!meeting) return refuse({ code: "not-found" });
  const left = (version ?? 0) + 1;
  const judged = takeBack(meeting, left, viewer.person, command.now);
  if (judged.ok && judged.value.state === "withdrawn")
    return ports.meetings.withdraw(command, judged.value, viewer.person);
  if (judged.ok) return ports.meetings.retime(command, [{ before: meeting, next: judged.value, limits: null }]);
  return judged;
}
