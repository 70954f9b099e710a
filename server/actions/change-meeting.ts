import type { Answer } from "../../app/contract/intents.ts";
import type { MeetingId } from "../../app/domain/id.ts";
import type { Meeting } from "../../app/domain/meeting/meeting.ts";
import { type Result, refuse } from "../../app/domain/refusal.ts";
import type { Ports, Settled } from "./ports.ts";

/** Two who act on one meeting at once both get through when the rule lets them; more tries would hide a fault. */
const TRIES = 3;

/**
 * Reads a meeting, judges it and writes what comes. When somebody was quicker it is read and judged again, so that the
 * loser of a race hears from the rule what stands, and a second yes of three parties is not lost.
 *
 * What this process remembers is tried first, which saves a round trip: the write compares versions anyway. A no is
 * never given from memory.
 */
export async function changeMeeting(
  { meetings }: Pick<Ports, "meetings">,
  id: MeetingId,
  judge: (meeting: Meeting) => Result<Meeting>,
  write: (next: Meeting) => Settled,
): Promise<Result<Answer>> {
  let result: Result<Answer> = refuse({ code: "not-found" });
  const remembered = meetings.recall(id);
  if (remembered) {
    const judged = judge(remembered);
    if (judged.ok) result = await write(judged.value);
    if (judged.ok && (result.ok || result.refusal.code !== "moved-on")) return result;
  }
  for (let tries = 0; tries < TRIES; tries++) {
    const meeting = await meetings.get(id);
    if (!meeting) return refuse({ code: "not-found" });
    const judged = judge(meeting);
    if (!judged.ok) return judged;
    result = await write(judged.value);
    if (result.ok || result.refusal.code !== "moved-on") return result;
  }
  return result;
}
