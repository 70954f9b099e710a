import type { ChallengeId, OrgId, PersonId } from "../id.ts";
import { brokersFor } from "./broker.ts";
import type { MatchContext } from "./context.ts";
import { explain } from "./explain.ts";
import type { Dismissed } from "./may-meet.ts";
import { type Fit, fitOf } from "./pair.ts";
import type { Party } from "./party.ts";
import type { Reason, Suggestion } from "./reason.ts";
import { turnOf } from "./turn.ts";

/** One worth meeting, as its reader sees it; `forThem` is what speaks for it on the other side. */
export type Suggested = Suggestion & { person: PersonId; broker: PersonId | null; forThem: Reason[]; fit: Fit };

/**
 * The people `viewer` should meet, best first. A startup sees each need once, through its owner before a co-owner;
 * else there is one of each organisation, since colleagues answer for the same. Equal scores: who has written about
 * themselves comes first, then they take turns, so that the same person is not everyone's first. The same on every
 * machine and at every asking.
 *
 * @param not - those already asked or met, and dismissed ones
 * @returns at most `limit`, and how many `more` there are
 * Cost: one `fitOf` for each person.
 */
export function suggest(
  viewer: Party,
  context: MatchContext,
  { not, limit, dismissed }: { not: ReadonlySet<PersonId>; limit: number; dismissed?: Dismissed },
): { suggestions: Suggested[]; more: number } {
  const best = new Map<OrgId | ChallengeId, Ranked>();
  for (const other of context.parties.values()) {
    if (other.person.id === viewer.person.id || not.has(other.person.id)) continue;
    const found = fitOf(viewer, other, context, dismissed ? { dismissed } : {});
    if (found === null) continue;
    const mine = {
      other,
      fit: found,
      owns: owns(other, found, context),
      turn: turnOf(viewer.person.id, other.person.id),
    };
    const key = viewer.person.side === "startup" && found.challenge !== null ? found.challenge : other.org.id;
    const theirs = best.get(key);
    if (!theirs || before(mine, theirs) < 0) best.set(key, mine);
  }
  const ordered = [...best.values()].sort(before);
  const suggestions = ordered.slice(0, limit).map((ranked) => seen(ranked, viewer, context));
  return { suggestions, more: ordered.length - suggestions.length };
}

type Ranked = { other: Party; fit: Fit; owns: boolean; turn: number };

const before = (a: Ranked, b: Ranked): number =>
  b.fit.score - a.fit.score ||
  Number(b.owns) - Number(a.owns) ||
  Number(speaks(b)) - Number(speaks(a)) ||
  a.turn - b.turn ||
  (a.other.person.id < b.other.person.id ? -1 : 1);

const owns = ({ org }: Party, { challenge }: Fit, { openChallenges }: MatchContext): boolean =>
  challenge !== null &&
  (openChallenges.get(org.id)?.some(({ id, owner }) => id === challenge && owner === org.id) ?? false);

const speaks = ({ other: { person } }: Ranked): boolean =>
  person.visible.about && Object.values(person.about).some(Boolean);

function seen({ other, fit }: Ranked, viewer: Party, context: MatchContext): Suggested {
  const broker = fit.pairing === "need" ? (brokersFor(viewer, other, context)[0]?.party ?? null) : null;
  const { forMe, forThem } = explain(viewer, other, fit, context, broker);
  return {
    person: other.person.id,
    score: fit.score,
    challenge: fit.challenge,
    broker: broker?.person.id ?? null,
    reasons: forMe,
    forThem,
    fit,
  };
}
