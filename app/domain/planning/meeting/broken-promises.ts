import type { PersonId } from "../../id.ts";
import { type Instant, later, MINUTE, overlaps } from "../../instant.ts";
import { isClosed } from "../../meeting/closed-table.ts";
import { type Meeting, stateAt } from "../../meeting/meeting.ts";
import type { MeetingFacts } from "./facts.ts";

/** How late somebody is who says so. */
const LATE_MINUTES = 5;

/** Somebody who cannot be anywhere before `until`. */
export type Away = { person: PersonId; until: Instant };

/** A booked meeting that cannot be held as it was promised, and the first reason of it. */
export type Broken = { meeting: Meeting; why: "table-closed" | "session-moved" | "person-away" | "late" };

type Day = Pick<MeetingFacts, "now" | "meetings" | "calendars" | "tables">;

/**
 * The booked meetings, running ones included, that cannot be held as they were promised: a party is away, a release has
 * put a session of a party on it, the table is out of use, or a party who is late in another meeting is still there. In
 * the order of their starts. Whoever is late comes five minutes after the start; a meeting of which less than half is left
 * by then does not hold either.
 * Cost O(booked meetings · (entries of a calendar + meetings of a person)).
 */
export function brokenPromises({ now, meetings, calendars, tables }: Day, away: Away | null): Broken[] {
  const booked = meetings.filter((meeting) => stateAt(meeting, now) === "booked").sort((a, b) => a.start - b.start);
  const late = booked.flatMap((meeting) =>
    meeting.parties.some((person) => meeting.signals[person] === "late") ? [lateBy(meeting)] : [],
  );
  return booked.flatMap((meeting): Broken[] => {
    const { parties, start, table } = meeting;
    if (away && parties.includes(away.person) && start < away.until) return [{ meeting, why: "person-away" }];
    const moved = (person: PersonId) =>
      calendars.get(person)?.some((entry) => entry.kind === "session" && overlaps(entry, meeting));
    if (start > now && parties.some(moved)) return [{ meeting, why: "session-moved" }];
    if (table !== null && isClosed(tables.get(table), { start: later(now, 0), end: meeting.end }))
      return [{ meeting, why: "table-closed" }];
    return late.some((other) => other.spoils(meeting)) ? [{ meeting, why: "late" }] : [];
  });
}

/** What somebody's lateness in `late` spoils: that meeting when it is short, and what begins while it runs over. */
function lateBy(late: Meeting) {
  const begins = later(late.start, LATE_MINUTES * MINUTE);
  const ends = later(late.end, LATE_MINUTES * MINUTE);
  const tooShort = late.end - begins < (late.end - late.start) / 2;
  return {
    spoils: ({ id, start, parties, table }: Meeting): boolean => {
      if (id === late.id) return tooShort;
      if (start < late.end || start >= ends) return false;
      return table === late.table || parties.some((person) => late.parties.includes(person));
    },
  };
}
