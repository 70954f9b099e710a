import { expect, test } from "vitest";
import { intents } from "../../../app/contract/intents.ts";
import { later, MINUTE } from "../../../app/domain/instant.ts";
import { accept } from "../../../app/domain/refusal.ts";
import { readEntry } from "../../../server/redis/log-entry.ts";
import { inPool, loopOn, offered, ready, rest } from "../../helpers/pool.ts";
import { startRedis } from "../../helpers/redis.ts";
import { as, at, booked, HALF, id, outcomes, PASS, person, slot, stage, TALK } from "../../helpers/stage.ts";

const staged = async (redis: Parameters<typeof stage>[0]) =>
  stage(redis, { programme: true, people: [person(0, { half: HALF }), ...[1, 2, 3].map((index) => person(index))] });

test("an own pass and a starred talk in that time must be named, and are given up in the same breath", async () => {
  await using server = await startRedis();
  const on = await staged(server.redis);
  await on.actions["session:star"](as(0), { command: on.next("c"), session: TALK, on: true });
  on.clock.now = at("15:00");
  expect(await ready(on, 0, 90)).toEqual({
    ok: false,
    refusal: { code: "session-in-the-way", session: PASS, start: at("15:05"), end: at("15:50") },
  });
  expect(outcomes([await ready(on, 0, 90, [PASS])])).toEqual(["session-in-the-way"]);
  expect(await inPool(on)).toEqual([]);

  expect(await ready(on, 0, 90, [PASS, TALK])).toMatchObject({ ok: true, value: { state: "ready" } });

  expect((await on.ports.calendars.of([id(0)])).get(id(0))).toEqual([]);
  expect(await on.ports.choices.of(id(0))).toEqual({ starred: [], released: [PASS] });
  expect(await on.ports.choices.counts()).toEqual(new Map([[TALK, 0]]));
  expect(await on.ports.meetNow.pool()).toEqual([
    { person: id(0), since: at("15:00"), until: at("16:30"), released: [PASS, TALK], silences: 0 },
  ]);
});

test("sessions outside the wished time stay, though they are named, and the walk to them is kept free", async () => {
  await using server = await startRedis();
  const on = await staged(server.redis);
  on.clock.now = at("14:33");
  expect((await ready(on, 0, 30, [PASS])).ok).toBe(true);
  expect((await on.ports.meetNow.pool())[0]).toMatchObject({ until: at("15:01"), released: [] });
  expect((await on.ports.calendars.of([id(0)])).get(id(0))).toHaveLength(1);
});

test("ready for a quarter of an hour is enough to be paired; what leaves less is in the way, or not asked for at all", async () => {
  await using server = await startRedis();
  const on = await staged(server.redis);
  const asked = (minutes: number) =>
    intents["meet-now:ready"].safeParse({ command: "c", minutes, release: [] }).success;
  expect([asked(14), asked(15)]).toEqual([false, true]);
  for (const who of [1, 2]) expect((await ready(on, who, 15)).ok).toBe(true);
  expect(await loopOn(on, "one").round()).toEqual({ made: 1, lapsed: 0 });

  // The pass begins at 15:05, and the walk to it takes four minutes.
  on.clock.now = later(at("14:46"), 1);
  expect(outcomes([await ready(on, 0, 15)])).toEqual(["session-in-the-way"]);
  on.clock.now = at("14:46");
  expect((await ready(on, 0, 15)).ok).toBe(true);
  const command = { id: on.next<never>("c"), digest: "d", now: on.clock.now };
  const closed = { start: at("15:00"), end: at("16:00") };
  await on.ports.people.change(command, id(3), (before) => accept({ ...before, unavailable: [closed] }));
  expect(outcomes([await ready(on, 3, 60)])).toEqual(["not-available"]);
  on.clock.now = at("14:45");
  expect((await ready(on, 3, 60)).ok).toBe(true);
});

test("a meeting within twenty minutes is in the way; a later one shortens the time to its rest", async () => {
  await using server = await startRedis();
  const on = await stage(server.redis);
  const meeting = await booked(on, 0, 1, slot(3));
  on.clock.now = later(slot(3), -20 * MINUTE + 1);
  expect(await ready(on, 0)).toEqual({
    ok: false,
    refusal: { code: "meeting-in-the-way", meeting, start: slot(3) },
  });
  on.clock.now = later(slot(3), -20 * MINUTE);
  expect((await ready(on, 0)).ok).toBe(true);
  expect((await on.ports.meetNow.pool())[0]).toMatchObject({ until: later(slot(3), -5 * MINUTE) });
});

test("ready sent five times at once is ready once, another body is refused, and a new wish replaces the old", async () => {
  await using server = await startRedis();
  const on = await stage(server.redis);
  const command = on.next<never>("c");
  const results = await Promise.all(Array.from({ length: 5 }, () => ready(on, 0, 30, [], command)));
  expect(new Set(results.map((result) => JSON.stringify(result))).size).toBe(1);
  expect(results[0]?.ok).toBe(true);
  expect(outcomes([await ready(on, 0, 60, [], command)])).toEqual(["other-command"]);
  expect((await ready(on, 0, 60)).ok).toBe(true);
  expect((await on.ports.meetNow.pool()).map(({ until }) => until)).toEqual([later(on.clock.now, 60 * MINUTE)]);
  expect(await on.facts()).toHaveLength(2);
});

test("being ready and being booked race for one person's time: never both", async () => {
  await using server = await startRedis();
  const on = await stage(server.redis);
  for (let round = 0; round < 8; round++) {
    const start = slot(1 + round);
    on.clock.now = later(start, -18 * MINUTE);
    const input = { ...{ command: on.next<never>("c"), meeting: on.next<never>("m"), to: id(0), broker: null } };
    await on.actions["meeting:propose"](as(1), { ...input, challenge: null, start, message: "" });
    const answer = { command: on.next<never>("c"), meeting: input.meeting, yes: true };
    const [waits, books] = await Promise.all([ready(on, 0, 60), on.actions["meeting:answer"](as(0), answer)]);
    expect(books.ok).toBe(true);
    // Ready first and booked then is fine: nobody is offered what the calendar has no time for.
    if (!waits.ok) expect(waits.refusal.code).toBe("meeting-in-the-way");
    await on.actions["meeting:withdraw"](as(0), { command: on.next("c"), meeting: input.meeting });
    await rest(on, 0);
  }
});

test("resting leaves the pool and declines one's open offer, which the other one hears; once, however often it is sent", async () => {
  await using server = await startRedis();
  const on = await stage(server.redis);
  const offer = await offered(on, 0, 1);
  const command = on.next<never>("c");

  const results = await Promise.all(Array.from({ length: 5 }, () => rest(on, 0, command)));

  expect(new Set(results.map((result) => JSON.stringify(result))).size).toBe(1);
  expect(await on.ports.meetNow.offer(offer)).toMatchObject({ state: "declined", endedBy: id(0) });
  expect(await inPool(on)).toEqual([id(1)]);
  const told = (await on.facts()).at(-1);
  expect(told).toEqual({ seq: told?.seq, at: on.clock.now, type: "meet-now:rested", person: id(0), offer });
  const [newest] = await server.redis.xrevrange(on.keys.log, "+", "-", "COUNT", 1);
  expect(newest && readEntry(...newest).to).toEqual([id(0), id(1)]);
});

test("all rest and all are ready at once, many times over: the pool ends as the log says", async () => {
  await using server = await startRedis();
  const on = await stage(server.redis);
  await Promise.all(
    Array.from({ length: 60 }, (_, index) => (index % 2 ? ready(on, index % 6, 30) : rest(on, (index * 5) % 6))),
  );
  const pool = new Set<string>();
  for (const fact of await on.facts()) {
    if (fact.type === "meet-now:readied") pool.add(fact.person);
    if (fact.type === "meet-now:rested") pool.delete(fact.person);
  }
  expect(await inPool(on)).toEqual([...pool].sort());
});

test("before the first day and after the last nobody is ready, however free they are", async () => {
  await using server = await startRedis();
  const on = await staged(server.redis);
  for (const days of [-4, 4]) {
    on.clock.now = later(at("14:00"), days * 24 * 60 * MINUTE);
    expect(await ready(on, 1, 30)).toEqual({ ok: false, refusal: { code: "outside-the-day" } });
  }
  expect(await inPool(on)).toEqual([]);
});
