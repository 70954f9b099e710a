import type { Challenge } from "../challenge/challenge.ts";
import { dialogueOf } from "../challenge/dialogue.ts";
import type { PersonId } from "../id.ts";
import { type Talk, talk } from "../meeting/languages.ts";
import type { Person } from "../person.ts";
import { accept, type Result, refuse } from "../refusal.ts";

/** Whether either has dismissed the other. Private: the refusal does not tell it from a closed calendar. */
export type Dismissed = (a: PersonId, b: PersonId) => boolean;

/**
 * The hard rules for two people to meet, about `challenge` if one is given: other organisation, both open, neither has
 * dismissed the other, a language in common (sv–nb counts as nearly), and dialogue on the challenge open.
 * Answers how they can talk; refuses with the first rule that fails, in that order. O(languages).
 * Source: domain notes 5.2 (c, f, g).
 */
export function mayMeet(
  a: Person,
  b: Person,
  { challenge = null, dismissed = () => false }: { challenge?: Challenge | null; dismissed?: Dismissed } = {},
): Result<Talk> {
  if (a.org === b.org) return refuse({ code: "same-organisation" });
  if (!a.open) return refuse({ code: "not-available", person: a.id });
  if (!b.open || dismissed(a.id, b.id) || dismissed(b.id, a.id)) return refuse({ code: "not-available", person: b.id });
  const how = talk(a, b);
  if (how === null) return refuse({ code: "no-shared-language" });
  if (challenge && dialogueOf(challenge) !== "open")
    return refuse({ code: "dialogue-closed", challenge: challenge.id, status: challenge.status });
  return accept(how);
}
