import { shareLanguage } from "../meeting/languages.ts";
import type { MatchContext } from "./context.ts";
import { mayMeet } from "./may-meet.ts";
import type { Party } from "./party.ts";
import type { BrokerTie } from "./tie.ts";

/**
 * People who may be the third party of a startup and a need owner, best first: the startup's own incubator, else its
 * region, else its themes; equals take turns. Each may meet both by the hard rules, and the three have one language
 * they all follow. Empty when neither party is a startup. O(tied brokers). Source: domain notes 5.1 and 5.3.
 */
export function brokersFor(a: Party, b: Party, context: MatchContext): { party: Party; tie: BrokerTie }[] {
  const [startup, owner] = a.person.side === "startup" ? [a, b] : [b, a];
  if (startup.person.side !== "startup" || owner.person.side === "incubator") return [];
  return context.tiedTo(startup).filter(({ party }) => mayBroker(party, startup, owner));
}

/** The best of them without making the list; null when there is nobody. */
export const findBroker = (startup: Party, owner: Party, context: MatchContext): Party | null =>
  context.tiedTo(startup).find(({ party }) => mayBroker(party, startup, owner))?.party ?? null;

const mayBroker = (broker: Party, startup: Party, owner: Party): boolean =>
  mayMeet(broker.person, startup.person).ok &&
  mayMeet(broker.person, owner.person).ok &&
  shareLanguage([broker.person, startup.person, owner.person]);
