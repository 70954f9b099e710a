import type { FloorTable, FloorView } from "../../app/contract/views/organiser.ts";
import { type Instant, later, MINUTE } from "../../app/domain/instant.ts";
import type { Offer } from "../../app/domain/meet-now/offer.ts";
import { isClosed } from "../../app/domain/meeting/closed-table.ts";
import { doubleBookings } from "../../app/domain/meeting/double-bookings.ts";
import { type Meeting, stateAt } from "../../app/domain/meeting/meeting.ts";
import { say } from "../../app/domain/said.ts";
import type { Ports } from "../actions/ports.ts";
import { chosenOf } from "./chosen.ts";
import { localDay, type Reading, read } from "./reading.ts";
import type { Views } from "./views.ts";

/** The instant as a span. */
const instantOf = (now: Instant) => ({ start: now, end: later(now, 1) });

/** A table is marked this long before its next meeting. */
const SOON_MINUTES = 10;
/** People who have not told how it went may still be sitting there this long after the end. */
const LINGER_MINUTES = 5;

/** The floor for the organiser; null for everyone else. Two rounds of reads. */
export const createFloorView = (ports: Ports): Views["floor"] =>
  async function floor(viewer, language) {
    if (!viewer.organiser) return null;
    const [reading, meetings, offers, pool, tables, announcements] = await Promise.all([
      read(ports, language),
      ports.meetings.all(),
      ports.meetNow.openOffers(),
      ports.meetNow.pool(),
      ports.calendars.tables(),
      ports.announcements.all(),
    ]);
    const { now, conference } = reading;
    const today = localDay(reading, now);
    const booked = meetings.filter(({ state, table }) => state === "booked" && table !== null);
    const [waits, alive, chosen] = await Promise.all([
      ports.meetNow.waits(today),
      ports.meetNow.leaderAlive(now),
      chosenOf(
        booked.flatMap(({ parties }) => parties),
        reading,
      ),
    ]);
    const rows = Array.from({ length: conference.meetings.tables }, (_, index) =>
      tableOf(index + 1, booked, offers, isClosed(tables.get(index + 1), instantOf(reading.now)), reading),
    );
    return {
      now,
      tables: rows,
      meetingsToday: booked.filter(({ start }) => localDay(reading, start) === today).length,
      inUse: rows.filter(({ state }) => !UNUSED.has(state)).length,
      ready: pool.filter(({ until }) => until > now).length,
      medianWaitSeconds: median(waits),
      doubleBookings: doubleBookings(meetings, chosen, tables).double.length,
      leader: { alive },
      announcements: [...announcements]
        .sort((a, b) => b.at - a.at)
        .map(({ id, at, text, urgent }) => ({ id, at, text: say(text, language), urgent })),
    };
  };

/** Nobody has it now. What meet-now has given counts from the offer on, so that a yes takes no table out of use. */
const UNUSED = new Set<FloorTable["state"]>(["free", "soon", "closed"]);

/** What is at a table now: a running meeting, else the one that lingers, else a hold, else what comes soon. */
function tableOf(
  table: number,
  booked: readonly Meeting[],
  offers: readonly Offer[],
  closed: boolean,
  reading: Reading,
): FloorTable {
  const { now } = reading;
  const here = booked.filter((meeting) => meeting.table === table).sort((a, b) => a.start - b.start);
  const running = here.find(({ start, end }) => start <= now && now < end);
  const soon = here.find(({ start }) => start > now && start <= later(now, SOON_MINUTES * MINUTE));
  const lingering = here.find((meeting) => !soon && lingers(meeting, now));
  const held = offers.find((offer) => offer.table === table && offer.state === "open" && now < offer.deadline);
  const meeting = running ?? lingering ?? (held ? undefined : soon);
  const parties = (meeting?.parties ?? held?.parties ?? []).flatMap((id) => {
    const person = reading.people.get(id);
    return person ? [{ name: person.name, side: person.side }] : [];
  });
  const late = meeting ? meeting.parties.filter((id) => meeting.signals[id] === "late").length : 0;
  return {
    table,
    closed,
    state: running
      ? late > 0
        ? "late"
        : "on"
      : lingering
        ? "over-time"
        : closed
          ? "closed"
          : held
            ? "held"
            : soon
              ? soon.kind === "now"
                ? "coming"
                : "soon"
              : "free",
    meeting: meeting?.id ?? null,
    parties,
    start: meeting?.start ?? null,
    end: meeting?.end ?? null,
    late,
  };
}

const lingers = (meeting: Meeting, now: Instant): boolean =>
  stateAt(meeting, now) === "over" &&
  now < later(meeting.end, LINGER_MINUTES * MINUTE) &&
  Object.keys(meeting.reports).length === 0;

/** The middle value, or the mean of the two in the middle; null of nothing. */
function median(values: readonly number[]): FloorView["medianWaitSeconds"] {
  const sorted = [...values].sort((a, b) => a - b);
  const [low, high] = [sorted[Math.ceil(sorted.length / 2) - 1], sorted[Math.floor(sorted.length / 2)]];
  return low === undefined || high === undefined ? null : (low + high) / 2;
}
