import { expect, test } from "vitest";
import type { PersonId } from "../../app/domain/id.ts";
import type { Instant } from "../../app/domain/instant.ts";
import { stateAt } from "../../app/domain/meeting/meeting.ts";
import { loadSir } from "../../seed/load.ts";
import { personas } from "../../seed/personas.ts";
import { loadPresence } from "../../seed/presence.ts";
import { booked, stars, waiting } from "../../seed/presence-plan.ts";
import { startRedis } from "../helpers/redis.ts";
import { keys, NOW, portsOn } from "../helpers/stores.ts";

const persona = (key: string) => personas.find((one) => one.key === key)?.person as PersonId;
const SWAP = Date.parse("2020-11-04T14:20:00+01:00");

test("three meetings are booked at the swap, and proposals wait for the personas", async () => {
  await using server = await startRedis();
  const ports = portsOn(server.redis);
  await loadSir(ports);
  const all = booked.length * 2 + 1 + waiting.length + stars.length;
  expect(await loadPresence(ports)).toBe(all);

  const meetings = await ports.meetings.all();
  const standing = meetings.filter(({ state }) => state === "booked");
  expect(standing.map(({ start }) => start)).toEqual([SWAP, SWAP, SWAP]);
  expect(new Set(standing.map(({ table }) => table)).size).toBe(3);
  const waits = (key: string) =>
    meetings.filter((one) => one.state === "proposed" && one.parties.includes(persona(key))).length;
  expect([waits("startup"), waits("municipality"), waits("kommune"), waits("incubator")]).toEqual([2, 2, 1, 1]);
  expect(standing.filter(({ parties }) => parties.includes(persona("startup"))).length).toBe(1);
  expect([...(await ports.choices.counts()).values()].reduce((a, b) => a + b)).toBe(stars.length);
});

test("a second run changes nothing", async () => {
  await using server = await startRedis();
  const ports = portsOn(server.redis);
  await loadSir(ports);
  const took = await loadPresence(ports);
  const before = [await server.redis.xlen(keys.log), await server.redis.hgetall(keys.calendars)];
  expect(await loadPresence(ports)).toBe(took);
  expect([await server.redis.xlen(keys.log), await server.redis.hgetall(keys.calendars)]).toEqual(before);
});

test("a demo that starts in the evening has its stars and no proposals for times that are over", async () => {
  await using server = await startRedis();
  const evening = (NOW + 8 * 3_600_000) as Instant;
  const ports = portsOn(server.redis, () => evening);
  await loadSir(ports);
  expect(await loadPresence(ports)).toBe(stars.length);
  expect((await ports.meetings.all()).filter((meeting) => stateAt(meeting, evening) === "booked")).toEqual([]);
});
