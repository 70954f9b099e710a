import { expect, test } from "vitest";
import type { MeetingSlot } from "../../../app/domain/conference.ts";
import type { PersonId } from "../../../app/domain/id.ts";
import { HOUR, later, MINUTE, SECOND } from "../../../app/domain/instant.ts";
import { createMeetNowView } from "../../../server/views/meet-now.ts";
import { inPool, loopOn, ready, reply, rest } from "../../helpers/pool.ts";
import { startRedis, until } from "../../helpers/redis.ts";
import { as, booked, id, person, slot, slots, stage } from "../../helpers/stage.ts";

const openPairs = async (on: Awaited<ReturnType<typeof stage>>) =>
  (await on.ports.meetNow.openOffers()).map(({ parties }) => [...parties].sort().join());

test("a poke pairs at once, and two loops on one store make each offer once", async () => {
  await using server = await startRedis();
  const on = await stage(server.redis);
  const loops = [loopOn(on, "one", 60_000), loopOn(on, "two", 60_000)];
  for (const loop of loops) loop.start();
  await until(async () => on.ports.meetNow.leaderAlive(on.clock.now));
  await Promise.all([0, 1, 2, 3].map((who) => ready(on, who)));

  for (let times = 0; times < 5; times++) for (const loop of loops) loop.poke();

  await until(async () => (await on.ports.meetNow.openOffers()).length === 2);
  expect((await on.facts()).filter(({ type }) => type === "offer:made")).toHaveLength(2);
  for (const loop of loops) await loop.stop();
  expect(await on.ports.meetNow.leaderAlive(on.clock.now)).toBe(false);
});

test("the leader goes without a word: nobody leads until its lease is over, then the other does, with a newer fence", async () => {
  await using server = await startRedis();
  const on = await stage(server.redis);
  const [dead, alive] = [loopOn(on, "dead"), loopOn(on, "alive")];
  expect(await dead.round()).toEqual({ made: 0, lapsed: 0 });
  on.clock.now = later(on.clock.now, 5 * SECOND - 1);
  expect(await alive.round()).toBeNull();
  on.clock.now = later(on.clock.now, 1);
  expect(await alive.round()).toEqual({ made: 0, lapsed: 0 });
  expect(await dead.round()).toBeNull();
  expect(await on.ports.meetNow.lease("alive", on.clock.now, 5000)).toEqual({ held: true, fence: 2 });
});

test("many ask for the lease at once and one gets it", async () => {
  await using server = await startRedis();
  const on = await stage(server.redis);
  for (let fence = 1; fence <= 5; fence++) {
    const asked = Array.from({ length: 20 }, (_, index) =>
      on.ports.meetNow.lease(`h${(index + fence) % 20}`, on.clock.now, 5000),
    );
    const replies = await Promise.all(asked);
    expect(replies.filter(({ held }) => held)).toHaveLength(1);
    expect(new Set(replies.map((reply) => reply.fence))).toEqual(new Set([fence]));
    on.clock.now = later(on.clock.now, 5000);
  }
});

test("silence twice in a row leaves the pool; a word in between begins anew; silent pairs are not offered again", async () => {
  await using server = await startRedis();
  const on = await stage(server.redis, { people: [0, 1, 2].map((index) => person(index)) });
  const loop = loopOn(on, "one");
  for (const who of [0, 1, 2]) await ready(on, who, 120);
  const offered: string[] = [];
  const spoke: PersonId = id(0);
  for (let round = 0; round < 3; round++) {
    expect(await loop.round()).toMatchObject({ made: 1 });
    const [offer] = await on.ports.meetNow.openOffers();
    offered.push([...(offer?.parties ?? [])].sort().join());
    if (offer?.parties.includes(spoke)) await reply(on, 0, offer.id, true);
    on.clock.now = later(offer?.deadline ?? on.clock.now, 0);
    if (round < 2) continue;
    expect(await loop.round()).toEqual({ made: 0, lapsed: 1 });
  }
  expect(new Set(offered).size).toBe(3);
  expect(await inPool(on)).toEqual([spoke]);
  expect(await on.ports.meetNow.pool()).toMatchObject([{ person: spoke, silences: 0 }]);
});

test("with one table and two possible pairs it gathers for half a minute, then the one table is given once", async () => {
  await using server = await startRedis();
  const on = await stage(server.redis, { tables: 1, people: [0, 1, 2, 3].map((index) => person(index)) });
  const loop = loopOn(on, "one");
  for (const who of [0, 1, 2, 3]) await ready(on, who);
  expect(await loop.round()).toEqual({ made: 0, lapsed: 0 });
  on.clock.now = later(on.clock.now, 30 * SECOND - 1);
  expect(await loop.round()).toEqual({ made: 0, lapsed: 0 });
  on.clock.now = later(on.clock.now, 1);
  expect(await loop.round()).toEqual({ made: 1, lapsed: 0 });
  expect(await openPairs(on)).toHaveLength(1);
  expect(await loop.round()).toEqual({ made: 0, lapsed: 0 });
});

test("since when people gather stands in the store: screens read it, the next leader goes on with it, an old one is not heard", async () => {
  await using server = await startRedis();
  const on = await stage(server.redis, { tables: 1, people: [0, 1, 2, 3].map((index) => person(index)) });
  const [dead, alive] = [loopOn(on, "dead"), loopOn(on, "alive")];
  const began = on.clock.now;
  const shown = async () => {
    const { mine } = await createMeetNowView(on.ports)(as(0), "sv");
    return mine.state === "ready" ? mine.gatheringUntil : mine.state;
  };
  for (const who of [0, 1, 2, 3]) await ready(on, who);
  expect(await shown()).toBeNull();
  await dead.round();
  on.clock.now = later(began, 10 * SECOND);
  expect([await on.ports.meetNow.gatherSince(), await shown()]).toEqual([began, later(began, 30 * SECOND)]);

  expect(await alive.round()).toEqual({ made: 0, lapsed: 0 });
  await on.ports.meetNow.gather(1, on.clock.now);
  expect(await on.ports.meetNow.gatherSince()).toBe(began);
  on.clock.now = later(began, 30 * SECOND);
  expect(await shown()).toBeNull();
  expect(await alive.round()).toEqual({ made: 1, lapsed: 0 });
  const [offer] = await on.ports.meetNow.openOffers();
  for (const who of [0, 1, 2, 3]) if (!offer?.parties.includes(id(who))) await rest(on, who);
  await alive.round();
  expect(await on.ports.meetNow.gatherSince()).toBeNull();
});

test("a table whose next meeting comes before an offer could be over is not given away", async () => {
  await using server = await startRedis();
  const on = await stage(server.redis, { tables: 1 });
  for (const who of [0, 1]) await ready(on, who, 60);
  await booked(on, 2, 3, slot(1));
  on.clock.now = later(slot(1), -20 * MINUTE);
  const loop = loopOn(on, "one");
  expect(await loop.round()).toEqual({ made: 0, lapsed: 0 });
  on.clock.now = later(slot(1), 15 * MINUTE);
  expect(await loop.round()).toEqual({ made: 1, lapsed: 0 });
});

test("who meets today by a proposal, or has met, is not paired that day; a cancelled meeting and another day pair again", async () => {
  await using server = await startRedis();
  const tomorrow = { id: "t0", window: "t", start: later(slot(0), 24 * HOUR), end: later(slot(0), 24.25 * HOUR) };
  const on = await stage(server.redis, {
    people: [0, 1].map((index) => person(index)),
    rules: { slots: [...slots, tomorrow as MeetingSlot] },
  });
  await booked(on, 0, 1, tomorrow.start);
  const held = await booked(on, 0, 1, slot(1));
  const made = async () => {
    for (const who of [0, 1]) await ready(on, who, 60);
    return (await loopOn(on, "one").round())?.made;
  };
  on.clock.now = later(slot(1), -40 * MINUTE);
  expect(await made()).toBe(0);
  on.clock.now = later(slot(1), 90 * MINUTE);
  expect(await made()).toBe(0);
  on.clock.now = later(slot(1), -40 * MINUTE);
  await on.actions["meeting:withdraw"](as(1), { command: on.next("c"), meeting: held });
  on.clock.now = later(slot(1), 95 * MINUTE);
  expect(await made()).toBe(1);
});
