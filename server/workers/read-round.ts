import type { PersonId } from "../../app/domain/id.ts";
import { later, SECOND } from "../../app/domain/instant.ts";
import type { Round } from "../../app/domain/meet-now/pair.ts";
import { pairsIn } from "../../app/domain/meet-now/pairs.ts";
import { hasTime, holdOf } from "../../app/domain/meet-now/times.ts";
import { freeTables } from "../../app/domain/meeting/table.ts";
import type { Person } from "../../app/domain/person.ts";
import { localDate, localDay } from "../actions/local-day.ts";
import type { Ports } from "../actions/ports.ts";

export type ReadRound = Omit<Round, "score"> & { people: Map<PersonId, Person> };

/** What one round of pairing needs; null when fewer than two can be paired. Cost: one read while nobody waits. */
export async function readRound(ports: Ports): Promise<ReadRound | null> {
  const now = ports.now();
  const pool = (await ports.meetNow.pool()).filter(({ until }) => until > now);
  if (pool.length < 2) return null;
  const conference = await ports.conference.read();
  if (!conference) return null;
  const { meetings: rules, timeZone } = conference;
  const ids = pool.map(({ person }) => person);
  const [offers, people, calendars, tables, offered, meetings, gatherSince] = await Promise.all([
    ports.meetNow.openOffers(),
    ports.people.many(ids),
    ports.calendars.of(ids),
    ports.calendars.tables(),
    ports.meetNow.pairsOf(localDate(ports.zone, now, timeZone)),
    ports.meetings.ofDay(ids, localDay(ports.zone, now, timeZone)),
    ports.meetNow.gatherSince(),
  ]);
  const asked = new Set(offers.flatMap(({ parties }) => parties));
  const waiting = pool
    .filter(({ person }) => people.has(person) && !asked.has(person))
    .filter(({ person, until }) => hasTime(calendars.get(person) ?? [], now, until, rules));
  if (waiting.length < 2) return null;
  // An offer is made some ms after this look; a free second keeps its hold from touching what comes next.
  const deadline = later(now, (rules.acceptSeconds + 1) * SECOND);
  const free = freeTables(tables, rules.tables, holdOf({ made: now, deadline }, rules));
  // Who meets anyway today, or has met, is not paired: a table more would bring them nobody new.
  const before = new Set([...offered, ...pairsIn(meetings)]);
  return { now, waiting, tables: free, before, people, gatherSince };
}
