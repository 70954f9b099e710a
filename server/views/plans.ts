import type { PlanCard, PlansView } from "../../app/contract/views/planning.ts";
import { later, MINUTE } from "../../app/domain/instant.ts";
import type { Calendar } from "../../app/domain/meeting/calendar.ts";
import { isClosed } from "../../app/domain/meeting/closed-table.ts";
import { type Meeting, stateAt } from "../../app/domain/meeting/meeting.ts";
import { gapOf, MOST_AT_ONCE, type PlanRun } from "../../app/domain/planning/run/run.ts";
import { USUAL_MEETINGS, USUAL_PROGRAMME } from "../../app/domain/planning/run/wish.ts";
import { takesTime } from "../../app/domain/programme/own.ts";
import { placed } from "../../app/domain/programme/placed.ts";
import type { Draft } from "../../app/domain/programme/session.ts";
import { say } from "../../app/domain/said.ts";
import type { Ports } from "../actions/ports.ts";
import { roomMark } from "./cards/place.ts";
import { namesOf, type Reading, read } from "./reading.ts";
import type { Views } from "./views.ts";

/** Where plans begin; null for all but organisers. Two rounds of reads. */
export const createPlansView = (ports: Ports): Views["plans"] =>
  async function plans(viewer, language) {
    if (!viewer.organiser) return null;
    const [reading, runs, draft, meetings, tables] = await Promise.all([
      read(ports, language),
      ports.plans.all(),
      ports.programme.draft(),
      ports.meetings.all(),
      ports.calendars.tables(),
    ]);
    return {
      plans: runs.map((run) => cardOf(run, reading)),
      most: MOST_AT_ONCE,
      programme: draft && programmeOf(draft, reading),
      meetings: meetingsOf(meetings, tables, reading),
    };
  };

const cardOf = (run: PlanRun, reading: Reading): PlanCard => ({
  id: run.id,
  kind: run.wish.kind,
  state: run.state,
  stopping: run.stopping,
  at: run.at,
  by: namesOf([run.by], reading)[0] ?? "",
  seconds: run.wish.seconds,
  gap: gapOf(run),
  changes: run.proposal?.changes.length ?? 0,
  applied: run.applied ? (run.applied.undone ? "undone" : "yes") : "no",
});

function programmeOf(draft: Draft, reading: Reading): PlansView["programme"] {
  const { now, language, conference } = reading;
  return {
    revision: draft.revision,
    sessions: placed(draft)
      .filter((session) => takesTime(session) && session.start > now)
      .map(({ id, title, room, start, end }) => {
        return { id, title: say(title, language), room: roomMark(room, reading).name, start, end };
      }),
    rooms: conference.rooms.map(({ id }) => roomMark(id, reading)),
    weights: { ...USUAL_PROGRAMME },
  };
}

function meetingsOf(
  meetings: readonly Meeting[],
  tables: ReadonlyMap<number, Calendar>,
  reading: Reading,
): PlansView["meetings"] {
  const { now, conference } = reading;
  const ahead = { start: now, end: later(now, MINUTE) };
  const numbers = Array.from({ length: conference.meetings.tables }, (_, at) => at + 1);
  const inState = (state: string) => meetings.filter((meeting) => stateAt(meeting, now) === state);
  return {
    proposals: inState("proposed")
      .sort((a, b) => a.start - b.start || (a.id < b.id ? -1 : 1))
      .map(({ id, parties, start }) => ({ id, parties: namesOf(parties, reading), start })),
    booked: inState("booked").length,
    freeTables: numbers.filter((no) => !isClosed(tables.get(no), ahead)).length,
    weights: { ...USUAL_MEETINGS },
  };
}
