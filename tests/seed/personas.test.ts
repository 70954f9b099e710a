import { expect, test } from "vitest";
import type { PersonId } from "../../app/domain/id.ts";
import { matchContext } from "../../app/domain/matching/context.ts";
import type { Party } from "../../app/domain/matching/party.ts";
import { suggest } from "../../app/domain/matching/suggest.ts";
import taxonomyFile from "../../seed/data/taxonomy.json" with { type: "json" };
import { joining } from "../../seed/load.ts";
import { personas } from "../../seed/personas.ts";
import { challenges } from "../../seed/sir/challenges.ts";
import { organisations } from "../../seed/sir/organisations.ts";
import { createTaxonomy } from "../../server/taxonomy.ts";

const context = matchContext({
  people: new Map(joining.map((person) => [person.id, person])),
  organisations: new Map(organisations.map((org) => [org.id, org])),
  challenges,
  neighbours: createTaxonomy(taxonomyFile).neighbours,
});
const persona = (key: string) => personas.find((one) => one.key === key)?.person as PersonId;
const partyOf = (id: PersonId | null) => context.parties.get(id as PersonId) as Party;
const first = (key: string) =>
  suggest(partyOf(persona(key)), context, { not: new Set(), limit: 1 }).suggestions[0] as NonNullable<
    ReturnType<typeof suggest>["suggestions"][number]
  >;

test("the startup and the need owner are each other's first suggestion, about Umeå's need, with the startup's incubator", () => {
  expect([first("startup").person, first("municipality").person]).toEqual([
    persona("municipality"),
    persona("startup"),
  ]);
  expect([first("startup").challenge, first("municipality").challenge]).toEqual(["ch.03", "ch.03"]);
  expect(partyOf(first("startup").broker).org.id).toBe(partyOf(persona("incubator")).org.id);
  expect(first("startup").score).toBeGreaterThanOrEqual(90);
});

test("the English-speaking startup's first suggestion is Bærum, though they share English alone", () => {
  expect(first("english").person).toBe(persona("kommune"));
  expect(partyOf(persona("english")).person.languages).toEqual(["en"]);
});

test("every persona is an attendee, and those who should meet are in different halves", () => {
  const byId = new Map(joining.map((person) => [person.id, person]));
  const seats = personas.map(({ key, person, name }) => {
    const attendee = byId.get(person);
    return [key, name === attendee?.name, attendee?.org, attendee?.half];
  });
  expect(seats).toEqual([
    ["startup", true, "su.001", "half.B"],
    ["municipality", true, "org.umea-kommun", "half.A"],
    ["incubator", true, "org.uminova-innovation", "half.B"],
    ["kommune", true, "org.baerum-kommune", "half.A"],
    ["english", true, "su.038", "half.B"],
    ["academia", true, "org.luth", "half.A"],
    ["politician", true, "org.skelleftea-kommun", "half.B"],
    ["organiser", true, "org.skelleftea-science-city", "half.A"],
  ]);
});
