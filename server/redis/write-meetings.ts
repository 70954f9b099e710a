import type { Redis } from "ioredis";
import type { Fact } from "../../app/contract/entries.ts";
import { MINUTE } from "../../app/domain/instant.ts";
import type { Meeting, Report, Signal } from "../../app/domain/meeting/meeting.ts";
import { refuse } from "../../app/domain/refusal.ts";
import type { MeetingStore } from "../actions/meeting-ports.ts";
import type { Command, Settled } from "../actions/ports.ts";
import { tableFields } from "./calendars.ts";
import type { Keys } from "./keys.ts";
import { bodyOf, type Told } from "./log-entry.ts";
import { settledMeeting } from "./meeting-reply.ts";
import { meetingRow } from "./meeting-row.ts";
import { defineScript } from "./script.ts";
import { createSeatsAtHand } from "./seats-at-hand.ts";
import { COMMAND_ARGS, COMMAND_KEYS, commandArgs, commandKeys, movable, readSettled, settledReply } from "./settled.ts";

const proposeMeeting = defineScript({
  name: "propose-meeting",
  keys: [...COMMAND_KEYS, "meetings", "messages", "meetingsOf"],
  args: [
    ...COMMAND_ARGS,
    ...["meeting", "row", "message", "parties", "challenge", "start", "expires", "dayStart", "dayEnd"],
    ...["perDay", "perChallenge", "body", "answer"],
  ],
  reply: settledReply,
});
const bookMeeting = defineScript({
  name: "book-meeting",
  keys: [...COMMAND_KEYS, "meetings", "calendars"],
  args: [...COMMAND_ARGS, "before", "yes", "seat", "time", "hall"],
  reply: movable,
});
const changeMeeting = defineScript({
  name: "change-meeting",
  keys: [...COMMAND_KEYS, "meetings"],
  args: [...COMMAND_ARGS, "meeting", "before", "row", "parties", "fact", "body", "answer"],
  reply: movable,
});
const withdrawMeeting = defineScript({
  name: "withdraw-meeting",
  keys: [...COMMAND_KEYS, "meetings", "calendars", "tables"],
  args: [...COMMAND_ARGS, "meeting", "before", "row", "parties", "table", "start", "stop", "body", "answer"],
  reply: movable,
});
export type MeetingWrites = Pick<MeetingStore, "propose" | "answer" | "withdraw" | "signal" | "report">;

/** What changes meetings. Each is one script, hence one round trip and all or nothing. */
export function createMeetingWrites(redis: Redis, keys: Keys): MeetingWrites {
  const common = commandKeys(keys);
  const { meetings, messages, meetingsOf, calendars, tables } = keys;
  const seats = createSeatsAtHand();
  return {
    async propose(command, meeting, message, { day, maxPerDay, maxPerChallenge }) {
      const { id, by, parties, challenge, start, expires, version } = meeting;
      return readSettled(
        await proposeMeeting(
          redis,
          { ...common, meetings, messages, meetingsOf },
          {
            ...commandArgs(command),
            ...{ meeting: id, row: meetingRow(meeting), message, parties: parties.join(), challenge: challenge ?? "" },
            ...{ start, expires, dayStart: day.start, dayEnd: day.end },
            ...{ perDay: maxPerDay, perChallenge: maxPerChallenge },
            body: bodyOf<"meeting:proposed">({ meeting: id, by, parties, challenge, start, version }),
            answer: answerOf(meeting),
          },
        ),
      );
    },
    async answer(command, next, by, yes, table, rules) {
      const { id, state, version } = next;
      if (state !== "booked")
        return change(command, next, "meeting:answered", { meeting: id, by, yes, state, version });
      // Without tables none was drawn, which the script would find out only after it took everyone's time.
      if (rules.tables < 1) return refuse({ code: "no-table" });
      const { start, end } = next;
      // A plan's table is the one people were told of.
      const first = next.table ?? seats.first(start, table, rules.tables);
      const [rest, walk] = [rules.restMinutes * MINUTE, rules.walkMinutes * MINUTE];
      const most = Math.max(rest, walk);
      const reply = await bookMeeting(
        redis,
        { ...common, meetings, calendars },
        {
          ...commandArgs(command),
          ...{ before: version - 1, yes: next.yes.join(), seat: tableFields(first, start, end).join() },
          time: `${start - most}-${end + most}|${start}-${end}=m:${id};`,
          hall: `${(first % rules.tables) + 1}/${rules.tables}/${rest}/${walk}`,
        },
      );
      const answer = settledMeeting(reply, command);
      if (answer.ok && answer.value.table && answer.value.table !== first) seats.took(start, answer.value.table);
      return answer;
    },
    async withdraw(command, next, by) {
      const reply = await withdrawMeeting(
        redis,
        { ...common, meetings, calendars, tables },
        {
          ...commandArgs(command),
          ...grown(next),
          row: meetingRow(next),
          table: next.table ?? "",
          start: next.start,
          stop: next.end,
          body: bodyOf<"meeting:withdrawn">({ meeting: next.id, by, state: next.state, version: next.version }),
          answer: answerOf(next),
        },
      );
      return settledMeeting(reply, command);
    },
    signal: (command, next, by) => {
      const { id, version, signals } = next;
      return change(command, next, "meeting:signalled", { meeting: id, by, signal: signals[by] as Signal, version });
    },
    report: (command, next, by) => {
      const { id, version, reports } = next;
      return change(command, next, "meeting:reported", { meeting: id, by, report: reports[by] as Report, version });
    },
  };

  async function change<Type extends Fact["type"]>(
    command: Command,
    next: Meeting,
    fact: Type,
    told: Told<Type>,
  ): Settled {
    const args = { ...grown(next), row: meetingRow(next), fact, body: bodyOf(told), answer: answerOf(next) };
    return settledMeeting(
      await changeMeeting(redis, { ...common, meetings }, { ...commandArgs(command), ...args }),
      command,
    );
  }
}

const grown = ({ id, version, parties }: Meeting) => ({ meeting: id, before: version - 1, parties: parties.join() });

const answerOf = ({ id, state, version }: Meeting): string => JSON.stringify({ id, state, version });
