import type { ReplanView } from "../../app/contract/views/planning.ts";
import type { PersonId, TableNo } from "../../app/domain/id.ts";
import type { Instant } from "../../app/domain/instant.ts";
import { isClosed } from "../../app/domain/meeting/closed-table.ts";
import { type Meeting, stateAt } from "../../app/domain/meeting/meeting.ts";
import { type Away, brokenPromises } from "../../app/domain/planning/meeting/broken-promises.ts";
import type { MeetingFacts } from "../../app/domain/planning/meeting/facts.ts";
import { repairOf, takeable, type Way } from "../../app/domain/planning/meeting/ways-out.ts";
import type { Ports } from "../actions/ports.ts";
import { roomMark } from "./cards/place.ts";
import { localDay, type Reading, read } from "./reading.ts";
import type { Views } from "./views.ts";

/** How many ways to choose from, and how long they may take. */
const WAYS = 3;
const SECONDS = 1.5;

/**
 * What has been promised and no longer holds, and the ways out, those that disturb the fewest first; null for all but
 * organisers. Reads everyone's calendars; works the ways out beside the event loop, in two seconds at most.
 */
export const createReplanView = (ports: Ports): Views["replan"] =>
  async function replan(viewer, language, query) {
    if (!viewer.organiser) return null;
    const [reading, meetings, calendars, tables] = await Promise.all([
      read(ports, language),
      ports.meetings.all(),
      ports.calendars.all(),
      ports.calendars.tables(),
    ]);
    const away = awayOf(query, reading);
    const facts = factsOf(reading, { meetings, calendars, tables });
    const broken = brokenPromises(facts, away);
    const began = performance.now();
    const ways = broken.length > 0 ? await waysOut(ports, facts, broken, away) : [];
    const ms = Math.round(performance.now() - began);
    const booked = meetings.filter((meeting) => stateAt(meeting, reading.now) === "booked");
    const name = nameIn(reading);
    const { conference } = reading;
    return {
      tables: Array.from({ length: conference.meetings.tables }, (_, index) => ({
        table: (index + 1) as TableNo,
        closed: isClosed(tables.get(index + 1), { start: reading.now, end: conference.closes }),
        meetings: booked.filter(({ table }) => table === index + 1).length,
      })),
      away: away && { person: away.person, name: name(away.person), until: away.until },
      people: peopleWith(booked, reading),
      broken: broken.map(({ meeting, why }) => ({
        meeting: meeting.id,
        parties: meeting.parties.map(name),
        start: meeting.start,
        end: meeting.end,
        table: meeting.table as TableNo,
        why,
        state: stateAt(meeting, reading.now),
      })),
      ways: ways.map((way) => shown(way, conference.meetings, name)),
      ms,
      rooms: conference.rooms.map(({ id }) => roomMark(id, reading)),
    };
  };

async function waysOut(
  ports: Ports,
  facts: MeetingFacts,
  broken: ReturnType<typeof brokenPromises>,
  away: Away | null,
): Promise<Way[]> {
  const { instance, standing, pinned, wayOf } = repairOf(facts, broken, away);
  const found = await ports.replan({ instance, standing, pinned, wanted: WAYS, seconds: SECONDS });
  return found
    .map(wayOf)
    .sort(
      (a, b) =>
        a.lost.length - b.lost.length ||
        Number(takeable(b, facts.rules)) - Number(takeable(a, facts.rules)) ||
        a.disturbed.length - b.disturbed.length ||
        a.moves.length - b.moves.length,
    );
}

const shown = (way: Way, rules: MeetingFacts["rules"], name: (id: PersonId) => string): ReplanView["ways"][number] => {
  const { disturbed, moves, lost, proven } = way;
  return {
    disturbed: disturbed.map(name),
    moves: moves.map(({ meeting, to }) => ({
      meeting: meeting.id,
      parties: meeting.parties.map(name),
      from: { start: meeting.start, table: meeting.table as TableNo },
      to: { start: to.start, table: to.table },
    })),
    broken: lost.map((meeting) => ({ meeting: meeting.id, parties: meeting.parties.map(name) })),
    proven,
    retime: takeable(way, rules)
      ? moves.map(({ meeting, to }) => [meeting.id, meeting.version, to.start, to.table].join("|"))
      : [],
  };
};

const nameIn =
  ({ people }: Reading) =>
  (id: PersonId): string =>
    people.get(id)?.name ?? "";

/** Everybody with a booked meeting ahead, by name: the others keep nobody waiting. */
function peopleWith(booked: readonly Meeting[], { people, organisations }: Reading): ReplanView["people"] {
  return [...new Set(booked.flatMap(({ parties }) => parties))]
    .flatMap((id) => people.get(id) ?? [])
    .map(({ id, name, org }) => ({ id, name, org: organisations.get(org)?.name ?? "" }))
    .sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : a.id < b.id ? -1 : 1));
}

/** Until when somebody is away, on the local day of now; null for a person or a time there is not. */
function awayOf(query: { person: PersonId; until: string } | null, reading: Reading): Away | null {
  if (query === null || !reading.people.has(query.person)) return null;
  const { ports, conference, now } = reading;
  const until = ports.zone.toInstant(`${localDay(reading, now)}T${query.until}`, conference.timeZone);
  return until === null || until <= now ? null : { person: query.person, until };
}

function factsOf(
  reading: Reading,
  { meetings, calendars, tables }: Pick<MeetingFacts, "meetings" | "calendars" | "tables">,
): MeetingFacts {
  const { now, conference, people, challenges } = reading;
  const none: Pick<MeetingFacts, "suggestions" | "idOf"> = { suggestions: [], idOf: () => "" as never };
  const dayOf = (at: Instant) => localDay(reading, at);
  return { now, rules: conference.meetings, people, calendars, tables, meetings, challenges, dayOf, ...none };
}
