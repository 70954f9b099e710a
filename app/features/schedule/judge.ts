import type { DraftSession, ScheduleView } from "../../contract/views/organiser.ts";
import { type Instant, overlaps, type Span } from "../../domain/instant.ts";
import { clashes, type Finding, newFindings } from "../../domain/programme/clash.ts";
import { daySpans } from "../../domain/programme/day-spans.ts";
import { takesTime } from "../../domain/programme/own.ts";
import { type Wish, withWish } from "./wish.ts";

/** A whole draft with what the rule needs to judge it. */
export type Judged = Pick<ScheduleView, "rooms" | "meetings"> & { sessions: readonly DraftSession[]; days: Span[] };

export const judgedOf = (view: ScheduleView, toInstant: (local: string) => Instant | null): Judged => ({
  rooms: view.rooms,
  meetings: view.meetings,
  sessions: [...view.sessions, ...view.elsewhere],
  days: daySpans(view.days, toInstant),
});

/** Everything wrong with the draft, as it would stand after `wish`. The server judges by the same rule. */
export const findingsOf = ({ sessions, rooms, days }: Judged, wish: Wish | null = null): Finding[] =>
  clashes(withWish(sessions, wish), rooms, days);

/** What a move would do: what it breaks, what it mends, and how many booked meetings lie under its new time alone. */
export type Outcome = { breaks: Finding[]; mends: Finding[]; meetings: number };

export function outcomeOf(judged: Judged, wish: Wish): Outcome {
  const [before, after] = [findingsOf(judged), findingsOf(judged, wish)];
  const session = judged.sessions.find(({ id }) => id === wish.session);
  const under = judged.meetings.filter(
    (meeting) => overlaps(meeting, wish) && !(session && overlaps(meeting, session)),
  );
  return {
    breaks: newFindings(before, after),
    mends: newFindings(after, before),
    meetings: session && takesTime(session) ? under.reduce((sum, { count }) => sum + count, 0) : 0,
  };
}

/** What cannot stand, in red; the rest may be what the organiser wants and is only dashed. */
const SOFT: ReadonlySet<Finding["code"]> = new Set(["room-too-small", "beside-plenary"]);
export const isHard = ({ code }: Finding): boolean => !SOFT.has(code);

/** The mark of a session on the grid: the worst that is said of it. */
export function markOf(id: DraftSession["id"], findings: readonly Finding[]): "broken" | "doubtful" | null {
  const about = findings.filter(({ sessions }) => (sessions as DraftSession["id"][]).includes(id));
  return about.length === 0 ? null : about.some(isHard) ? "broken" : "doubtful";
}
