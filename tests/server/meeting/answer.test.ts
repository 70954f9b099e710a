import { expect, test } from "vitest";
import { later, MINUTE } from "../../../app/domain/instant.ts";
import { startRedis } from "../../helpers/redis.ts";
import { as, booked, id, outcomes, person, proposed, say, slot, stage } from "../../helpers/stage.ts";

test("the last yes takes everyone's time and one table, and is told as booked", async () => {
  await using server = await startRedis();
  const on = await stage(server.redis);
  const meeting = await proposed(on, 0, 1, slot(3), 2);
  expect(await say(on, 2, meeting, true)).toMatchObject({ ok: true, value: { state: "proposed", version: 2 } });

  const proposal = await on.ports.meetings.get(meeting);

  const result = await say(on, 1, meeting, true);

  const stands = await on.ports.meetings.get(meeting);
  const { table, start, end } = stands ?? {};
  const entry = { start, end, kind: "meeting", ref: meeting };
  const booking = { state: "booked", version: 3, yes: [id(0), id(2), id(1)], table, bookedAt: on.clock.now };
  expect(stands).toEqual({ ...proposal, ...booking });
  const parties = [id(0), id(1), id(2)];
  expect(await on.ports.calendars.of(parties)).toEqual(new Map(parties.map((party) => [party, [entry]])));
  expect(await on.ports.calendars.tables()).toEqual(new Map([[table, [entry]]]));
  const facts = await on.facts();
  expect(facts.map(({ type }) => type)).toEqual(["meeting:proposed", "meeting:answered", "meeting:booked"]);
  expect(facts[2]).toEqual({
    ...{ seq: facts[2]?.seq, at: on.clock.now, type: "meeting:booked", meeting, table, start, end, version: 3 },
    parties: [id(0), id(2), id(1)],
  });
  expect(result).toEqual({ ok: true, value: { seq: facts[2]?.seq, table, id: meeting, state: "booked", version: 3 } });
});

test("two who say the last two yeses of three at once both succeed, and it is booked once", async () => {
  await using server = await startRedis();
  const on = await stage(server.redis);
  const meeting = await proposed(on, 0, 1, slot(3), 2);

  const results = await Promise.all([say(on, 1, meeting, true), say(on, 2, meeting, true)]);

  expect(outcomes(results)).toEqual(["ok", "ok"]);
  const facts = await on.facts();
  expect(facts.map(({ type }) => type)).toEqual(["meeting:proposed", "meeting:answered", "meeting:booked"]);
});

test("of a yes, a no and a withdrawal at once, one wins and the others hear what stands", async () => {
  await using server = await startRedis();
  const on = await stage(server.redis);
  for (let round = 0; round < 10; round++) {
    const meeting = await proposed(on, 0, 1, slot(1 + round), 2);
    await say(on, 2, meeting, true);
    const command = () => on.next<never>("c");
    const results = await Promise.all([
      say(on, 1, meeting, round % 2 === 0),
      say(on, 1, meeting, round % 2 !== 0),
      on.actions["meeting:withdraw"](as(0), { command: command(), meeting }),
    ]);

    const stands = await on.ports.meetings.get(meeting);
    // The loser hears what stood when it lost: a booking may be cancelled a moment later.
    const heard = stands?.state === "cancelled" ? ["booked", "cancelled"] : [stands?.state];
    for (const result of results)
      if (!result.ok) expect(heard).toContain(result.refusal.code === "moved-on" ? result.refusal.state : null);
    // A withdrawal after the booking cancels it, so two may succeed, one after the other.
    expect(outcomes(results)).toEqual(
      stands?.state === "cancelled" ? ["moved-on", "ok", "ok"] : ["moved-on", "moved-on", "ok"],
    );
    if (stands?.state === "booked") await on.actions["meeting:withdraw"](as(0), { command: command(), meeting });
    expect((await on.ports.calendars.of([id(1)])).get(id(1))).toEqual([]);
  }
});

test("thirty meetings of one person for one time are answered at once: one is booked", async () => {
  await using server = await startRedis();
  const people = Array.from({ length: 31 }, (_, index) => person(index));
  const on = await stage(server.redis, { people, rules: { maxPerDay: 100 } });
  const meetings = await Promise.all(Array.from({ length: 30 }, (_, index) => proposed(on, index + 1, 0, slot(3))));

  const results = await Promise.all(meetings.map((meeting) => say(on, 0, meeting, true)));

  expect(outcomes(results)).toEqual([...Array(29).fill("busy"), "ok"]);
  const ref = meetings[results.findIndex(({ ok }) => ok)];
  const refusals = results.flatMap((result) => (result.ok ? [] : [result.refusal]));
  expect(refusals).toEqual(Array(29).fill({ code: "busy", person: id(0), by: "meeting", ref }));
  expect([...(await on.ports.calendars.tables()).values()].flat()).toHaveLength(1);
});

test("a hall filled to the last table at once costs each booking two looks, and every table is somebody's", async () => {
  await using server = await startRedis();
  const people = Array.from({ length: 60 }, (_, index) => person(index));
  const on = await stage(server.redis, { people, tables: 30 });
  const meetings = await Promise.all(people.slice(30).map((_, pair) => proposed(on, pair, pair + 30, slot(3))));
  const looks = async () => Number(/cmdstat_hmget:calls=(\d+)/.exec(await server.redis.info("commandstats"))?.[1] ?? 0);
  const before = await looks();
  const results = await Promise.all(meetings.map((meeting, pair) => say(on, pair + 30, meeting, true)));
  expect(outcomes(results)).toEqual(Array(30).fill("ok"));
  expect((await looks()) - before).toBe(60);
  expect([...(await on.ports.calendars.tables()).keys()].sort((a, b) => a - b)).toEqual(
    people.slice(0, 30).map((_, at) => at + 1),
  );
});

test("ten pairs for four tables at once: four are booked at different tables, six hear that there is none", async () => {
  await using server = await startRedis();
  const on = await stage(server.redis, { people: Array.from({ length: 20 }, (_, index) => person(index)) });
  const pairs = Array.from({ length: 10 }, (_, pair) => pair);
  const meetings = await Promise.all(pairs.map((pair) => proposed(on, 2 * pair, 2 * pair + 1, slot(3))));

  const results = await Promise.all(meetings.map((meeting, pair) => say(on, 2 * pair + 1, meeting, true)));

  expect(outcomes(results)).toEqual([...Array(6).fill("no-table"), ...Array(4).fill("ok")]);
  expect(results.flatMap((result) => (result.ok ? [result.value.table] : [])).sort()).toEqual([1, 2, 3, 4]);
});

test("the same yes sent five times at once books once and answers alike; the other answer under its id is refused", async () => {
  await using server = await startRedis();
  const on = await stage(server.redis);
  const meeting = await proposed(on, 0, 1, slot(3));
  const command = on.next<never>("c");

  const results = await Promise.all(Array.from({ length: 5 }, () => say(on, 1, meeting, true, command)));
  results.push(await say(on, 1, meeting, true, command));

  expect(new Set(results.map((result) => JSON.stringify(result))).size).toBe(1);
  expect(results[0]).toMatchObject({ ok: true, value: { state: "booked" } });
  expect(await say(on, 1, meeting, false, command)).toEqual({ ok: false, refusal: { code: "other-command" } });
  expect(await on.facts()).toHaveLength(2);
});

test("a refusal is the answer of its command for ever, also when a new try would go through", async () => {
  await using server = await startRedis();
  const on = await stage(server.redis);
  const asked = await proposed(on, 2, 0, slot(3));
  const first = await booked(on, 0, 1, slot(3));
  const busy = { ok: false, refusal: { code: "busy", person: id(0), by: "meeting", ref: first } };
  const command = on.next<never>("c");
  expect(await say(on, 0, asked, true, command)).toEqual(busy);
  await on.actions["meeting:withdraw"](as(0), { command: on.next<never>("c"), meeting: first });
  expect(await say(on, 0, asked, true, command)).toEqual(busy);
  expect((await say(on, 0, asked, true)).ok).toBe(true);
});

test("a yes in the last millisecond counts; at the instant of expiry all are refused, and no clock runs back over it", async () => {
  await using server = await startRedis();
  const on = await stage(server.redis);
  const early = await proposed(on, 0, 1, slot(3));
  const late = await proposed(on, 2, 3, slot(3));
  const expires = later(slot(3), -10 * MINUTE);

  on.clock.now = later(expires, -1);
  expect((await say(on, 1, early, true)).ok).toBe(true);
  on.clock.now = expires;
  const results = await Promise.all(Array.from({ length: 5 }, (_, index) => say(on, 3, late, index % 2 === 0)));
  expect(outcomes(results)).toEqual(Array(5).fill("expired"));
  expect((await on.ports.meetings.get(late))?.state).toBe("proposed");
});
