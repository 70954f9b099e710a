import { expect, test } from "vitest";
import type { TableNo } from "../../../app/domain/id.ts";
import { later, MINUTE, SECOND } from "../../../app/domain/instant.ts";
import { SYSTEM } from "../../../server/actions/viewer.ts";
import { readEntry } from "../../../server/redis/log-entry.ts";
import { readStanding } from "../../../server/views/meet-now-state.ts";
import { extend, inPool, offered, ready, reply, rest } from "../../helpers/pool.ts";
import { startRedis } from "../../helpers/redis.ts";
import { as, at, booked, id, outcomes, person, proposed, say, slot, stage } from "../../helpers/stage.ts";

test("two yeses make a meeting at the held table, a walk away and on the whole minute, and both leave the pool", async () => {
  await using server = await startRedis();
  const on = await stage(server.redis);
  const offer = await offered(on, 0, 1, 3);
  on.clock.now = later(on.clock.now, 20 * SECOND);
  expect(await reply(on, 0, offer, true)).toMatchObject({ ok: true, value: { state: "open", version: 2 } });

  const result = await reply(on, 1, offer, true);

  const start = at("13:00");
  const end = at("13:15");
  const meeting = `m-${offer}`;
  const entry = { start, end, kind: "meeting", ref: meeting };
  const told = (await on.facts()).at(-1);
  expect(result).toEqual({ ok: true, value: { seq: told?.seq, id: meeting, state: "booked", table: 3, version: 1 } });
  expect(told).toEqual({
    ...{ seq: told?.seq, at: on.clock.now, type: "meeting:booked", meeting, parties: [id(0), id(1)] },
    ...{ table: 3, start, end, version: 1 },
  });
  expect(await on.ports.calendars.of([id(0), id(1)])).toEqual(new Map([0, 1].map((who) => [id(who), [entry]])));
  expect(await on.ports.calendars.tables()).toEqual(new Map([[3, [entry]]]));
  expect(await on.ports.meetNow.offer(offer)).toMatchObject({ state: "booked", meeting, yes: [id(0), id(1)] });
  expect(await on.ports.meetings.of(id(1))).toMatchObject([{ id: meeting, kind: "now", state: "booked", table: 3 }]);
  expect([await inPool(on), await on.ports.meetNow.openOffers()]).toEqual([[], []]);
  expect(await on.ports.meetNow.waits("2020-11-04")).toEqual([20, 20]);
});

test("both say yes at once, each five times: one meeting, and everyone hears their own answer again", async () => {
  await using server = await startRedis();
  const on = await stage(server.redis);
  const offer = await offered(on, 0, 1);
  const commands = [on.next<never>("c"), on.next<never>("c")] as const;

  const results = await Promise.all(
    Array.from({ length: 10 }, (_, index) => reply(on, index % 2, offer, true, commands[index % 2])),
  );

  const answers = [0, 1].map(
    (who) => new Set(results.filter((_, i) => i % 2 === who).map((one) => JSON.stringify(one))),
  );
  expect(answers.map(({ size }) => size)).toEqual([1, 1]);
  expect(outcomes(results)).toEqual(Array(10).fill("ok"));
  expect((await on.facts()).map(({ type }) => type).slice(2)).toEqual([
    "offer:made",
    "offer:answered",
    "meeting:booked",
  ]);
  expect(await reply(on, 0, offer, false, commands[0])).toEqual({ ok: false, refusal: { code: "other-command" } });
});

test("a no gives the table back, both wait on, and the two are never offered each other again that day", async () => {
  await using server = await startRedis();
  const on = await stage(server.redis);
  const offer = await offered(on, 0, 1);
  await reply(on, 0, offer, true);
  expect(await reply(on, 1, offer, false)).toMatchObject({ ok: true, value: { state: "declined" } });
  expect(await inPool(on)).toEqual([id(0), id(1)]);
  expect([...(await on.ports.calendars.tables()).values()].flat()).toEqual([]);
  await expect(offered(on, 1, 0)).rejects.toThrow("paired-before");
});

test("of a yes, a no, an extension and a rest at once, the offer ends in one way and its table is never lost", async () => {
  await using server = await startRedis();
  const on = await stage(server.redis, { people: Array.from({ length: 20 }, (_, index) => person(index)) });
  for (let pair = 0; pair < 10; pair++) {
    const [a, b] = [2 * pair, 2 * pair + 1];
    const offer = await offered(on, a, b);
    await reply(on, a, offer, true);
    const results = await Promise.all([
      reply(on, b, offer, true),
      reply(on, b, offer, false),
      rest(on, a),
      extend(on, a, offer),
    ]);
    const stands = await on.ports.meetNow.offer(offer);
    const ended = results.slice(0, 2).filter(({ ok }) => ok).length;
    expect(["booked", "declined"]).toContain(stands?.state);
    expect(ended + (stands?.endedBy === id(a) ? 1 : 0)).toBe(1);
    const refs = [...(await on.ports.calendars.tables()).values()].flat().map(({ ref }) => ref);
    expect(refs).toEqual(stands?.state === "booked" ? [stands.meeting] : []);
    if (stands?.meeting)
      await on.actions["meeting:withdraw"](as(a), { command: on.next("c"), meeting: stands.meeting });
    for (const who of [a, b]) await rest(on, who);
  }
});

test("answers and the lapse race at the deadline: never both, and an answer at the deadline is expired anyway", async () => {
  await using server = await startRedis();
  const people = Array.from({ length: 20 }, (_, index) => person(index));
  const on = await stage(server.redis, { people, tables: 10 });
  for (let pair = 0; pair < 10; pair++) {
    const offer = await offered(on, 2 * pair, 2 * pair + 1, 1 + pair);
    const { fence } = await on.ports.meetNow.lease("test", on.clock.now, 5000);
    await reply(on, 2 * pair, offer, true);
    const made = on.clock.now;
    const lapse = async () => {
      on.clock.now = later(made, 90 * SECOND);
      const result = await on.actions.lapseOffer(SYSTEM, { command: on.next("c"), offer, fence });
      return result;
    };
    const yes = async () => {
      on.clock.now = later(made, 90 * SECOND - 1);
      return reply(on, 2 * pair + 1, offer, true);
    };
    // Both in flight at once; who goes first alternates.
    const [answered, lapsed] =
      pair % 2 ? await Promise.all([yes(), lapse()]) : (await Promise.all([lapse(), yes()])).reverse();
    if (!answered || !lapsed) throw new Error("two answers");
    expect([answered.ok, lapsed.ok].sort()).toEqual([false, true]);
    expect((await on.ports.meetNow.offer(offer))?.state).toBe(answered.ok ? "booked" : "lapsed");
    expect(outcomes([await reply(on, 2 * pair + 1, offer, true)])).toEqual([answered.ok ? "moved-on" : "expired"]);
    on.clock.now = made;
  }
});

test("an unswept offer is expired for those who answer late; one extension moves deadline and hold, a second is refused", async () => {
  await using server = await startRedis();
  const on = await stage(server.redis);
  const offer = await offered(on, 0, 1, 2);
  const made = on.clock.now;
  const holds = async () => (await on.ports.calendars.tables()).get(2);
  expect(await holds()).toEqual([{ start: made, end: later(made, 21.5 * MINUTE), kind: "meeting", ref: offer }]);

  const results = await Promise.all([0, 1, 0, 1].map((who) => extend(on, who, offer)));

  expect(outcomes(results)).toEqual(["already-extended", "already-extended", "already-extended", "ok"]);
  expect(await holds()).toEqual([{ start: made, end: later(made, 23 * MINUTE), kind: "meeting", ref: offer }]);
  on.clock.now = later(made, 180 * SECOND - 1);
  expect((await reply(on, 0, offer, true)).ok).toBe(true);
  on.clock.now = later(made, 180 * SECOND);
  expect(outcomes([await reply(on, 1, offer, true), await extend(on, 1, offer)])).toEqual(["expired", "expired"]);
});

test("twenty offers at once for two tables and twelve people: nobody and no table is offered twice", async () => {
  await using server = await startRedis();
  const on = await stage(server.redis, { people: Array.from({ length: 12 }, (_, index) => person(index)) });
  for (let who = 0; who < 12; who++) await ready(on, who);
  const { fence } = await on.ports.meetNow.lease("test", on.clock.now, 5000);
  const make = (index: number) =>
    on.actions.makeOffer(SYSTEM, {
      ...{ command: on.next<never>("c"), offer: on.next<never>("o"), fence, table: (1 + (index % 3)) as TableNo },
      parties: [id(index % 12), id((index + 5) % 12)],
    });

  await Promise.all(Array.from({ length: 20 }, (_, index) => make(index)));

  const offers = await on.ports.meetNow.openOffers();
  expect(offers.map(({ table }) => table).sort()).toEqual([1, 2, 3]);
  expect(new Set(offers.flatMap(({ parties }) => parties)).size).toBe(6);
});

test("under an old lease nothing is made and nothing lapses", async () => {
  await using server = await startRedis();
  const on = await stage(server.redis);
  const offer = await offered(on, 0, 1);
  const old = await on.ports.meetNow.lease("test", on.clock.now, 5000);
  on.clock.now = later(on.clock.now, 95 * SECOND);
  const taken = await on.ports.meetNow.lease("other", on.clock.now, 5000);
  expect([old, taken]).toEqual([
    { held: true, fence: 1 },
    { held: true, fence: 2 },
  ]);
  for (const who of [2, 3]) await ready(on, who);
  const parties: [ReturnType<typeof id>, ReturnType<typeof id>] = [id(2), id(3)];
  const make = { command: on.next<never>("c"), offer: on.next<never>("o"), parties, table: 2 as TableNo, fence: 1 };
  expect(outcomes([await on.actions.makeOffer(SYSTEM, make)])).toEqual(["fenced"]);
  const lapse = (fence: number) => on.actions.lapseOffer(SYSTEM, { command: on.next("c"), offer, fence });
  expect(outcomes([await lapse(1)])).toEqual(["fenced"]);
  expect(outcomes([await lapse(2)])).toEqual(["ok"]);
  expect(outcomes([await on.actions.makeOffer(as(0), { ...make, command: on.next("c") })])).toEqual(["forbidden"]);
});

test("a second yes that finds one of the two booked elsewhere is refused busy and ends the offer for both", async () => {
  await using server = await startRedis();
  const on = await stage(server.redis);
  on.clock.now = at("13:09");
  const offer = await offered(on, 0, 1, 3);
  await booked(on, 2, 0, slot(1));
  await reply(on, 0, offer, true);
  const command = on.next<never>("c");

  const results = await Promise.all(Array.from({ length: 5 }, () => reply(on, 1, offer, true, command)));

  const busy = { ok: false, refusal: { code: "busy", person: id(0), by: "meeting", ref: null } };
  expect(results).toEqual(Array(5).fill(busy));
  expect(await reply(on, 1, offer, true, command)).toEqual(busy);
  const told = (await on.facts()).at(-1);
  expect(told).toEqual({
    ...{ seq: told?.seq, at: on.clock.now, type: "offer:answered", offer, by: id(1), yes: true },
    ...{ state: "declined", version: 3 },
  });
  const [newest] = await server.redis.xrevrange(on.keys.log, "+", "-", "COUNT", 1);
  expect(newest && readEntry(...newest).to).toEqual([id(0), id(1)]);
  expect(await on.ports.meetNow.offer(offer)).toMatchObject({ state: "declined", endedBy: null, meeting: null });
  expect(await on.ports.meetNow.openOffers()).toEqual([]);
  expect((await on.ports.calendars.tables()).get(3)).toBeUndefined();
  expect(await inPool(on)).toEqual([id(0), id(1)]);
  for (const who of [0, 1])
    expect((await readStanding(on.ports, id(who))).last).toEqual({ offer, state: "taken", byMe: false });
});

test("a second yes and a booking race for one person's time: one meeting, and the offer never stays open", async () => {
  await using server = await startRedis();
  const on = await stage(server.redis);
  const ends = new Set<string>();
  for (let round = 0; round < 10; round++) {
    const [a, b] =
      [
        [0, 1],
        [2, 3],
        [4, 5],
        [0, 3],
        [2, 5],
        [4, 1],
        [0, 5],
        [2, 1],
        [4, 3],
        [0, 2],
      ][round] ?? [];
    const other = [0, 1, 2, 3, 4, 5].find((who) => who !== a && who !== b);
    if (a === undefined || b === undefined || other === undefined) throw new Error("nobody");
    on.clock.now = later(slot(1 + round), -11 * MINUTE);
    const asked = await proposed(on, other, a, slot(1 + round));
    const offer = await offered(on, a, b);
    await reply(on, a, offer, true);
    // The yes has one more read to do: in every other round it goes first, so that either may win.
    const saysYes = reply(on, b, offer, true);
    for (let reads = 0; reads < (round % 2) * 2; reads++) await on.ports.meetNow.pool();
    const [yes, answered] = await Promise.all([saysYes, say(on, a, asked, true)]);
    expect([yes.ok, answered.ok].sort()).toEqual([false, true]);
    const stands = await on.ports.meetNow.offer(offer);
    expect(stands?.state).toBe(yes.ok ? "booked" : "declined");
    ends.add(stands?.state ?? "");
    const meeting = yes.ok ? stands?.meeting : asked;
    await on.actions["meeting:withdraw"](as(a), { command: on.next("c"), meeting: meeting as never });
    for (const who of [a, b]) await rest(on, who);
  }
  expect([...ends].sort()).toEqual(["booked", "declined"]);
});
