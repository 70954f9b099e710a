import type { Challenge } from "../../app/domain/challenge/challenge.ts";
import type { ChallengeId, OrgId, PersonId } from "../../app/domain/id.ts";
import type { Organisation } from "../../app/domain/organisation.ts";
import type { Person } from "../../app/domain/person.ts";
import type { MutualSuggestion } from "../../app/domain/planning/meeting/facts.ts";
import { answerOfThread } from "./one-answer.ts";

/** Who may be suggested to whom, as plain data: it is copied to a thread. */
export type SuggestTask = {
  people: ReadonlyMap<PersonId, Person>;
  organisations: ReadonlyMap<OrgId, Organisation>;
  challenges: ReadonlyMap<ChallengeId, Challenge>;
  /** Region -> those beside it, for each region an organisation is of. */
  neighbours: ReadonlyMap<string, readonly string[]>;
  /** A person -> those they have met, will, may, or do not want to; both ways round. */
  apart: ReadonlyMap<PersonId, ReadonlySet<PersonId>>;
  /** How many meetings a person or a challenge has already, and the most a challenge may have. */
  having: ReadonlyMap<PersonId, number>;
  about: ReadonlyMap<ChallengeId, number>;
  most: number;
  /** How many candidates are enough for a person. */
  enough: number;
};

/**
 * The pairs that suit each other best though nobody has asked, worked out in a thread of their own, since all pairs of 400
 * people take a good part of a second. Empty once `signal` is given, which ends the thread.
 * @throws what the thread threw
 */
export async function suggestMeetings(task: SuggestTask, signal: AbortSignal): Promise<MutualSuggestion[]> {
  return (await answerOfThread<MutualSuggestion[]>("suggest-meetings-thread", task, signal)) ?? [];
}
