import { stateAt } from "../../app/domain/meeting/meeting.ts";
import { refuse } from "../../app/domain/refusal.ts";
import type { Command, Settled } from "../actions/ports.ts";
import { readMeeting } from "./meeting-row.ts";
import { type Movable, readSettled } from "./settled.ts";

/** What a script on meetings replied. A meeting that moved is refused with what it is by the command's time. */
export function settledMeeting(reply: Movable, { now }: Command): Awaited<Settled> {
  if (reply[0] !== "moved") return readSettled(reply);
  const stands = readMeeting(reply[1]);
  return stands ? refuse({ code: "moved-on", state: stateAt(stands, now) }) : refuse({ code: "not-found" });
}
