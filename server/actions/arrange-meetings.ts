import type { Answer } from "../../app/contract/intents.ts";
import type { Conference } from "../../app/domain/conference.ts";
import { stateAt } from "../../app/domain/meeting/meeting.ts";
import { type Arranged, rearrange, type WholeHall, type Wished } from "../../app/domain/meeting/rearrange.ts";
import { type Result, refuse } from "../../app/domain/refusal.ts";
import { localDate, localDay } from "./local-day.ts";
import type { Command, Ports } from "./ports.ts";
import type { Viewer } from "./viewer.ts";

/** A wish to put a meeting elsewhere, or to stand a new one, before the meeting is read. */
export type Arrangement = Omit<Wished, "meeting">;

/**
 * Reads what the changes are about, judges them together and writes them in one script: all of them happen, or none. What
 * changes between the read and the write is refused by its version.
 */
export async function arrangeMeetings(
  ports: Ports,
  viewer: Viewer,
  command: Command,
  arrangements: readonly Arrangement[],
): Promise<Result<Answer>> {
  const conference = await ports.conference.read();
  if (!conference) return refuse({ code: "store-lost" });
  const wishes: Wished[] = [];
  for (const one of arrangements) {
    const meeting = await ports.meetings.get(one.id);
    if (one.version === null && meeting) return refuse({ code: "moved-on", state: stateAt(meeting, command.now) });
    if (one.version !== null && !meeting) return refuse({ code: "not-found" });
    wishes.push(
      meeting
        ? { ...one, meeting, parties: meeting.parties, broker: meeting.broker, challenge: meeting.challenge }
        : { ...one, meeting },
    );
  }
  const hall = await readHall(ports, conference, command, wishes);
  const judged = rearrange(wishes, viewer.person, hall);
  if (!judged.ok) return judged;
  return ports.meetings.retime(command, judged.value.map(limited(ports, conference)));
}

async function readHall(
  ports: Ports,
  { meetings: rules }: Conference,
  { now }: Command,
  wishes: readonly Wished[],
): Promise<WholeHall> {
  const ids = [...new Set(wishes.flatMap(({ parties }) => parties))];
  const [people, calendars, tables, challenges] = await Promise.all([
    ports.people.many(ids),
    ports.calendars.of(ids),
    ports.calendars.tables(),
    ports.conference.challenges(),
  ]);
  return { now, rules, people, calendars, tables, challenges };
}

/** The limits that a change is counted against: a day it was not on before. */
const limited =
  ({ zone }: Ports, { meetings: { maxPerDay, maxPerChallenge }, timeZone }: Conference) =>
  ({ before, next }: Arranged) => {
    const stays = before && localDate(zone, before.start, timeZone) === localDate(zone, next.start, timeZone);
    const day = localDay(zone, next.start, timeZone);
    return { before, next, limits: stays ? null : { day, maxPerDay, maxPerChallenge } };
  };
