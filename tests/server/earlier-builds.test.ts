import { expect, test } from "vitest";
import type { CommandId } from "../../app/domain/id.ts";
import type { Meeting } from "../../app/domain/meeting/meeting.ts";
import { accept } from "../../app/domain/refusal.ts";
import { digestOf } from "../../server/actions/run-command.ts";
import { carryOver } from "../../server/redis/carry-over.ts";
import { rowOf } from "../../server/redis/row.ts";
import { startRedis } from "../helpers/redis.ts";
import { as, booked, id, proposed, slot, stage } from "../helpers/stage.ts";

test("a meeting's row, a fact and a settled command as earlier builds wrote them are read as they were meant", async () => {
  await using server = await startRedis();
  const on = await stage(server.redis);
  const made = await proposed(on, 0, 1, slot(1));
  const meeting = (await on.ports.meetings.get(made)) as Meeting;
  const { keys } = on;
  await server.redis.hset(keys.meetings, made, rowOf(meeting));
  expect(await on.ports.meetings.get(made)).toEqual(meeting);

  const head = await on.ports.log.head();
  const told = { meeting: made, by: meeting.by, yes: true, state: "proposed", version: 2 };
  const written = { t: "meeting:answered", to: meeting.parties.join(), b: JSON.stringify(told), at: on.clock.now };
  const seq = await server.redis.xadd(keys.log, "*", ...Object.entries(written).flat().map(String));
  const heard = await on.ports.log.since(head, as(1), 10);
  expect(heard.entries).toEqual([{ seq, at: on.clock.now, type: "meeting:answered", ...told }]);

  const input = { command: "c.earlier" as CommandId, meeting: made, yes: true };
  const value = { seq: String(seq), id: made, state: "booked", table: 3, version: 2 };
  const settled = `${digestOf(as(1), "meeting:answer", input)}|${JSON.stringify({ ok: true, value })}`;
  await server.redis.hset(keys.commands, input.command, settled);
  expect(await on.actions["meeting:answer"](as(1), input)).toEqual(accept(value));
});

test("tables that an earlier build kept apart are brought over once, and who sits there still does", async () => {
  await using server = await startRedis();
  const on = await stage(server.redis, { tables: 1 });
  const first = await booked(on, 0, 1, slot(1));
  const before = await on.ports.calendars.tables();
  const rows = Object.entries(await server.redis.hgetall(on.keys.calendars)).filter(([field]) => field.includes(":"));
  await server.redis.hset(on.keys.earlierTables, ...rows.flat());
  await server.redis.hdel(on.keys.calendars, ...rows.map(([field]) => field));
  expect([...(await on.ports.calendars.tables())]).toEqual([]);

  expect([await carryOver(server.redis, on.keys), await carryOver(server.redis, on.keys)]).toEqual([rows.length, 0]);
  expect(await on.ports.calendars.tables()).toEqual(before);
  expect(before.get(1)?.map(({ ref }) => ref)).toEqual([first]);
  expect([...(await on.ports.calendars.all()).keys()].sort()).toEqual([0, 1, 2, 3, 4, 5].map(id));

  const second = await proposed(on, 3, 2, slot(1));
  const late = await on.actions["meeting:answer"](as(2), {
    command: on.next<CommandId>("c"),
    meeting: second,
    yes: true,
  });
  expect(late).toEqual({ ok: false, refusal: { code: "no-table" } });
});
