import { expect, test } from "vitest";
import type { LogEntry } from "../../app/contract/entries.ts";
import type { MeetingId, OfferId, PersonId } from "../../app/domain/id.ts";
import { later, MINUTE } from "../../app/domain/instant.ts";
import type { Calendar } from "../../app/domain/meeting/calendar.ts";
import { type Chosen, doubleBookings } from "../../app/domain/meeting/double-bookings.ts";
import { createRandom } from "../../app/domain/planning/random.ts";
import { extend, loopOn, ready, reply, rest } from "../helpers/pool.ts";
import { startRedis } from "../helpers/redis.ts";
import { SEED } from "../helpers/seed.ts";
import { as, at, HALF, id, outcomes, PASS, person, type Stage, slots, stage, TALK, wish } from "../helpers/stage.ts";

const PEOPLE = 6;
const BATCHES = 40;
const AT_ONCE = 15;
const SPANS = new Map([
  [PASS, { start: at("15:05"), end: at("15:50") }],
  [TALK, { start: at("16:00"), end: at("16:30") }],
]);

test(`hundreds of commands of six people at once leave no double booking, true indexes and one fact for each (seed ${SEED})`, async () => {
  const dice = createRandom(SEED).unit;
  await using server = await startRedis();
  const people = Array.from({ length: PEOPLE }, (_, index) => person(index, index % 2 ? { half: HALF } : {}));
  const on = await stage(server.redis, { people, tables: 2, programme: true, rules: { maxPerDay: 20 } });
  const loops = [loopOn(on, "one"), loopOn(on, "two")];
  let accepted = 0;
  let refused = 0;
  for (let batch = 0; batch < BATCHES; batch++) {
    on.clock.now = later(on.clock.now, Math.floor(dice() * 6 * MINUTE));
    const known = await knownOf(on);
    const commands = Array.from({ length: AT_ONCE }, () => draw(on, dice, known));
    const rounds = loops.map(async (loop) => (await loop.round()) ?? { made: 0, lapsed: 0 });
    const results = await Promise.all(commands.map((run) => run()));
    for (const { made, lapsed } of await Promise.all(rounds)) accepted += made + lapsed;
    accepted += results.filter(({ ok }) => ok).length;
    refused += results.filter(({ ok }) => !ok).length;
    for (const code of outcomes(results)) expect(["broken", "unknown-outcome", "store-lost"]).not.toContain(code);
    await check(on, accepted);
  }
  expect(accepted + refused).toBeGreaterThanOrEqual(BATCHES * AT_ONCE);
});

type Known = Record<"meetings" | "offers", { id: string; parties: PersonId[] }[]>;

/** What can still be spoken to: proposals and bookings that are not over, and open offers. */
async function knownOf(on: Stage): Promise<Known> {
  const meetings = (await on.ports.meetings.all()).filter(
    ({ state, end }) => (state === "proposed" || state === "booked") && end > on.clock.now,
  );
  return { meetings, offers: await on.ports.meetNow.openOffers() };
}

/** One random command, ready to be sent. */
function draw(on: Stage, dice: () => number, known: Known) {
  const pick = <T>(list: readonly T[]): T => list[Math.floor(dice() * list.length)] as T;
  const who = Math.floor(dice() * PEOPLE);
  const other = (who + 1 + Math.floor(dice() * (PEOPLE - 1))) % PEOPLE;
  const command = on.next<never>("r");
  const [about, asked, yes] = [pick(known.meetings), pick(known.offers), dice() < 0.8];
  const [meeting, offer] = [about?.id as MeetingId, asked?.id as OfferId];
  // Mostly a party speaks; now and then somebody whom it does not concern.
  const voice = (parties: readonly PersonId[]) => (dice() < 0.9 ? Number(pick(parties).slice(1)) : who);
  const broker = [2, 5].find((index) => index !== who && index !== other);
  const start = pick(slots).start;
  const asBroker = dice() < 0.3 && broker !== undefined ? { broker: id(broker) } : {};
  const session = pick([PASS, TALK]);
  const party = about ? voice(about.parties) : who;
  const side = asked ? voice(asked.parties) : who;
  const say = () => on.actions["meeting:answer"](as(party), { command, meeting, yes });
  const propose = () => on.actions["meeting:propose"](as(who), wish(on, other, start, { ...asBroker, command }));
  const wishes = [
    propose,
    propose,
    ...(meeting ? [say, say, say, say, () => on.actions["meeting:withdraw"](as(party), { command, meeting })] : []),
    ...(offer ? [1, 2, 3, 4].map(() => () => reply(on, side, offer, yes, command)) : []),
    ...(offer ? [() => extend(on, side, offer, command)] : []),
    () => ready(on, who, 30 + Math.floor(dice() * 60), dice() < 0.7 ? [PASS, TALK] : [], command),
    () => on.actions["session:star"](as(who), { command, session: TALK, on: yes }),
    () => on.actions["session:release"](as(who), { command, session, on: !yes }),
    ...(dice() < 0.3 ? [() => rest(on, who, command)] : []),
  ];
  return pick(wishes);
}

async function check(on: Stage, accepted: number): Promise<void> {
  const [meetings, calendars, tables, offers] = await Promise.all([
    on.ports.meetings.all(),
    on.ports.calendars.all(),
    on.ports.calendars.tables(),
    on.ports.meetNow.openOffers(),
  ]);
  const chosen = new Map<PersonId, Chosen[]>();
  for (let index = 0; index < PEOPLE; index++) {
    const { starred, released } = await on.ports.choices.of(id(index));
    const own = index % 2 && !released.includes(PASS) ? [PASS] : [];
    const sessions = [...new Set([...own, ...starred])];
    chosen.set(
      id(index),
      sessions.flatMap((session) => {
        const span = SPANS.get(session);
        return span ? [{ session, ...span, since: 0 }] : [];
      }),
    );
  }
  expect(doubleBookings(meetings, chosen, tables)).toEqual({ double: [], moved: [] });

  const booked = meetings.filter(({ state }) => state === "booked");
  for (const [who, sessions] of chosen) {
    const mine = booked.filter(({ parties }) => parties.includes(who));
    const rebuilt = [...mine.map(({ id: ref, ...span }) => ({ ref, ...span })), ...sessions.map(named)];
    expect(ahead(on, calendars.get(who) ?? [])).toEqual(refs(on, rebuilt));
  }
  const held = offers.map(({ id: ref, table, deadline, made }) => ({ ref, table, start: made, end: deadline }));
  const seats = [...booked.map(({ id: ref, ...rest }) => ({ ref, ...rest })), ...held];
  const open = new Set<string>(offers.map(({ id: ref }) => ref));
  for (const table of [1, 2]) {
    const here = new Set<string>((tables.get(table) ?? []).map(({ ref }) => ref));
    const there = seats.filter((seat) => seat.table === table);
    // A table, like a person, may by now be rid of what is past; of nothing else, and it holds nothing else.
    const due = there.filter(({ ref, end }) => here.has(ref) || open.has(ref) || end > on.clock.now);
    expect([...here].sort()).toEqual(due.map(({ ref }) => ref as string).sort());
  }
  expect((await on.facts()).filter(isOfSuccess)).toHaveLength(accepted);
}

/** A second yes that found its time taken is refused, and yet tells that the offer has ended. */
const isOfSuccess = (fact: LogEntry): boolean =>
  !(fact.type === "offer:answered" && fact.yes && fact.state === "declined");

const named = ({ session, ...span }: Chosen) => ({ ref: session, ...span });
/** What is not pruned for certain: what ends after now. */
const ahead = (on: Stage, calendar: Calendar) => refs(on, calendar);
const refs = (on: Stage, entries: readonly { ref: string; end: number }[]): string[] =>
  entries
    .filter(({ end }) => end > on.clock.now)
    .map(({ ref }) => ref as string)
    .sort();
