import type { ChallengeCard } from "../../../app/contract/views/challenges.ts";
import type { ChallengeMark } from "../../../app/contract/views/shared.ts";
import type { Challenge } from "../../../app/domain/challenge/challenge.ts";
import { dialogueOf } from "../../../app/domain/challenge/dialogue.ts";
import type { ChallengeId } from "../../../app/domain/id.ts";
import { say } from "../../../app/domain/said.ts";
import type { Reading } from "../reading.ts";

type Source = Pick<Reading, "organisations" | "language">;

/** Id and title; null for none or an unknown one. */
export function challengeMark(
  id: ChallengeId | null,
  { challenges, language }: Pick<Reading, "challenges" | "language">,
): ChallengeMark | null {
  const challenge = id === null ? undefined : challenges.get(id);
  return challenge ? { id: challenge.id, title: say(challenge.title, language) } : null;
}

/** A challenge in a list: title, owner, state, whether it may be talked about, themes. All of it is public. */
export function challengeCard(challenge: Challenge, { organisations, language }: Source): ChallengeCard {
  const owner = organisations.get(challenge.owner);
  return {
    id: challenge.id,
    title: say(challenge.title, language),
    owner: { name: owner?.name ?? "", side: owner?.side ?? "municipality" },
    status: challenge.status,
    dialogue: dialogueOf(challenge),
    themes: [...challenge.themes],
  };
}
