import { type Party, shared } from "./party.ts";
import { turnOf } from "./turn.ts";

/** Why somebody may broker: the startup's own incubator, an environment of its region, or one at home in its themes. */
export type BrokerTie = "incubator" | "region" | "theme";
export type Tied = { party: Party; tie: BrokerTie };

const RANK: Record<BrokerTie, number> = { incubator: 0, region: 1, theme: 2 };

/** Those of `brokers` who know the startup's place or field, nearest first; more themes in common before fewer, then in turn. */
export const tiedTo = (startup: Party, brokers: readonly Party[]): Tied[] =>
  brokers
    .flatMap((party) => {
      const tie = tieOf(startup, party);
      const themes = shared(startup.org.themes, party.org.themes).length;
      return tie ? [{ party, tie, themes, turn: turnOf(startup.person.id, party.person.id) }] : [];
    })
    .sort((a, b) => RANK[a.tie] - RANK[b.tie] || b.themes - a.themes || a.turn - b.turn)
    .map(({ party, tie }) => ({ party, tie }));

function tieOf(startup: Party, broker: Party): BrokerTie | null {
  if (startup.org.incubator === broker.org.id) return "incubator";
  if (startup.org.region === broker.org.region) return "region";
  return shared(startup.org.themes, broker.org.themes).length > 0 ? "theme" : null;
}
