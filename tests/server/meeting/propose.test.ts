import { expect, test } from "vitest";
import type { CommandId, MeetingId } from "../../../app/domain/id.ts";
import { HOUR, later, MINUTE } from "../../../app/domain/instant.ts";
import { startRedis } from "../../helpers/redis.ts";
import { as, booked, id, outcomes, person, proposed, say, slot, stage, wish } from "../../helpers/stage.ts";

test("a proposal stands, is told to its parties without a word of its text, and holds no time", async () => {
  await using server = await startRedis();
  const on = await stage(server.redis);
  const input = wish(on, 1, slot(3), { challenge: "open" });

  const result = await on.actions["meeting:propose"](as(0), input);

  const [fact] = await on.facts();
  expect(result).toEqual({ ok: true, value: { seq: fact?.seq, id: input.meeting, state: "proposed", version: 1 } });
  expect(fact).toEqual({
    ...{ seq: fact?.seq, at: on.clock.now, type: "meeting:proposed", meeting: input.meeting, by: id(0) },
    ...{ parties: [id(0), id(1)], challenge: "open", start: slot(3), version: 1 },
  });
  expect(JSON.stringify(await server.redis.xrange(on.keys.log, "-", "+"))).not.toContain("Hej");
  expect(await on.ports.meetings.message(input.meeting)).toBe("Hej");
  expect(await on.ports.meetings.of(id(1))).toEqual([await on.ports.meetings.get(input.meeting)]);
  expect((await on.ports.calendars.of([id(0)])).get(id(0))).toEqual([]);
});

test("the same command sent five times at once is one proposal with one answer, and another body is refused", async () => {
  await using server = await startRedis();
  const on = await stage(server.redis);
  const input = wish(on, 1, slot(3));
  const ask = on.actions["meeting:propose"];

  const results = await Promise.all(Array.from({ length: 5 }, () => ask(as(0), input)));
  results.push(await ask(as(0), input));

  expect(new Set(results.map((result) => JSON.stringify(result))).size).toBe(1);
  expect(results[0]?.ok).toBe(true);
  expect(await ask(as(0), { ...input, start: slot(4) })).toEqual({ ok: false, refusal: { code: "other-command" } });
  expect(await on.facts()).toHaveLength(1);
});

test("of forty proposals between the same two at once, one stands and the others hear which", async () => {
  await using server = await startRedis();
  const on = await stage(server.redis);
  const asks = Array.from({ length: 40 }, (_, index) =>
    on.actions["meeting:propose"](as(index % 2), wish(on, 1 - (index % 2), slot(1 + (index % 10)))),
  );

  const results = await Promise.all(asks);

  expect(outcomes(results)).toEqual([...Array(39).fill("already-asked"), "ok"]);
  const [standing] = await on.ports.meetings.all();
  const said = results.flatMap((result) => (result.ok ? [] : [result.refusal]));
  expect(said).toEqual(Array(39).fill({ code: "already-asked", meeting: standing?.id }));
});

test("twenty who ask one person for one day at once: six may, and a declined one makes room", async () => {
  await using server = await startRedis();
  const on = await stage(server.redis, { people: Array.from({ length: 21 }, (_, index) => person(index)) });
  const ask = (from: number) => on.actions["meeting:propose"](as(from), wish(on, 0, slot(1 + (from % 11))));

  const results = await Promise.all(Array.from({ length: 20 }, (_, index) => ask(index + 1)));

  expect(outcomes(results)).toEqual([...Array(14).fill("day-full"), ...Array(6).fill("ok")]);
  const [first] = await on.ports.meetings.of(id(0));
  await say(on, 0, first?.id as MeetingId, false);
  const refused = results.findIndex((result) => !result.ok) + 1;
  expect((await ask(refused)).ok).toBe(true);
});

test("a challenge takes eight meetings, and an expired one gives its place back", async () => {
  await using server = await startRedis();
  const on = await stage(server.redis, { people: Array.from({ length: 20 }, (_, index) => person(index)) });
  const ask = (pair: number) =>
    on.actions["meeting:propose"](as(2 * pair), wish(on, 2 * pair + 1, slot(6 + (pair % 2)), { challenge: "open" }));

  const results = await Promise.all(Array.from({ length: 10 }, (_, pair) => ask(pair)));

  expect(outcomes(results)).toEqual([...Array(2).fill("challenge-full"), ...Array(8).fill("ok")]);
  on.clock.now = later(slot(6), -10 * MINUTE);
  const refused = results.findIndex((result) => !result.ok);
  const again = wish(on, 2 * refused + 1, slot(9), { challenge: "open" });
  expect((await on.actions["meeting:propose"](as(2 * refused), again)).ok).toBe(true);
});

test("whoever has a meeting cannot be asked within its rest, and can right after", async () => {
  await using server = await startRedis();
  const on = await stage(server.redis, { rules: { slots: slotsEvery(5) } });
  await booked(on, 0, 1, slot(3));
  const ask = (start: number) => on.actions["meeting:propose"](as(2), wish(on, 1, later(slot(3), start * MINUTE)));

  expect(await ask(15)).toEqual({
    ok: false,
    refusal: { code: "busy", person: id(1), by: "meeting", ref: null },
  });
  expect((await ask(-15)).ok).toBe(false);
  expect((await ask(20)).ok).toBe(true);
});

test("an id of a meeting that exists is not taken by another command", async () => {
  await using server = await startRedis();
  const on = await stage(server.redis);
  const meeting = await proposed(on, 0, 1, slot(3));
  const before = await on.ports.meetings.get(meeting);
  expect(await on.actions["meeting:propose"](as(2), wish(on, 3, slot(4), { meeting }))).toEqual({
    ok: false,
    refusal: { code: "other-command" },
  });
  expect(await on.ports.meetings.get(meeting)).toEqual(before);
});

test("in a store that was emptied, a command is told so and leaves nothing", async () => {
  await using server = await startRedis();
  const on = await stage(server.redis);
  const input = wish(on, 1, slot(3));
  await on.ports.conference.read();
  await server.redis.flushall();
  const command = { id: input.command as CommandId, digest: "d", now: on.clock.now };
  expect(await on.ports.commands.settle(command, { ok: true, value: {} })).toEqual({
    ok: false,
    refusal: { code: "store-lost" },
  });
  expect(await on.actions["meeting:propose"](as(0), input)).toEqual({ ok: false, refusal: { code: "store-lost" } });
  expect(await server.redis.dbsize()).toBe(0);
});

const slotsEvery = (minutes: number) =>
  Array.from({ length: (4 * HOUR) / (minutes * MINUTE) }, (_, index) => {
    const start = later(slot(0), index * minutes * MINUTE);
    return { id: `q${index}`, window: "w", start, end: later(start, 15 * MINUTE) };
  });
