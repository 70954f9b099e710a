import type { SessionId } from "../../id.ts";
import type { Span } from "../../instant.ts";
import { takesTime } from "../../programme/own.ts";
import { placed } from "../../programme/placed.ts";
import type { Placed, Placement } from "../../programme/session.ts";
import type { ProgrammeFigures } from "../run/proposal.ts";
import { attended, type Due } from "./attend.ts";
import type { ProgrammeFacts } from "./facts.ts";
import { isClosing } from "./open-time.ts";
import type { PicksProblem } from "./picks/problem.ts";
import { MEETING_WORTH, PASS_WORTH, STAR_WORTH, type Wishes } from "./wishes.ts";

/** A programme in numbers, and what each guest can attend of their wishes, in the order of the guests. */
export type Counted = { figures: ProgrammeFigures; attends: number[] };

/**
 * Counts what is not over of a programme from its placements alone, apart from the planner's own sums: before and after alike.
 *
 * A guest is at their booked meetings first, then at the passes of their half, then at what they starred. A hole in a track's
 * day is time in which nothing of it runs though no pause stands there; sessions that do not take time belong to no track.
 * @param tracks - see `tracksOf`
 * Cost O(guests × wishes² + sessions²).
 */
export function countProgramme(
  facts: ProgrammeFacts,
  placements: readonly Placement[],
  wishes: readonly Wishes[],
  tracks: readonly string[],
): Counted {
  const { draft, conference, release, guests, now } = facts;
  const all = placed({ sessions: draft.sessions, placements }).filter(({ end }) => end > now);
  const taking = all.filter(takesTime);
  const place = new Map(taking.map((session) => [session.id, session]));
  const interest = new Map<SessionId, number>();
  let [wished, missed, missing] = [0, 0, 0];
  const attends = guests.map(({ meetings }, guest) => {
    const { own = [], starred = [] } = wishes[guest] ?? {};
    const dues: Due[] = meetings.map(({ start, end }) => ({ start, end, worth: MEETING_WORTH, wish: false }));
    const add = (ids: readonly SessionId[], worth: number) => {
      for (const id of ids) {
        const at = place.get(id);
        if (!at) continue;
        interest.set(id, (interest.get(id) ?? 0) + 1);
        dues.push({ start: at.start, end: at.end, worth, wish: true });
      }
    };
    add(own, PASS_WORTH);
    add(starred, STAR_WORTH);
    const wants = dues.length - meetings.length;
    const can = attended(dues);
    wished += wants;
    missed += wants - can;
    if (can < wants) missing++;
    return can;
  });
  const seats = new Map(conference.rooms.map(({ id, capacity }) => [id, capacity]));
  const overflow = taking.reduce(
    (sum, { id, room }) => sum + Math.max(0, (interest.get(id) ?? 0) - (seats.get(room) ?? 0)),
    0,
  );
  const was = new Map(release?.placements.map((one) => [one.session, one]));
  const changed = all.filter((one) => {
    const from = was.get(one.id);
    return from && (from.room !== one.room || from.start !== one.start || from.end !== one.end);
  }).length;
  const shape = { hop: 0, gap: 0, parallel: 0 };
  const pauses = all.filter(isClosing);
  for (const track of tracks) {
    // Passes of a swap are held in parallel by their nature.
    const own = taking.filter((session) => session.track === track && session.swap === null);
    shape.hop += Math.max(0, new Set(own.map(({ room }) => room)).size - 1);
    shape.parallel += pairsBeside(own);
    for (const day of facts.days)
      shape.gap += holes(
        own.filter(({ start }) => day.start <= start && start < day.end),
        pauses,
      );
  }
  return { figures: { wishes: wished, missed, missing, overflow, ...shape, changed }, attends };
}

function pairsBeside(sessions: readonly Placed[]): number {
  let pairs = 0;
  sessions.forEach((one, at) => {
    for (const other of sessions.slice(at + 1)) if (one.start < other.end && other.start < one.end) pairs++;
  });
  return pairs;
}

/** Times between two sessions of a track and day that no pause covers whole. */
function holes(sessions: readonly Placed[], pauses: readonly Placed[]): number {
  const inOrder = [...sessions].sort((a, b) => a.start - b.start);
  let count = 0;
  let end = inOrder[0]?.end ?? 0;
  for (const session of inOrder) {
    if (session.start > end && !covered({ start: end, end: session.start } as Span, pauses)) count++;
    end = Math.max(end, session.end) as Span["end"];
  }
  return count;
}

function covered({ start, end }: Span, pauses: readonly Placed[]): boolean {
  let at: number = start;
  for (const pause of [...pauses].sort((a, b) => a.start - b.start))
    if (pause.start <= at) at = Math.max(at, pause.end);
  return at >= end;
}

/** What a programme's figures cost by the organiser's weights. */
export const costOf = (figures: ProgrammeFigures, costs: PicksProblem["weights"]): number =>
  costs.missed * figures.missed +
  costs.overflow * figures.overflow +
  costs.hop * figures.hop +
  costs.gap * figures.gap +
  costs.parallel * figures.parallel +
  costs.changed * figures.changed;
