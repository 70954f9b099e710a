import type { Redis } from "ioredis";
import type { Fact } from "../../app/contract/entries.ts";
import type { Meeting } from "../../app/domain/meeting/meeting.ts";
import type { Arranged } from "../../app/domain/meeting/rearrange.ts";
import type { MeetingStore, ProposalLimits } from "../actions/meeting-ports.ts";
import type { Command, Settled } from "../actions/ports.ts";
import type { Keys } from "./keys.ts";
import { bodyOf } from "./log-entry.ts";
import { settledMeeting } from "./meeting-reply.ts";
import { meetingRow } from "./meeting-row.ts";
import { defineScript } from "./script.ts";
import { COMMAND_ARGS, COMMAND_KEYS, commandArgs, commandKeys, movable } from "./settled.ts";

const retimeMeetings = defineScript({
  name: "retime-meetings",
  keys: [...COMMAND_KEYS, "meetings", "calendars", "tables", "meetingsOf"],
  args: [...COMMAND_ARGS, "steps", "answer"],
  reply: movable,
});

/** What the organisers do to several meetings at once: one script, all or nothing. */
export const createRetimeMeetings = (redis: Redis, keys: Keys): Pick<MeetingStore, "retime"> => ({
  async retime(command: Command, changes): Settled {
    const { meetings, calendars, tables, meetingsOf } = keys;
    const reply = await retimeMeetings(
      redis,
      { ...commandKeys(keys), meetings, calendars, tables, meetingsOf },
      {
        ...commandArgs(command),
        steps: JSON.stringify(changes.map(stepOf)),
        answer: JSON.stringify({ count: changes.length }),
      },
    );
    return settledMeeting(reply, command);
  },
});

/** One meeting as the script reads it. */
function stepOf({ before, next, limits }: Arranged & { limits: ProposalLimits | null }) {
  const { id, state, parties, challenge, start, end, expires } = next;
  const held = before?.state === "booked" && before.table !== null;
  return {
    ...{
      id,
      state,
      parties,
      challenge: challenge ?? "",
      row: meetingRow(next),
      before: before ? String(before.version) : "",
    },
    ...{ start: String(start), expires: String(expires), release: held && state !== "booked" },
    ...(held && { from: placeOf(before) }),
    ...(state === "booked" && { to: placeOf({ table: next.table, start, end }) }),
    ...(limits && {
      day: { start: String(limits.day.start), stop: String(limits.day.end), most: limits.maxPerDay },
      about: limits.maxPerChallenge,
    }),
    ...factOf(before, next),
  };
}

const placeOf = ({ table, start, end }: Pick<Meeting, "table" | "start" | "end">) => ({
  table: String(table),
  start: String(start),
  stop: String(end),
});

function factOf(before: Meeting | null, next: Meeting): { fact: Fact["type"]; body: string } {
  const { id: meeting, by, parties, challenge, start, end, state, version } = next;
  if (before === null) {
    const told = { meeting, by, parties, challenge, start, version };
    return { fact: "meeting:proposed", body: bodyOf<"meeting:proposed">(told) };
  }
  // A proposal has no table that anyone has been told of.
  const table = state === "booked" ? next.table : null;
  const told = { meeting, parties, start, end, table, state, version };
  return { fact: "meeting:retimed", body: bodyOf<"meeting:retimed">(told) };
}
