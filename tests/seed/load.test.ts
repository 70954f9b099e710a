import { expect, test } from "vitest";
import { ownPasses, takesTime } from "../../app/domain/programme/own.ts";
import { joining, loadSir } from "../../seed/load.ts";
import { conference } from "../../seed/sir/conference.ts";
import { placements, sessions } from "../../seed/sir/programme.ts";
import { startRedis } from "../helpers/redis.ts";
import { keys, portsOn } from "../helpers/stores.ts";

type Server = Awaited<ReturnType<typeof startRedis>>;
/** Everything in the store, so that two states can be compared whole. */
async function state({ redis }: Server): Promise<Record<string, unknown>> {
  const held: Record<string, unknown> = {};
  for (const key of (await redis.keys("*")).sort()) {
    const type = await redis.type(key);
    held[key] =
      type === "hash" ? await redis.hgetall(key) : type === "stream" ? await redis.xlen(key) : await redis.get(key);
  }
  return held;
}

test("a load fills the store with the conference, 400 people and one release, and tells how far it is", async () => {
  await using server = await startRedis();
  const ports = portsOn(server.redis);
  const told: number[] = [];
  expect(await loadSir(ports, (done, all) => told.push(done / all))).toBe(true);
  expect(told.length).toBe(403);
  expect(told.at(-1)).toBe(1);
  expect(await ports.conference.read()).toEqual(conference);
  expect([...(await ports.people.all()).values()].sort((a, b) => (a.id < b.id ? -1 : 1))).toEqual(joining);
  expect((await ports.conference.challenges()).size).toBe(26);
  expect((await ports.conference.organisations()).size).toBe(241);
  expect((await ports.programme.draft())?.revision).toBe(1);
  expect((await ports.programme.release())?.version).toBe(1);
  expect(await server.redis.xlen(keys.log)).toBe(403);
});

test("everyone who has joined has the passes of their half in their calendar, and nothing else", async () => {
  await using server = await startRedis();
  await loadSir(portsOn(server.redis));
  const calendars = await server.redis.hgetall(keys.calendars);
  const place = new Map(placements.map((placement) => [placement.session, placement]));
  const wanted = joining.map(({ id, half }) => {
    const entries = ownPasses(sessions, half).filter(takesTime);
    return [id, entries.map((one) => `${place.get(one.id)?.start}-${place.get(one.id)?.end}=s:${one.id};`).join("")];
  });
  expect(calendars).toEqual(Object.fromEntries(wanted));
});

test("loading twice changes nothing, whether the second load asks first or repeats every command", async () => {
  await using server = await startRedis();
  const ports = portsOn(server.redis);
  await loadSir(ports);
  const before = await state(server);
  expect(await loadSir(ports)).toBe(false);
  expect(await state(server)).toEqual(before);
  const blind = { ...ports, programme: { ...ports.programme, release: async () => null } };
  expect(await loadSir(blind)).toBe(true);
  expect(await state(server)).toEqual(before);
});

test("a load that was cut off goes on where it was", async () => {
  await using server = await startRedis();
  const ports = portsOn(server.redis);
  const cut = async () => {
    throw new Error("cut off");
  };
  const failing = {
    ...ports,
    programme: { ...ports.programme, publish: cut },
    logger: { error: () => {} },
  };
  await expect(loadSir(failing)).rejects.toThrow('The seed\'s command publish was refused: {"code":"broken"}');
  expect(await loadSir(ports)).toBe(true);
  expect(await server.redis.xlen(keys.log)).toBe(403);
});

test("a store that holds another conference is not loaded over", async () => {
  await using server = await startRedis();
  const ports = portsOn(server.redis);
  await server.redis.hset(keys.commands, "epoch", "epoch|of another");
  await expect(loadSir(ports)).rejects.toThrow("The seed's command open was refused");
  expect(await server.redis.keys("*")).toEqual([keys.commands]);
});
