import { expect, test } from "vitest";
import { createMeetings } from "../../../server/redis/meetings.ts";
import { startRedis } from "../../helpers/redis.ts";
import { as, outcomes, proposed, say, slot, stage } from "../../helpers/stage.ts";

test("a proposal this process wrote is at hand until somebody answers it here", async () => {
  await using server = await startRedis();
  const on = await stage(server.redis);
  const meeting = await proposed(on, 0, 1, slot(3), 2);
  expect(on.ports.meetings.recall(meeting)).toEqual(await on.ports.meetings.get(meeting));
  expect((await say(on, 1, meeting, true)).ok).toBe(true);
  expect(on.ports.meetings.recall(meeting)).toBeNull();
  expect((await say(on, 2, meeting, true)).ok).toBe(true);
});

test("what another process changed is read and judged anew: no yes and no no is given from memory", async () => {
  await using server = await startRedis();
  const on = await stage(server.redis);
  const meeting = await proposed(on, 0, 1, slot(3));
  const remembered = await on.ports.meetings.get(meeting);
  const elsewhere = createMeetings(server.connect(), on.keys);
  const declined = { ...remembered, state: "declined", endedBy: as(1).person, version: 2 } as NonNullable<
    typeof remembered
  >;
  const command = { id: "elsewhere" as never, digest: "d", now: on.clock.now };
  expect((await elsewhere.answer(command, declined, as(1).person, false, 1, on.conference.meetings)).ok).toBe(true);
  expect(on.ports.meetings.recall(meeting)?.state).toBe("proposed");

  expect(outcomes([await say(on, 1, meeting, true), await say(on, 3, meeting, true)])).toEqual([
    "moved-on",
    "not-found",
  ]);
  expect((await on.ports.meetings.get(meeting))?.state).toBe("declined");
  expect(await on.facts()).toHaveLength(2);
});
