import { expect, test } from "vitest";
import type { PersonId, Seq } from "../../app/domain/id.ts";
import { challenges } from "../../seed/sir/challenges.ts";
import { conference } from "../../seed/sir/conference.ts";
import { organisations } from "../../seed/sir/organisations.ts";
import { placements, sessions, speakers } from "../../seed/sir/programme.ts";
import { createDrawProgramme } from "../../server/actions/draw-programme.ts";
import { createMakeAnnouncement } from "../../server/actions/make-announcement.ts";
import { createOpenConference } from "../../server/actions/open-conference.ts";
import { SYSTEM } from "../../server/actions/viewer.ts";
import { anna, commandId, openedOn } from "../helpers/conference.ts";
import { startRedis, until } from "../helpers/redis.ts";
import { command, keys, portsOn } from "../helpers/stores.ts";

const opening = (name: string) => ({ command: commandId(name), conference, organisations, challenges });

test("of two openings at once exactly one stands, and its repeat hears the same", async () => {
  await using server = await startRedis();
  const one = portsOn(server.redis);
  const other = portsOn(server.connect());
  const results = await Promise.all([
    createOpenConference(one)(SYSTEM, opening("a")),
    createOpenConference(other)(SYSTEM, opening("b")),
  ]);
  expect(results.map(({ ok }) => ok).sort()).toEqual([false, true]);
  const epoch = await server.redis.hget(keys.commands, "epoch");
  const won = results[0]?.ok ? "a" : "b";
  expect(await createOpenConference(one)(SYSTEM, opening(won))).toEqual(results.find(({ ok }) => ok));
  expect(await server.redis.hget(keys.commands, "epoch")).toBe(epoch);
  expect(await server.redis.xlen(keys.log)).toBe(1);
  const changed = { ...opening(won), challenges: [] };
  expect(await createOpenConference(one)(SYSTEM, changed)).toEqual({ ok: false, refusal: { code: "other-command" } });
});

test("a store that was emptied is told as lost by every script and read as no conference within a second, never as an empty one", async () => {
  await using server = await startRedis();
  const ports = await openedOn(server.redis);
  expect(await ports.conference.read()).toEqual(conference);
  await server.redis.flushall();
  // Within a second: what never changes is asked about no oftener.
  await until(async () => (await ports.conference.read()) === null);
  expect((await ports.conference.challenges()).size).toBe(0);
  expect(await ports.programme.release()).toBeNull();
  const lost = { ok: false, refusal: { code: "store-lost" } };
  expect(await ports.people.join(command(), anna)).toEqual(lost);
  expect(await ports.choices.star(command(), anna.id, "se.20" as never, true, 4)).toEqual(lost);
  expect(await ports.programme.draw(command(), { sessions, speakers, placements })).toEqual(lost);
  expect(await server.redis.keys("*")).toEqual([]);
});

test("a command named epoch is a command like any other and does not read the epoch", async () => {
  await using server = await startRedis();
  const ports = await openedOn(server.redis);
  const before = await server.redis.hget(keys.commands, "epoch");
  const wish = { command: commandId("epoch"), text: "Hej", urgent: false };
  expect(await createMakeAnnouncement(ports)(SYSTEM, wish)).toEqual({ ok: false, refusal: { code: "other-command" } });
  expect(await server.redis.hget(keys.commands, "epoch")).toBe(before);
});

test("a draft that is drawn anew grows its revision, once for each command", async () => {
  await using server = await startRedis();
  const ports = await openedOn(server.redis);
  const draw = createDrawProgramme(ports);
  const wish = { command: commandId("a"), sessions, speakers, placements: placements.slice() };
  const first = await draw(SYSTEM, wish);
  expect(first).toMatchObject({ ok: true, value: { revision: 2 } });
  expect(await draw(SYSTEM, wish)).toEqual(first);
  expect((await ports.programme.draft())?.sessions).toEqual(sessions);
  expect(await draw({ person: anna.id, organiser: false }, { ...wish, command: commandId("b") })).toEqual({
    ok: false,
    refusal: { code: "forbidden" },
  });
});

test("an announcement stands once, newest first, and its text is not in the log", async () => {
  await using server = await startRedis();
  const ports = await openedOn(server.redis);
  const make = createMakeAnnouncement(ports);
  const wish = { command: commandId("a"), text: "Salen Malmen är full", urgent: true };
  const first = await make(SYSTEM, wish);
  expect(await make(SYSTEM, wish)).toEqual(first);
  expect(await ports.announcements.all()).toEqual([
    { id: "a", at: ports.now(), by: "system", text: { sv: "Salen Malmen är full" }, urgent: true },
  ]);
  expect(JSON.stringify(await server.redis.xrevrange(keys.log, "+", "-", "COUNT", 1))).not.toContain("Malmen");
  const attendee = { person: anna.id, organiser: false };
  expect(await make(attendee, { ...wish, command: commandId("b") })).toEqual({
    ok: false,
    refusal: { code: "forbidden" },
  });
});

test("two announcements at once both stand", async () => {
  await using server = await startRedis();
  const ports = await openedOn(server.redis);
  const make = createMakeAnnouncement(ports);
  await Promise.all(["a", "b"].map((name) => make(SYSTEM, { command: commandId(name), text: name, urgent: false })));
  expect((await ports.announcements.all()).map(({ id }) => id)).toEqual(["a", "b"]);
});

test("a reader of the log gets what is for them after what they have seen, or is told of a gap", async () => {
  await using server = await startRedis();
  const ports = await openedOn(server.redis);
  const since = await ports.log.head();
  const [first] = await server.redis.xrange(keys.log, "-", "+", "COUNT", 1);
  await ports.choices.star(command(), anna.id, "se.20" as never, true, 4);
  await ports.announcements.make(command(), {
    id: "n" as never,
    at: ports.now(),
    by: anna.id,
    text: { sv: "Hej" },
    urgent: false,
  });
  const types = async (person: Parameters<typeof ports.log.since>[1], from = since, limit = 10) => {
    const heard = await ports.log.since(from, person, limit);
    expect(heard.head).toBe(await ports.log.head());
    return heard.gap ? "gap" : heard.entries.map(({ type }) => type);
  };
  expect(await types({ person: anna.id, organiser: false })).toEqual(["session:starred", "announcement:made"]);
  expect(await types({ person: "p.other" as PersonId, organiser: false })).toEqual(["announcement:made"]);
  expect(await types({ person: "p.other" as PersonId, organiser: true })).toEqual([
    "session:starred",
    "announcement:made",
  ]);
  expect(await types(null)).toEqual(["announcement:made"]);
  expect(await types(null, since, 1)).toBe("gap");
  expect(await types(null, (await ports.log.head()) as Seq)).toEqual([]);
  await server.redis.xtrim(keys.log, "MAXLEN", 1);
  expect(await types(null, first?.[0] as Seq)).toBe("gap");
  expect(await types(null, "9999999999999-0" as Seq)).toBe("gap");
});
