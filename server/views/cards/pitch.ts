import type { Challenge } from "../../../app/domain/challenge/challenge.ts";
import type { Party } from "../../../app/domain/matching/party.ts";
import { type Said, say } from "../../../app/domain/said.ts";
import type { Reading } from "../reading.ts";

/**
 * What a person brings, in a sentence or a list: the need they own, what their organisation offers, the support it
 * gives, or the themes it works with; empty text when it says nothing of itself.
 */
export function pitchOf(other: Party, challenge: Challenge | null, reading: Pick<Reading, "language" | "ports">): Said {
  const { language, ports } = reading;
  if (challenge && [challenge.owner, ...challenge.coOwners].includes(other.org.id))
    return say(challenge.need, language);
  const offer = say(other.org.offer, language);
  if (offer.text) return offer;
  const support = other.gives;
  const ids = support.length > 0 ? support : other.org.themes;
  const words = ids.flatMap((id) => say(ports.taxonomy.label(id) ?? {}, language).text || []);
  return { text: words.join(", "), lang: language };
}
