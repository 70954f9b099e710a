import type { ChallengeId } from "../id.ts";
import type { MatchContext } from "./context.ts";
import { mayMeet } from "./may-meet.ts";
import { type Fit, fitOf } from "./pair.ts";
import type { Party } from "./party.ts";

/**
 * How two people who have been brought together fit: through `about` where it joins them, else in any other way. Where
 * no pairing has anything to say to it, as of somebody outside the suggestions, only language, place and themes speak
 * for it. Null when they may not meet. Cost that of `fitOf`, twice at most.
 */
export function bestFit(
  a: Party,
  b: Party,
  context: MatchContext,
  about: ChallengeId | null,
): Pick<Fit, "pairing" | "challenge" | "talk"> | null {
  const found = (about === null ? null : fitOf(a, b, context, { about })) ?? fitOf(a, b, context);
  if (found) return found;
  const may = mayMeet(a.person, b.person);
  return may.ok ? { pairing: "theme", challenge: null, talk: may.value } : null;
}
