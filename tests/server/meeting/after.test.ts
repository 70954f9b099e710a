import { expect, test } from "vitest";
import type { MeetingId } from "../../../app/domain/id.ts";
import { later, MINUTE } from "../../../app/domain/instant.ts";
import { startRedis } from "../../helpers/redis.ts";
import { as, booked, id, outcomes, proposed, type Stage, say, slot, stage } from "../../helpers/stage.ts";

const withdraw = (on: Stage, who: number, meeting: MeetingId, command = on.next<never>("c")) =>
  on.actions["meeting:withdraw"](as(who), { command, meeting });

test("whoever cancels a booked meeting gives everyone's time and the table back in the same breath", async () => {
  await using server = await startRedis();
  const on = await stage(server.redis, { tables: 1 });
  const meeting = await booked(on, 0, 1, slot(3));
  const waiting = await proposed(on, 2, 3, slot(3));
  expect(outcomes([await say(on, 3, waiting, true)])).toEqual(["no-table"]);

  expect(await withdraw(on, 1, meeting)).toMatchObject({ ok: true, value: { state: "cancelled", version: 3 } });

  expect([...(await on.ports.calendars.all()).values()].flat()).toEqual([]);
  expect([...(await on.ports.calendars.tables()).values()].flat()).toEqual([]);
  expect((await say(on, 3, waiting, true)).ok).toBe(true);
});

test("all parties cancel at once: one does, the others hear that it is cancelled", async () => {
  await using server = await startRedis();
  const on = await stage(server.redis);
  const meeting = await proposed(on, 0, 1, slot(3), 2);
  await Promise.all([say(on, 1, meeting, true), say(on, 2, meeting, true)]);

  const results = await Promise.all([0, 1, 2, 0, 1, 2].map((who) => withdraw(on, who, meeting)));

  expect(outcomes(results)).toEqual([...Array(5).fill("moved-on"), "ok"]);
  for (const result of results)
    if (!result.ok) expect(result.refusal).toEqual({ code: "moved-on", state: "cancelled" });
});

test("the same withdrawal sent five times at once is one, and another meeting under its id is refused", async () => {
  await using server = await startRedis();
  const on = await stage(server.redis);
  const [one, other] = [await booked(on, 0, 1, slot(3)), await booked(on, 2, 3, slot(3))];
  const command = on.next<never>("c");

  const results = await Promise.all(Array.from({ length: 5 }, () => withdraw(on, 0, one, command)));

  expect(new Set(results.map((result) => JSON.stringify(result))).size).toBe(1);
  expect(results[0]?.ok).toBe(true);
  expect(await withdraw(on, 0, other, command)).toEqual({ ok: false, refusal: { code: "other-command" } });
});

test("only the proposer takes a proposal back, and nobody else learns that it exists", async () => {
  await using server = await startRedis();
  const on = await stage(server.redis);
  const meeting = await proposed(on, 0, 1, slot(3));
  expect(outcomes([await withdraw(on, 1, meeting)])).toEqual(["forbidden"]);
  expect(outcomes([await withdraw(on, 2, meeting)])).toEqual(["not-found"]);
  expect(await withdraw(on, 0, meeting)).toMatchObject({ ok: true, value: { state: "withdrawn" } });
});

test("signals of all three at once all stand, each sent five times", async () => {
  await using server = await startRedis();
  const on = await stage(server.redis);
  const meeting = await proposed(on, 0, 1, slot(3), 2);
  await Promise.all([say(on, 1, meeting, true), say(on, 2, meeting, true)]);
  on.clock.now = later(slot(3), -5 * MINUTE);
  const words = ["late", "on-my-way", "late"] as const;
  const commands = words.map(() => on.next<never>("c"));

  const results = await Promise.all(
    Array.from({ length: 15 }, (_, index) => {
      const [who, signal, command] = [index % 3, words[index % 3], commands[index % 3]] as const;
      return on.actions["meeting:signal"](as(who), { command: command as never, meeting, signal: signal as "late" });
    }),
  );

  expect(outcomes(results)).toEqual(Array(15).fill("ok"));
  expect((await on.ports.meetings.get(meeting))?.signals).toEqual({
    [id(0)]: "late",
    [id(1)]: "on-my-way",
    [id(2)]: "late",
  });
  expect((await on.facts()).filter(({ type }) => type === "meeting:signalled")).toHaveLength(3);
});

test("how it went is told from the start on, by each for themselves, also when it is over", async () => {
  await using server = await startRedis();
  const on = await stage(server.redis);
  const meeting = await booked(on, 0, 1, slot(3));
  const report = (who: number, word: "good" | "missed") =>
    on.actions["meeting:report"](as(who), { command: on.next<never>("c"), meeting, report: word });
  on.clock.now = later(slot(3), -1);
  expect(outcomes([await report(0, "good")])).toEqual(["too-early"]);
  on.clock.now = later(slot(3), 60 * MINUTE);
  expect(outcomes(await Promise.all([report(0, "good"), report(1, "missed")]))).toEqual(["ok", "ok"]);
  expect((await on.ports.meetings.get(meeting))?.reports).toEqual({ [id(0)]: "good", [id(1)]: "missed" });
});

test("a calendar forgets what ended two hours before it is written, and nothing else", async () => {
  await using server = await startRedis();
  const on = await stage(server.redis);
  const [, second] = [await booked(on, 0, 1, slot(0)), await booked(on, 0, 2, slot(1))];
  // The first ended two hours and a minute ago, the second less.
  on.clock.now = later(slot(0), (15 + 121) * MINUTE);
  const third = await booked(on, 0, 3, slot(9));
  const refs = (await on.ports.calendars.of([id(0)])).get(id(0))?.map(({ ref }) => ref);
  expect(refs).toEqual([second, third]);
});
