import { expect, test } from "vitest";
import type { LogEntry } from "../../../app/contract/entries.ts";
import { type Intent, intents } from "../../../app/contract/intents.ts";
import type { AnnouncementId, PersonId, SessionId } from "../../../app/domain/id.ts";
import { accept } from "../../../app/domain/refusal.ts";
import { personas } from "../../../seed/personas.ts";
import { commandIdOf, connectPhone, startApp } from "../../helpers/app.ts";
import { startRedis, until } from "../../helpers/redis.ts";
import { command, portsOn } from "../../helpers/stores.ts";

const BAD: unknown[] = [
  undefined,
  null,
  0,
  Number.NaN,
  "",
  "x".repeat(1000),
  true,
  [],
  [null],
  {},
  { command: null },
  JSON.parse('{"command":"c","__proto__":{"session":"x"},"session":"x","on":true}'),
  { command: "a b", session: "se.09", on: true },
  { command: "c", session: { toString: "x" }, on: true },
  { command: "c", session: "se.09", on: true, extra: 1 },
  { command: "c".repeat(65), session: "se.09", on: true },
  { command: "c", minutes: 1e308, release: "x" },
  { command: "c", meeting: "../..", yes: "yes" },
  Buffer.from("bytes"),
  new Array(2000).fill({ a: 1 }),
];

test("no payload of any shape stops the process, and every one that asks gets an answer", async () => {
  await using redis = await startRedis();
  await using app = await startApp({ redisUrl: redis.url });
  const phone = await app.phone(await app.signIn("startup"));
  for (const intent of [...Object.keys(intents), "resume"] as Intent[]) {
    for (const payload of BAD) {
      const reply = await phone.raw(intent, payload);
      expect(reply.ok, `${intent} ${JSON.stringify(payload)?.slice(0, 80)}`).toBe(false);
      phone.socket.emit(intent, payload);
      phone.socket.emit(intent, payload, "not a function");
    }
    phone.socket.emit(intent);
  }
  const reply = await phone.resume(null);
  expect(reply.ok).toBe(true);
});

test("a wish that nobody knows is refused, not left without an answer", async () => {
  await using redis = await startRedis();
  await using app = await startApp({ redisUrl: redis.url });
  const phone = await app.phone(await app.signIn("startup"));
  expect(await phone.raw("no:such", {})).toEqual({ ok: false, refusal: { code: "malformed" } });
});

test("a handshake from another origin, or addressed to another host, is refused", async () => {
  await using redis = await startRedis();
  await using app = await startApp({ redisUrl: redis.url });
  const cookie = await app.signIn("startup");
  for (const origin of ["http://evil.example", "null", `${app.origin}.evil.example`, "https://127.0.0.1"])
    await expect(connectPhone(app.origin, cookie, { origin }), origin).rejects.toThrow();
  await expect(connectPhone(app.origin, cookie, { host: "evil.example" })).rejects.toThrow();
  (await connectPhone(app.origin, cookie)).close();
});

test("a phone that is not signed in hears what all may hear and can ask for nothing", async () => {
  await using redis = await startRedis();
  await using app = await startApp({ redisUrl: redis.url });
  const stranger = await app.phone(null);
  const organiser = await app.phone(await app.signIn("organiser"));
  const star = { command: commandIdOf(), session: "se.14", on: true };
  expect(await stranger.send("session:star", star)).toEqual({ ok: false, refusal: { code: "sign-in" } });
  await organiser.send("session:star", { ...star, session: "se.14" });
  await organiser.send("announcement:make", { command: commandIdOf(), text: "Kaffe", urgent: false });
  await stranger.hears((entry) => entry.type === "announcement:made");
  expect(stranger.heard.map((entry) => entry.type)).toEqual(["announcement:made"]);
});

test("organisers' intents are refused to everyone else", async () => {
  await using redis = await startRedis();
  await using app = await startApp({ redisUrl: redis.url });
  const phone = await app.phone(await app.signIn("municipality"));
  const forbidden = { ok: false, refusal: { code: "forbidden" } };
  expect(await phone.send("announcement:make", { command: commandIdOf(), text: "Hej", urgent: true })).toEqual(
    forbidden,
  );
  expect(await phone.send("schedule:publish", { command: commandIdOf(), revision: 1 })).toEqual(forbidden);
  const move = { session: "se.19", room: "room.malmen", startLocal: "2020-11-05T10:30", minutes: 45, revision: 1 };
  expect(await phone.send("session:move", { command: commandIdOf(), ...move })).toEqual(forbidden);
});

test("what a person does is heard on their own phones and by organisers, not by others", async () => {
  await using redis = await startRedis();
  await using app = await startApp({ redisUrl: redis.url });
  const cookie = await app.signIn("startup");
  const [mine, other] = [await app.phone(cookie), await app.phone(cookie)];
  const third = await app.phone(await app.signIn("municipality"));
  const organiser = await app.phone(await app.signIn("organiser"));
  const starred = await mine.send("session:star", { command: commandIdOf(), session: "se.20", on: true });
  expect(starred.ok).toBe(true);
  const fact = await other.hears((entry) => entry.type === "session:starred");
  expect(fact).toMatchObject({ session: "se.20" as SessionId, person: "p.111" as PersonId, on: true });
  await organiser.hears((entry) => entry.type === "session:starred");
  expect(third.heard).toEqual([]);
});

test("two processes on one store show the same, and a returning phone gets what it missed, once, in order", async () => {
  await using redis = await startRedis();
  await using first = await startApp({ redisUrl: redis.url });
  await using second = await startApp({ redisUrl: redis.url });
  const cookie = await first.signIn("startup");
  const here = await first.phone(cookie);
  const there = await second.phone(cookie);
  const start = await there.resume(null);
  if (!start.ok) throw new Error("no head");
  for (const session of ["se.20", "se.21", "se.26"])
    await here.send("session:star", { command: commandIdOf(), session, on: true });
  for (const phone of [here, there])
    await phone.hears((entry) => entry.type === "session:starred" && entry.session === "se.26");
  expect(there.heard).toEqual(here.heard);

  const back = await second.phone(cookie);
  const missed = await back.resume(start.value.head);
  expect(missed.ok && missed.value.entries).toEqual(here.heard);
  expect(missed.ok && missed.value.reload).toBe(false);
  const unknown = await back.resume("1-0" as never);
  expect(unknown.ok && unknown.value.reload).toBe(true);
});

test("whoever asks again and again for what was missed is told to wait, signed in or not, and others are answered", async () => {
  await using redis = await startRedis();
  await using app = await startApp({ redisUrl: redis.url });
  const [eager, other] = [await app.phone(null), await app.phone(null)];
  const answers = await Promise.all(Array.from({ length: 60 }, () => eager.resume("1-0" as never)));
  const refused = answers.flatMap((answer) => (answer.ok ? [] : [answer.refusal]));
  expect(refused).toHaveLength(20);
  expect(refused[0]).toEqual({ code: "too-many", retrySeconds: expect.any(Number) });
  expect((await other.resume(null)).ok).toBe(true);
});

test("a session that has ended hears nothing more and can do nothing more", async () => {
  await using redis = await startRedis();
  await using app = await startApp({ redisUrl: redis.url });
  const phone = await app.phone(await app.signIn("startup"));
  await redis.redis.eval(
    "for _, key in ipairs(redis.call('KEYS', 'demo-session:*')) do redis.call('DEL', key) end return 1",
    0,
  );
  await until(() => !phone.socket.connected);
  expect(phone.socket.connected).toBe(false);
});

test("an organiser who lost the role is one no more on the open line, and hears and does what anyone may", async () => {
  await using redis = await startRedis();
  await using app = await startApp({ redisUrl: redis.url });
  const organiser = await app.phone(await app.signIn("organiser"));
  const startup = await app.phone(await app.signIn("startup"));
  const starred = ({ type }: LogEntry) => type === "session:starred";
  const star = async (session: string) => {
    await startup.send("session:star", { command: commandIdOf(), session, on: true });
    await startup.hears((entry) => entry.type === "session:starred" && entry.session === session);
  };
  const start = await organiser.resume(null);
  const head = start.ok ? start.value.head : null;
  const missed = async () => {
    const resumed = await organiser.resume(head);
    return resumed.ok ? resumed.value.entries.filter(starred).length : Number.NaN;
  };
  await star("se.20");
  await organiser.hears(starred);
  expect(await missed()).toBe(1);

  const ports = portsOn(redis.redis);
  const person = personas.find(({ key }) => key === "organiser")?.person as PersonId;
  await ports.people.change(command(), person, (before) => accept({ ...before, organiser: false }));
  await until(async () => (await missed()) === 0);

  const wish = { command: commandIdOf(), text: "Hej", urgent: false };
  expect(await organiser.send("announcement:make", wish)).toEqual({ ok: false, refusal: { code: "forbidden" } });
  expect(organiser.socket.connected).toBe(true);
  await star("se.21");
  const id = "last" as AnnouncementId;
  await ports.announcements.make(command(), { id, at: ports.now(), by: person, text: { sv: "Hej" }, urgent: false });
  await organiser.hears((entry) => entry.type === "announcement:made" && entry.announcement === id);
  expect(organiser.heard.filter(starred)).toHaveLength(1);
  expect(await missed()).toBe(0);
});
