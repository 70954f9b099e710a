import type { HalfId, PersonId } from "../../app/domain/id.ts";
import type { Organisation } from "../../app/domain/organisation.ts";
import type { Person, Side } from "../../app/domain/person.ts";
import { drawHalves } from "../../app/domain/programme/halves.ts";
import { challenges } from "./challenges.ts";
import { conference } from "./conference.ts";
import { organisations } from "./organisations.ts";
import { type Place, roster } from "./roster.ts";
import { event, startups } from "./source.ts";
import { idOf } from "./words.ts";

const organisationOf = new Map<string, Organisation>(organisations.map((org) => [org.id, org]));
const contactOf = new Map<string, string>(startups.map(({ id, contact }) => [id, contact]));

/** A municipality's politician or a university's researcher is no side of a purchase, whoever sends them. */
const SIDES: Record<string, Side> = {
  "role.environment": "incubator",
  "role.startup": "startup",
  "role.need_owner": "municipality",
  "role.procurer": "municipality",
};

const needTypesOf = (org: string): string[] => [
  ...new Set(
    challenges
      .filter(({ owner, coOwners }) => [owner, ...coOwners].includes(idOf(org)))
      .flatMap((one) => one.needTypes),
  ),
];

/** What a person looks for and brings, read off fields of the organisation and its challenges alone. */
function wordsOf(role: string, org: Organisation): Pick<Person, "needs" | "offers"> {
  switch (role) {
    case "role.startup":
      return { needs: org.lookingFor, offers: org.needTypes };
    case "role.need_owner":
    case "role.procurer":
      return { needs: needTypesOf(org.id), offers: [] };
    default:
      return { needs: [], offers: org.supportOffers };
  }
}

function person({ role, org: orgId, organiser }: Place, place: number): Person {
  const org = organisationOf.get(orgId);
  if (!org) throw new RangeError(`Organisation ${orgId} sends a person and is unknown`);
  const number = String(place + 1).padStart(3, "0");
  return {
    id: idOf(`p.${number}`),
    name: `Deltagare ${number} (demo)`,
    email: contactOf.get(orgId) ?? `deltagare${number}@example.org`,
    role,
    side: organiser ? org.side : (SIDES[role] ?? "other"),
    org: org.id,
    half: null,
    languages: org.languages,
    language: null,
    organiser,
    ...wordsOf(role, org),
    about: {},
    unavailable: [],
    // Those who run the day are not offered to others for meetings.
    open: !organiser,
    visible: { about: true, contact: false },
    version: 1,
  };
}

const unhalved = roster.map(person);

const halfOf: ReadonlyMap<PersonId, HalfId> = drawHalves(
  unhalved.map(({ id, role, org }) => {
    const { type, region } = organisationOf.get(org) as Organisation;
    return { id, strata: [role, type, region] };
  }),
  conference.halves.map(({ id }) => id),
  event.halves.seed,
);

/** The 400 attendees of the plan. Nobody real: bodies are numbered, and their taking part is invented. */
export const people: Person[] = unhalved.map((one) => ({ ...one, half: halfOf.get(one.id) ?? null }));
