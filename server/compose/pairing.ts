import { randomUUID } from "node:crypto";
import { matchContext } from "../../app/domain/matching/context.ts";
import { pairScore } from "../../app/domain/matching/pair.ts";
import { createLapseOffer } from "../actions/lapse-offer.ts";
import { createMakeOffer } from "../actions/make-offer.ts";
import type { Ports } from "../actions/ports.ts";
import { createPairLoop, type PairLoop, type ScoreOf } from "../workers/pair.ts";

/** The pairing loop of this process, joined with the rules of matching. It leads only while it holds the lease. */
export function startPairing(ports: Ports, onError: (error: unknown) => void): PairLoop {
  const loop = createPairLoop({
    ports,
    actions: { makeOffer: createMakeOffer(ports), lapseOffer: createLapseOffer(ports) },
    holder: randomUUID(),
    score: scoreOf(ports),
    onError,
  });
  loop.start();
  return loop;
}

/** Scores pairs by what their organisations and challenges say; who has dismissed the other is not paired. */
export const scoreOf =
  (ports: Ports): ScoreOf =>
  async (ready) => {
    const [people, organisations, challenges, dismissals] = await Promise.all([
      ports.people.all(),
      ports.conference.organisations(),
      ports.conference.challenges(),
      Promise.all(ready.map(async ({ id }) => [id, new Set(await ports.people.dismissals(id))] as const)),
    ]);
    const context = matchContext({
      people,
      organisations,
      challenges: challenges.values(),
      neighbours: ports.taxonomy.neighbours,
    });
    const dismissed = new Map(dismissals);
    return (a, b) => {
      const [one, other] = [context.parties.get(a.id), context.parties.get(b.id)];
      if (!one || !other) return null;
      if (dismissed.get(a.id)?.has(b.id) || dismissed.get(b.id)?.has(a.id)) return null;
      return pairScore(one, other, context);
    };
  };
