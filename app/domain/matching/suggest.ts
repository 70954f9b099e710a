import type { OrgId, PersonId } from "../id.ts";
import { brokersFor } from "./broker.ts";
import type { MatchContext } from "./context.ts";
import { explain } from "./explain.ts";
import type { Dismissed } from "./may-meet.ts";
import { type Fit, fitOf } from "./pair.ts";
import type { Party } from "./party.ts";
import type { Reason, Suggestion } from "./reason.ts";

/** One worth meeting, as its reader sees it; `forThem` is what speaks for it on the other side. */
export type Suggested = Suggestion & { person: PersonId; broker: PersonId | null; forThem: Reason[]; fit: Fit };

/**
 * The people `viewer` should meet, best first: one of each organisation, since two colleagues answer for one need.
 * Equal scores, and colleagues among themselves, stand in an order that differs from viewer to viewer, so that the
 * same person is not everyone's first; it is the same on every machine and at every asking.
 *
 * @param not - those already asked or met, and dismissed ones
 * @returns at most `limit`, and how many `more` organisations there are
 * Cost: one `fitOf` for each person; about 10 ms for 400 people and 26 challenges.
 */
export function suggest(
  viewer: Party,
  context: MatchContext,
  { not, limit, dismissed }: { not: ReadonlySet<PersonId>; limit: number; dismissed?: Dismissed },
): { suggestions: Suggested[]; more: number } {
  const best = new Map<OrgId, { other: Party; fit: Fit; turn: number }>();
  for (const other of context.parties.values()) {
    if (other.person.id === viewer.person.id || not.has(other.person.id)) continue;
    const found = fitOf(viewer, other, context, dismissed ? { dismissed } : {});
    if (found === null) continue;
    const mine = { other, fit: found, turn: turnOf(viewer.person.id, other.person.id) };
    const theirs = best.get(other.org.id);
    if (!theirs || before(mine, theirs) < 0) best.set(other.org.id, mine);
  }
  const ordered = [...best.values()].sort(before);
  const suggestions = ordered.slice(0, limit).map(({ other, fit: found }) => {
    const broker = found.pairing === "need" ? (brokersFor(viewer, other, context)[0]?.party ?? null) : null;
    const { forMe, forThem } = explain(viewer, other, found, context, broker);
    return {
      person: other.person.id,
      score: found.score,
      challenge: found.challenge,
      broker: broker?.person.id ?? null,
      reasons: forMe,
      forThem,
      fit: found,
    };
  });
  return { suggestions, more: ordered.length - suggestions.length };
}

type Ranked = { other: Party; fit: Fit; turn: number };
const before = (a: Ranked, b: Ranked): number =>
  b.fit.score - a.fit.score || a.turn - b.turn || (a.other.person.id < b.other.person.id ? -1 : 1);

/** A number for a pair, spread evenly and equal everywhere (FNV-1a). */
function turnOf(viewer: PersonId, other: PersonId): number {
  let hash = 0x811c9dc5;
  for (const letter of `${viewer}|${other}`) hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  return hash;
}
