import type { Challenge } from "../../app/domain/challenge/challenge.ts";
import type { Conference } from "../../app/domain/conference.ts";
import type { ChallengeId, OrgId, PersonId } from "../../app/domain/id.ts";
import type { Instant } from "../../app/domain/instant.ts";
import type { Language } from "../../app/domain/language.ts";
import { type MatchContext, matchContext } from "../../app/domain/matching/context.ts";
import type { Organisation } from "../../app/domain/organisation.ts";
import type { Person } from "../../app/domain/person.ts";
import { placed } from "../../app/domain/programme/placed.ts";
import type { Placed, Release } from "../../app/domain/programme/session.ts";
import type { Ports } from "../actions/ports.ts";
import { oncePer } from "./once-per.ts";

/** What one answer is made from: the slow-changing records, the clock and the reader's language. */
export type Reading = {
  ports: Ports;
  language: Language;
  now: Instant;
  conference: Conference;
  organisations: ReadonlyMap<OrgId, Organisation>;
  challenges: ReadonlyMap<ChallengeId, Challenge>;
  people: ReadonlyMap<PersonId, Person>;
  release: Release;
};

const BEFORE_THE_FIRST: Release = { version: 0, at: 0 as Instant, sessions: [], speakers: [], placements: [] };

/**
 * Reads what nearly every screen needs, in one breath; the stores answer most of it from their caches.
 * Throws when no conference is open: the store was emptied, which must never look like an empty conference.
 */
export async function read(ports: Ports, language: Language): Promise<Reading> {
  const [conference, organisations, challenges, people, release] = await Promise.all([
    openConference(ports),
    ports.conference.organisations(),
    ports.conference.challenges(),
    ports.people.all(),
    ports.programme.release(),
  ]);
  const now = ports.now();
  return { ports, language, now, conference, organisations, challenges, people, release: release ?? BEFORE_THE_FIRST };
}

export async function openConference(ports: Ports): Promise<Conference> {
  const conference = await ports.conference.read();
  if (conference === null) throw new Error("No conference is open in the store");
  return conference;
}

/** The sessions of a release with their places, in the order of time; laid together once for each release. */
export const placedIn = oncePer((release: Release): readonly Placed[] => placed(release));

/** The reader's own record; throws when a session outlives the person, which is a fault. */
export function readerOf(reading: Reading, id: PersonId): Person {
  const person = reading.people.get(id);
  if (!person) throw new Error(`No such person: ${id}`);
  return person;
}

/** "2020-11-04" at the venue. */
export const localDay = ({ ports, conference }: Pick<Reading, "ports" | "conference">, at: Instant): string =>
  ports.zone.toLocal(at, conference.timeZone).slice(0, 10);

/** The conference laid out for matching. About a millisecond for 400 people. */
export const matchingOf = ({ ports, people, organisations, challenges }: Reading): MatchContext =>
  matchContext({ people, organisations, challenges: challenges.values(), neighbours: ports.taxonomy.neighbours });

/** Names in the order of `ids`; of those who are not there any more, none. */
export const namesOf = (ids: readonly PersonId[], { people }: Pick<Reading, "people">): string[] =>
  ids.flatMap((id) => people.get(id)?.name ?? []);
