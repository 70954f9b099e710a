import { expect, test } from "vitest";
import type { ChallengeId, PersonId } from "../../../app/domain/id.ts";
import { matchContext } from "../../../app/domain/matching/context.ts";
import { mutualSuggestions } from "../../../app/domain/planning/meeting/mutual-suggestions.ts";
import taxonomyFile from "../../../seed/data/taxonomy.json" with { type: "json" };
import { joining } from "../../../seed/load.ts";
import { challenges } from "../../../seed/sir/challenges.ts";
import { organisations } from "../../../seed/sir/organisations.ts";
import { createTaxonomy } from "../../../server/taxonomy.ts";
import { type SuggestTask, suggestMeetings } from "../../../server/workers/suggest-meetings.ts";

const { neighbours } = createTaxonomy(taxonomyFile);
const some = joining.slice(0, 120);
const [one, other] = some.map(({ id }) => id) as [PersonId, PersonId];
const task: SuggestTask = {
  people: new Map(some.map((person) => [person.id, person])),
  organisations: new Map(organisations.map((org) => [org.id, org])),
  challenges: new Map(challenges.map((challenge) => [challenge.id, challenge])),
  neighbours: new Map(organisations.map(({ region }) => [region, neighbours(region)])),
  apart: new Map([[one, new Set([other])]]),
  having: new Map([[one, 1]]),
  about: new Map<ChallengeId, number>(),
  most: 3,
  enough: 3,
};

test("a thread suggests what the rule suggests, with all that it is told of who has met and what is full", async () => {
  const context = matchContext({ ...task, challenges, neighbours });
  const expected = mutualSuggestions(context, {
    apart: (a, b) => a === one && b === other,
    has: (person) => (person === one ? 1 : 0),
    enough: 3,
    room: () => 3,
  });

  expect(expected.length).toBeGreaterThan(20);
  expect(await suggestMeetings(task, new AbortController().signal)).toEqual(expected);
});

test("who gives up waits no longer, and is told of no suggestion", async () => {
  const given = new AbortController();
  const suggestions = suggestMeetings(task, given.signal);
  given.abort();
  expect(await suggestions).toEqual([]);
});
