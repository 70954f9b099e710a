import { expect, test } from "vitest";
import type { CommandId, MeetingId } from "../../app/domain/id.ts";
import type { Meeting } from "../../app/domain/meeting/meeting.ts";
import { accept } from "../../app/domain/refusal.ts";
import { digestOf } from "../../server/actions/run-command.ts";
import { rowOf } from "../../server/redis/row.ts";
import { startRedis } from "../helpers/redis.ts";
import { as, proposed, slot, stage } from "../helpers/stage.ts";

test("a meeting's row, a fact and a settled command as earlier builds wrote them are read as they were meant", async () => {
  await using server = await startRedis();
  const on = await stage(server.redis);
  const id = await proposed(on, 0, 1, slot(1));
  const meeting = (await on.ports.meetings.get(id)) as Meeting;
  const { keys } = on;
  await server.redis.hset(keys.meetings, id, rowOf(meeting));
  expect(await on.ports.meetings.get(id)).toEqual(meeting);

  const head = await on.ports.log.head();
  const told = { meeting: id, by: meeting.by, yes: true, state: "proposed", version: 2 };
  const written = { t: "meeting:answered", to: meeting.parties.join(), b: JSON.stringify(told), at: on.clock.now };
  const seq = await server.redis.xadd(keys.log, "*", ...Object.entries(written).flat().map(String));
  const heard = await on.ports.log.since(head, as(1), 10);
  expect(heard.entries).toEqual([{ seq, at: on.clock.now, type: "meeting:answered", ...told }]);

  const input = { command: "c.earlier" as CommandId, meeting: id as MeetingId, yes: true };
  const value = { seq: String(seq), id, state: "booked", table: 3, version: 2 };
  const settled = `${digestOf(as(1), "meeting:answer", input)}|${JSON.stringify({ ok: true, value })}`;
  await server.redis.hset(keys.commands, input.command, settled);
  expect(await on.actions["meeting:answer"](as(1), input)).toEqual(accept(value));
});
