import type { OfferId, PersonId, SessionId, TableNo } from "../../app/domain/id.ts";
import { SYSTEM } from "../../server/actions/viewer.ts";
import { createPairLoop, type PairLoop } from "../../server/workers/pair.ts";
import { as, id, type Stage } from "./stage.ts";

export const ready = (on: Stage, who: number, minutes = 60, release: SessionId[] = [], command = on.next<never>("c")) =>
  on.actions["meet-now:ready"](as(who), { command, minutes, release });

export const rest = (on: Stage, who: number, command = on.next<never>("c")) =>
  on.actions["meet-now:rest"](as(who), { command });

export const reply = (on: Stage, who: number, offer: OfferId, yes: boolean, command = on.next<never>("c")) =>
  on.actions["offer:answer"](as(who), { command, offer, yes });

export const extend = (on: Stage, who: number, offer: OfferId, command = on.next<never>("c")) =>
  on.actions["offer:extend"](as(who), { command, offer });

/** Readies both and offers them a table under the lease of one's own. */
export async function offered(on: Stage, a: number, b: number, table = 1): Promise<OfferId> {
  for (const who of [a, b]) await ready(on, who);
  const { fence } = await on.ports.meetNow.lease("test", on.clock.now, 5000);
  const offer = on.next<OfferId>("o");
  const result = await on.actions.makeOffer(SYSTEM, {
    command: on.next("c"),
    offer,
    parties: [id(a), id(b)],
    table: table as TableNo,
    fence,
  });
  if (!result.ok) throw new Error(`not offered: ${JSON.stringify(result.refusal)}`);
  return offer;
}

/** A loop that pairs everyone alike, except those of one organisation; it throws what goes wrong. */
export const loopOn = (on: Stage, holder: string, everyMs = 20): PairLoop =>
  createPairLoop({
    ports: on.ports,
    actions: on.actions,
    holder,
    score: async () => (a, b) => (a.org === b.org ? null : 50),
    everyMs,
    onError: (error) => {
      throw error;
    },
  });

export const inPool = async (on: Stage): Promise<PersonId[]> =>
  (await on.ports.meetNow.pool()).map(({ person }) => person).sort();
