import { parentPort, workerData } from "node:worker_threads";
import type { ChallengeId, PersonId } from "../../app/domain/id.ts";
import { matchContext } from "../../app/domain/matching/context.ts";
import { mutualSuggestions } from "../../app/domain/planning/meeting/mutual-suggestions.ts";
import { stepBack } from "./step-back.ts";
import type { SuggestTask } from "./suggest-meetings.ts";

// Works out the suggestions of one round and ends.

stepBack();

const { people, organisations, challenges, neighbours, apart, having, about, most, enough } = workerData as SuggestTask;
const context = matchContext({
  people,
  organisations,
  challenges: challenges.values(),
  neighbours: (region) => neighbours.get(region) ?? [],
});
parentPort?.postMessage(
  mutualSuggestions(context, {
    apart: (a: PersonId, b: PersonId) => apart.get(a)?.has(b) ?? false,
    has: (person: PersonId) => having.get(person) ?? 0,
    enough,
    room: (challenge: ChallengeId) => most - (about.get(challenge) ?? 0),
  }),
);
