import { shareLanguage } from "../meeting/languages.ts";
import type { MatchContext } from "./context.ts";
import { mayMeet } from "./may-meet.ts";
import { type Party, shared } from "./party.ts";

/** Why somebody may broker: the startup's own incubator, an environment of its region, or one at home in its themes. */
export type BrokerTie = "incubator" | "region" | "theme";

/**
 * People who may be the third party of a startup and a need owner, best first: the startup's own incubator, else
 * its region, else its themes; within a tie by themes in common, then by id. Each may meet both by the hard rules,
 * and the three have one language they all follow.
 * Empty when neither party is a startup. O(brokers · log brokers). Source: domain notes 5.1 and 5.3.
 */
export function brokersFor(a: Party, b: Party, context: MatchContext): { party: Party; tie: BrokerTie }[] {
  const [startup, owner] = a.person.side === "startup" ? [a, b] : [b, a];
  if (startup.person.side !== "startup" || owner.person.side === "incubator") return [];
  return context.brokers
    .flatMap((party) => {
      const tie = tieOf(startup, party);
      return tie !== null && mayBroker(party, startup, owner)
        ? [{ party, tie, themes: shared(startup.org.themes, party.org.themes).length }]
        : [];
    })
    .sort(
      (x, y) => RANK[x.tie] - RANK[y.tie] || y.themes - x.themes || (x.party.person.id < y.party.person.id ? -1 : 1),
    )
    .map(({ party, tie }) => ({ party, tie }));
}

/** Anyone at all who may broker, without making the list: the first found. O(brokers). */
export function findBroker(startup: Party, owner: Party, context: MatchContext): Party | null {
  return context.brokers.find((party) => tieOf(startup, party) !== null && mayBroker(party, startup, owner)) ?? null;
}

/** All three can follow one language, and each two may meet. */
const mayBroker = (broker: Party, startup: Party, owner: Party): boolean =>
  mayMeet(broker.person, startup.person).ok &&
  mayMeet(broker.person, owner.person).ok &&
  shareLanguage([broker.person, startup.person, owner.person]);

const RANK: Record<BrokerTie, number> = { incubator: 0, region: 1, theme: 2 };

function tieOf(startup: Party, broker: Party): BrokerTie | null {
  if (startup.org.incubator === broker.org.id) return "incubator";
  if (startup.org.region === broker.org.region) return "region";
  return shared(startup.org.themes, broker.org.themes).length > 0 ? "theme" : null;
}
