import { expect, test } from "vitest";
import type { PersonId } from "../../../app/domain/id.ts";
import { suggest } from "../../../app/domain/matching/suggest.ts";
import { joining } from "../../../seed/load.ts";
import { context, contextOf, everyone, party, persona } from "./sir.ts";

const nobody: ReadonlySet<PersonId> = new Set();

test("suggestions are the same whatever the order in which people are read", () => {
  const turned = contextOf([...joining].reverse());
  for (const key of ["startup", "municipality", "incubator", "academia"])
    expect(suggest(persona(key), turned, { not: nobody, limit: 20 })).toEqual(
      suggest(persona(key), context, { not: nobody, limit: 20 }),
    );
});

test("those already asked or dismissed are not suggested, and their colleague or the next takes the place", () => {
  const first = suggest(persona("startup"), context, { not: nobody, limit: 3 }).suggestions.map(({ person }) => person);
  const not = new Set(first);
  const second = suggest(persona("startup"), context, { not, limit: 50 }).suggestions.map(({ person }) => person);
  expect(second.filter((person) => not.has(person))).toEqual([]);
  expect(second.length).toBeGreaterThan(0);
});

test("a startup sees each need once, through an owner before a co-owner", () => {
  for (const startup of everyone.filter(({ person }) => person.side === "startup")) {
    const { suggestions } = suggest(startup, context, { not: nobody, limit: 100 });
    const needs = suggestions.flatMap(({ challenge }) => challenge ?? []);
    expect(needs).toEqual([...new Set(needs)]);
  }
});

test("every startup and every incubator has at least three to meet", () => {
  const short = everyone
    .filter(({ person }) => person.open && (person.side === "startup" || person.side === "incubator"))
    .filter((one) => suggest(one, context, { not: nobody, limit: 3 }).suggestions.length < 3);
  expect(short.map(({ person }) => person.id)).toEqual([]);
});

test("equals take turns: no broker and no need owner's person is first for nearly everyone", () => {
  const startups = everyone.filter(({ person }) => person.side === "startup");
  const brokers = new Map<string, number>();
  for (const startup of startups) {
    const [best] = suggest(startup, context, { not: nobody, limit: 1 }).suggestions;
    if (best?.broker) brokers.set(best.broker, (brokers.get(best.broker) ?? 0) + 1);
  }
  expect(Math.max(...brokers.values())).toBeLessThan(startups.length / 8);
});

test("a broker is somebody else than the two, an environment's, and of the startup's incubator where that sends anyone", () => {
  const { suggestions } = suggest(persona("startup"), context, { not: nobody, limit: 20 });
  const orgs = suggestions.flatMap(({ broker }) => (broker ? party(broker).org.id : []));
  expect([...new Set(orgs)]).toEqual(["org.uminova-innovation"]);
});

test("one viewer is answered by one look at each of the others who may be met", () => {
  const viewer = persona("startup");
  const looks: PersonId[] = [];
  const dismissed = (one: PersonId, other: PersonId) => {
    if (one === viewer.person.id) looks.push(other);
    return false;
  };
  suggest(viewer, context, { not: nobody, limit: 12, dismissed });
  const others = everyone.filter(({ person, org }) => person.open && org.id !== viewer.org.id);
  expect(looks.sort()).toEqual(others.map(({ person }) => person.id).sort());
});
