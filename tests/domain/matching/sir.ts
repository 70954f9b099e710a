import type { PersonId } from "../../../app/domain/id.ts";
import { matchContext } from "../../../app/domain/matching/context.ts";
import type { Party } from "../../../app/domain/matching/party.ts";
import type { Person } from "../../../app/domain/person.ts";
import taxonomyFile from "../../../seed/data/taxonomy.json" with { type: "json" };
import { joining } from "../../../seed/load.ts";
import { personas } from "../../../seed/personas.ts";
import { challenges } from "../../../seed/sir/challenges.ts";
import { organisations } from "../../../seed/sir/organisations.ts";
import { createTaxonomy } from "../../../server/taxonomy.ts";

export const { neighbours } = createTaxonomy(taxonomyFile);
export const byChallenge = new Map(challenges.map((challenge) => [challenge.id, challenge]));
export const contextOf = (people: readonly Person[]) =>
  matchContext({
    people: new Map(people.map((person) => [person.id, person])),
    organisations: new Map(organisations.map((org) => [org.id, org])),
    challenges,
    neighbours,
  });
/** The demo conference, laid out for matching. */
export const context = contextOf(joining);
export const party = (id: PersonId | string): Party => context.parties.get(id as PersonId) as Party;
export const persona = (key: string): Party => party(personas.find((one) => one.key === key)?.person ?? "");
export const everyone: Party[] = [...context.parties.values()];
