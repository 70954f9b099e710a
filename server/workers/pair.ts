import { randomUUID } from "node:crypto";
import type { Answer } from "../../app/contract/intents.ts";
import type { CommandId, OfferId, PersonId, TableNo } from "../../app/domain/id.ts";
import { type Instant, SECOND } from "../../app/domain/instant.ts";
import { pair } from "../../app/domain/meet-now/pair.ts";
import type { Person } from "../../app/domain/person.ts";
import type { Result } from "../../app/domain/refusal.ts";
import type { createLapseOffer } from "../actions/lapse-offer.ts";
import type { createMakeOffer } from "../actions/make-offer.ts";
import type { Ports } from "../actions/ports.ts";
import { SYSTEM } from "../actions/viewer.ts";
import { type Beat, createBeat } from "./beat.ts";
import { readRound } from "./read-round.ts";

/** A leader that dies is followed within this time. */
export const LEASE_MS = 5 * SECOND;

/** How well two of `ready` would meet, 0–100; null when they may not. Laid out once a round, asked for every pair. */
export type ScoreOf = (ready: readonly Person[]) => Promise<(a: Person, b: Person) => number | null>;

/** `stop` also gives the lease back. Poked when something happened that may make a pair. */
export type PairLoop = Beat & {
  /** One round, as the beat runs it. Answers how many offers it made and let lapse, null when another process leads. */
  round: () => Promise<{ made: number; lapsed: number } | null>;
};

export type PairLoopParts = {
  ports: Ports;
  actions: { makeOffer: ReturnType<typeof createMakeOffer>; lapseOffer: ReturnType<typeof createLapseOffer> };
  /** A name no other process has, nor this one after a restart. */
  holder: string;
  score: ScoreOf;
  everyMs?: number;
  onError: (error: unknown) => void;
};

/**
 * Pairs ready people, in whichever process holds the lease; the others wait to take it over. Each round first lets
 * offers lapse whose deadline has passed, then makes new ones. What is remembered between rounds stands in the store.
 */
export function createPairLoop({ ports, actions, holder, score, everyMs = SECOND, onError }: PairLoopParts): PairLoop {
  let told: Instant | null = null;
  const beat = createBeat(round, everyMs, onError);

  async function round() {
    const { held, fence } = await ports.meetNow.lease(holder, ports.now(), LEASE_MS);
    if (!held) return null;
    const lapsed = await lapseOffers(fence);
    return { made: await makeOffers(fence), lapsed };
  }

  async function lapseOffers(fence: number): Promise<number> {
    const now = ports.now();
    const over = (await ports.meetNow.openOffers()).filter(({ deadline }) => deadline <= now);
    const results = await Promise.all(
      over.map(({ id, version }) => {
        const command = `lapse.${id}.${version}.${fence}` as CommandId;
        return actions.lapseOffer(SYSTEM, { command, offer: id, fence });
      }),
    );
    return succeeded(results);
  }

  async function makeOffers(fence: number): Promise<number> {
    const read = await readRound(ports);
    if (!read) {
      await gather(fence, told, null);
      return 0;
    }
    const { people, ...found } = read;
    const scored = await score([...people.values()]);
    const known = (id: PersonId) => people.get(id) as Person;
    const paired = pair({ ...found, score: (a, b) => scored(known(a), known(b)) });
    await gather(fence, read.gatherSince, paired.gatherSince);
    const results = await Promise.all(
      paired.offers.map(({ parties, table }) => {
        const offer = randomUUID() as OfferId;
        const command = `make.${offer}` as CommandId;
        return actions.makeOffer(SYSTEM, { command, offer, parties, table: table as TableNo, fence });
      }),
    );
    return succeeded(results);
  }

  /** Tells the store when gathering begins or ends, so that screens and the next leader know. */
  async function gather(fence: number, stands: Instant | null, since: Instant | null): Promise<void> {
    if (since !== stands) await ports.meetNow.gather(fence, since);
    told = since;
  }

  return {
    ...beat,
    round,
    async stop() {
      await beat.stop();
      await ports.meetNow.lease(holder, ports.now(), 0).catch(onError);
    },
  };
}

const succeeded = (results: readonly Result<Answer>[]): number => results.filter(({ ok }) => ok).length;
