import type { Conference } from "../../app/domain/conference.ts";
import type { ConferenceId, OrgId, PersonId, RoomId } from "../../app/domain/id.ts";
import { type Instant, later, MINUTE } from "../../app/domain/instant.ts";
import type { Organisation } from "../../app/domain/organisation.ts";
import type { Person } from "../../app/domain/person.ts";
import { conference as sir } from "../../seed/sir/conference.ts";

/** A hall for load: as many people as asked, half startups and half municipalities, and room for any pair at any slot. */
export const HALL = "hall-bench" as ConferenceId;
const FIRST = sir.opens;
const SLOTS = 160;

export const hallConference = (people: number): Conference => ({
  ...sir,
  id: HALL,
  halves: [],
  swaps: [],
  meetings: {
    ...sir.meetings,
    slots: Array.from({ length: SLOTS }, (_, at) => {
      const start = later(FIRST, (120 + at * 25) * MINUTE);
      return { id: `s${at}`, window: "w", start, end: later(start, 20 * MINUTE) };
    }),
    tables: people / 2,
    room: "room.matchtorget" as RoomId,
    maxPerDay: 10_000,
    maxPerChallenge: 1_000_000,
  },
});
export const hallStart = FIRST as Instant;

const side = (at: number) => (at % 2 === 0 ? "startup" : "municipality");
export const hallPerson = (at: number): PersonId => `h.${at}` as PersonId;

const organisation = (at: number): Organisation => ({
  id: `o.${at}` as OrgId,
  name: `Organisation ${at}`,
  type: "org.startup",
  side: side(at),
  country: "SE",
  region: "reg.se.stockholm",
  city: null,
  languages: ["sv"],
  themes: [],
  sectors: [],
  needTypes: [],
  technologies: [],
  supportOffers: [],
  offer: {},
  stage: null,
  trl: null,
  incubator: null,
  incumbentAt: [],
  routesOpen: [],
  lookingFor: [],
  real: false,
});
const person = (at: number): Person => ({
  id: hallPerson(at),
  name: `Person ${at}`,
  email: `h${at}@example.org`,
  role: "role.startup",
  side: side(at),
  org: `o.${at}` as OrgId,
  half: null,
  languages: ["sv"],
  language: null,
  organiser: at === 0,
  needs: [],
  offers: [],
  about: {},
  unavailable: [],
  open: true,
  visible: { about: false, contact: false },
  version: 1,
});
export const hallOf = (people: number) => ({
  conference: hallConference(people),
  organisations: Array.from({ length: people }, (_, at) => organisation(at)),
  people: Array.from({ length: people }, (_, at) => person(at)),
});

/** The n-th booking of the hall: a startup proposes, a municipality says yes; no two of them share a person and a slot. */
export function nthPair(n: number, people: number): { from: number; to: number; start: Instant } {
  const half = people / 2;
  const slot = Math.floor(n / half) % SLOTS;
  const from = n % half;
  const to = (from + slot * 7) % half;
  return { from: from * 2, to: to * 2 + 1, start: later(FIRST, (120 + slot * 25) * MINUTE) };
}
