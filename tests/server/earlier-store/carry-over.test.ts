import { expect, test } from "vitest";
import type { CommandId } from "../../../app/domain/id.ts";
import { carryOver } from "../../../server/redis/carry-over.ts";
import { startRedis } from "../../helpers/redis.ts";
import { as, booked, id, proposed, slot, stage } from "../../helpers/stage.ts";

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
