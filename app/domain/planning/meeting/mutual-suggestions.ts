import type { ChallengeId, PersonId } from "../../id.ts";
import type { MatchContext } from "../../matching/context.ts";
import { fitOf } from "../../matching/pair.ts";
import type { Party } from "../../matching/party.ts";
import { turnOf } from "../../matching/turn.ts";
import type { MutualSuggestion } from "./facts.ts";

/** What is left out, and how many are wanted. */
export type SuggestionLimits = {
  /** Whether two have met, will, may, or do not want to. */
  apart: (a: PersonId, b: PersonId) => boolean;
  /** How many candidates a person has already, and how many are enough. */
  has: (person: PersonId) => number;
  enough: number;
  /** How many more meetings a challenge may have. */
  room: (challenge: ChallengeId) => number;
};

/** A pair that may be suggested; `turn` orders equals, `orgs` names the two organisations. */
type Pair = MutualSuggestion & { orgs: string; turn: number };

/**
 * The pairs that suit each other best though nobody has asked: best first, until each person has `enough` candidates, and at
 * most one pair of any two organisations, since colleagues answer for the same. Who may meet is what `fitOf` says. The
 * same on every machine. Cost one `fitOf` a pair: all pairs of 400 people take a good part of a second.
 */
export function mutualSuggestions(context: MatchContext, limits: SuggestionLimits): MutualSuggestion[] {
  const everyone = [...context.parties.values()].filter(({ person }) => person.open);
  const byScore = new Map<number, Pair[]>();
  for (const [at, a] of everyone.entries()) {
    for (const b of everyone.slice(at + 1)) {
      const fit = limits.apart(a.person.id, b.person.id) ? null : fitOf(a, b, context);
      if (fit === null || fit.score <= 0) continue;
      const parties: [PersonId, PersonId] = [a.person.id, b.person.id];
      const pair = {
        parties,
        challenge: fit.challenge,
        score: fit.score,
        orgs: orgsOf(a, b),
        turn: turnOf(...parties),
      };
      const equals = byScore.get(fit.score);
      if (equals) equals.push(pair);
      else byScore.set(fit.score, [pair]);
    }
  }
  const choose = chooserOf(limits);
  const chosen: MutualSuggestion[] = [];
  for (const score of [...byScore.keys()].sort((a, b) => b - a)) {
    const equals = byScore.get(score) as Pair[];
    equals.sort((a, b) => a.turn - b.turn || (a.parties.join() < b.parties.join() ? -1 : 1));
    for (const { orgs, turn: _turn, ...pair } of equals) if (choose(pair, orgs)) chosen.push(pair);
  }
  return chosen;
}

const orgsOf = (a: Party, b: Party): string => [a.org.id, b.org.id].sort().join(" ");

/** Whether a pair is taken, asked of better pairs before worse ones. */
function chooserOf({ has, enough, room }: SuggestionLimits) {
  const candidates = new Map<PersonId, number>();
  const about = new Map<ChallengeId, number>();
  const together = new Set<string>();
  const count = (person: PersonId) => candidates.get(person) ?? has(person);
  return ({ parties, challenge }: MutualSuggestion, orgs: string): boolean => {
    if (together.has(orgs) || parties.some((person) => count(person) >= enough)) return false;
    if (challenge !== null) {
      const used = about.get(challenge) ?? 0;
      if (used >= room(challenge)) return false;
      about.set(challenge, used + 1);
    }
    together.add(orgs);
    for (const person of parties) candidates.set(person, count(person) + 1);
    return true;
  };
}
