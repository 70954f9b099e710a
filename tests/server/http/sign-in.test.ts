import { request } from "node:http";
import type { Redis } from "ioredis";
import { expect, test } from "vitest";
import { createRestOnSignOut } from "../../../server/actions/rest-on-sign-out.ts";
import type { Mail } from "../../../server/actions/sign-in-ports.ts";
import { loadWords } from "../../../server/compose/words.ts";
import { type ContextParts, createLoadContext } from "../../../server/http/load-context.ts";
import { hashOf } from "../../../server/http/session-cookie.ts";
import { createSignIn } from "../../../server/http/sign-in.ts";
import { createProve } from "../../../server/http/viewer.ts";
import { createMailer } from "../../../server/mail.ts";
import { createSignInLimits } from "../../../server/redis/limits.ts";
import { createSignInStore } from "../../../server/redis/sign-in.ts";
import { commandIdOf, connectPhone, startApp } from "../../helpers/app.ts";
import { inPool, offered } from "../../helpers/pool.ts";
import { startRedis } from "../../helpers/redis.ts";
import { id, NOON, stage } from "../../helpers/stage.ts";

const KNOWN = "p0@example.org";
const WRONG = { ok: false, refusal: { code: "wrong-code" } };

/** Sign-in on a real store with six people in it, and the letters it sends. */
async function doorOn(redis: Redis, { secure = false } = {}) {
  const on = await stage(redis);
  const { ports } = on;
  const mailer = createMailer({ smtpUrl: null, from: "dag@example.org", now: () => NOON });
  const { letter } = await loadWords();
  const store = createSignInStore(redis, { demo: false });
  const door = createSignIn({
    ...{ store, limits: createSignInLimits(redis), people: ports.people, mailer, secure, letter },
    rest: createRestOnSignOut(ports),
  });
  return {
    ...{ on, store },
    leave: door.leave,
    session: door.session,
    mails: mailer.sent,
    confirm: door.confirm,
    asks: (email: string) => door.ask("10.0.0.1", "sv", email),
    /** The ticket's cookie, and the code of the letter if one was sent. */
    async ask(email: string) {
      const before = mailer.sent().length;
      const asked = await door.ask("10.0.0.1", "sv", email);
      if (!asked.ok) throw new Error(asked.refusal.code);
      const cookie = asked.headers.get("set-cookie") ?? "";
      const code = mailer.sent().length > before ? codeIn(mailer.sent()[0] as Mail) : null;
      return { cookie, ticket: cookie.split(";")[0] ?? "", code: code ?? "" };
    },
  };
}
const codeIn = ({ text }: Mail): string => /\b\d{6}\b/.exec(text)?.[0] ?? "";
const another = (code: string, step: number) => String((Number(code) + step) % 1_000_000).padStart(6, "0");

test("a code signs in the browser that asked for it, once, and no other browser", async () => {
  await using server = await startRedis();
  const door = await doorOn(server.redis);
  const { ticket, code } = await door.ask(KNOWN);
  const { ticket: other } = await door.ask("p1@example.org");
  for (const cookies of [null, "", other, "samspar-ticket=made-up"])
    expect(await door.confirm(cookies, code), String(cookies)).toEqual(WRONG);

  const signedIn = await door.confirm(ticket, `${code.slice(0, 3)} ${code.slice(3)}`);

  if (!signedIn.ok) throw new Error(signedIn.refusal.code);
  const [session = "", gone = ""] = signedIn.headers.getSetCookie();
  expect(session).toMatch(/^samspar=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax; Max-Age=1209600$/);
  expect(gone).toBe("samspar-ticket=; Path=/; HttpOnly; SameSite=Lax; Max-Age=0");
  expect(await door.confirm(ticket, code)).toEqual(WRONG);
  const keys = await server.redis.keys("session:*");
  expect(keys.map((key) => key.includes(session.slice(8, 51)))).toEqual([false]);
  expect(await server.redis.get(keys[0] ?? "")).toBe(id(0));
});

test("five wrong tries burn a code, four do not", async () => {
  await using server = await startRedis();
  const door = await doorOn(server.redis);
  for (const [tries, result] of [[4, true] as const, [5, false] as const]) {
    const { ticket, code } = await door.ask(KNOWN);
    for (let step = 1; step <= tries; step++) expect(await door.confirm(ticket, another(code, step))).toEqual(WRONG);
    expect((await door.confirm(ticket, code)).ok, `${tries} wrong tries`).toBe(result);
  }
});

test("known and unknown addresses get the same answer and leave the same trace, and only the known a letter", async () => {
  await using server = await startRedis();
  const door = await doorOn(server.redis);
  const traces = [];
  for (const email of [` ${KNOWN.toUpperCase()} `, "nobody@example.org"]) {
    const { cookie, ticket, code } = await door.ask(email);
    const [key = ""] = await server.redis.keys("sign-in:*");
    const fields = Object.keys(await server.redis.hgetall(key)).sort();
    // Ten minutes, less what this process was held up.
    expect(Math.round((await server.redis.ttl(key)) / 600)).toBe(1);
    const wrong = await door.confirm(ticket, another(code, 1));
    traces.push({ cookie: cookie.replace(/=[\w-]{24};/, "=…;"), fields, wrong });
    await server.redis.del(key);
  }
  expect(traces[0]).toEqual(traces[1]);
  expect(traces[0]?.cookie).toBe("samspar-ticket=…; Path=/; HttpOnly; SameSite=Lax; Max-Age=600");
  expect(door.mails().map(({ to }) => to)).toEqual([KNOWN]);
});

test("an address is asked for five times an hour, however it is written, and others are not held up by it", async () => {
  await using server = await startRedis();
  const door = await doorOn(server.redis);
  const results = [];
  for (const email of [KNOWN, KNOWN.toUpperCase(), ` ${KNOWN}`, KNOWN, KNOWN, KNOWN])
    results.push((await door.asks(email)).ok);
  expect(results).toEqual([true, true, true, true, true, false]);
  const refused = await door.asks(KNOWN);
  expect(refused).toEqual({ ok: false, refusal: { code: "too-many", retrySeconds: expect.any(Number) } });
  expect(!refused.ok && (refused.refusal as { retrySeconds?: number }).retrySeconds).toBeLessThanOrEqual(3600);
  expect((await door.asks("p1@example.org")).ok).toBe(true);
  expect(await door.asks("no address")).toEqual({ ok: false, refusal: { code: "malformed" } });
});

test("a code is in no store and in no fault of the mail server, which is what is logged", async () => {
  await using server = await startRedis();
  const door = await doorOn(server.redis);
  const { code } = await door.ask(KNOWN);
  const codes = [code, (await door.ask("p1@example.org")).code];
  const stored = await Promise.all((await server.redis.keys("sign-in:*")).map((key) => server.redis.hgetall(key)));
  expect(stored).toHaveLength(2);
  // Six digits may stand in a digest by chance, those of both letters not.
  expect(codes.every((one) => JSON.stringify(stored).includes(one))).toBe(false);
  const nowhere = createMailer({ smtpUrl: "smtp://127.0.0.1:1", from: "dag@example.org", now: () => NOON });
  const mail = door.mails().find(({ to }) => to === KNOWN);
  const fault = await nowhere.send(mail as Mail).catch((error: Error) => error);
  expect(fault).toBeInstanceOf(Error);
  expect((fault as Error).stack).not.toContain(code);
  expect(nowhere.sent()).toEqual([]);
});

test("over https the cookies are bound to the host and travel over https alone", async () => {
  await using server = await startRedis();
  const door = await doorOn(server.redis, { secure: true });
  const { cookie, ticket, code } = await door.ask(KNOWN);
  expect(cookie).toMatch(/^__Host-samspar-ticket=[^;]+; Path=\/; HttpOnly; SameSite=Lax; Max-Age=600; Secure$/);
  const signedIn = await door.confirm(ticket, code);
  expect(signedIn.ok && signedIn.headers.getSetCookie()[0]).toMatch(
    /^__Host-samspar=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax; Max-Age=1209600; Secure$/,
  );
});

test("outside demo mode no persona's link, no mailbox and no plain cookie opens anything, on a store the demo filled", async () => {
  await using redis = await startRedis();
  let demoCookie = "";
  {
    await using demo = await startApp({ redisUrl: redis.url });
    demoCookie = await demo.signIn("organiser");
  }
  const settings = {
    ...{ DEMO: "0", NOW: "", PUBLIC_ORIGIN: "https://dag.example" },
    ...{ SMTP_URL: "smtp://127.0.0.1:1", MAIL_FROM: "dag@example.org" },
  };
  await using app = await startApp({ redisUrl: redis.url, settings });
  expect([app.running.personas, app.running.origins]).toEqual([[], ["https://dag.example"]]);
  const get = (path: string, host = "dag.example") =>
    new Promise<{ status: number | undefined; cookies: string[] | undefined }>((resolve, reject) => {
      const asked = request(`${app.origin}${path}`, { headers: { host } }, (answer) => {
        answer.resume();
        resolve({ status: answer.statusCode, cookies: answer.headers["set-cookie"] });
      });
      asked.on("error", reject).end();
    });
  for (const path of ["/demo/in/organiser", "/demo/in/startup", "/demo/in/", "/demo", "/demo/mailbox"])
    expect(await get(path), path).toEqual({ status: 404, cookies: undefined });
  expect((await get("/demo/in/organiser", new URL(app.origin).host)).status).toBe(421);

  const phone = await connectPhone(app.origin, demoCookie, { host: "dag.example", origin: "https://dag.example" });
  const reply = await phone.send("session:star", { command: commandIdOf(), session: "se.20", on: true });
  phone.close();
  expect(reply).toEqual({ ok: false, refusal: { code: "sign-in" } });
  await expect(connectPhone(app.origin, demoCookie)).rejects.toThrow();
});

test("a session of the demo is none outside demo mode, under whichever name its cookie is sent, and the other way round", async () => {
  await using redis = await startRedis();
  const { ports } = await stage(redis.redis);
  const opened = async (demo: boolean) => {
    const secret = `a-secret-of-${demo}`;
    await createSignInStore(redis.redis, { demo }).openSession(hashOf(secret), id(0), 60);
    return secret;
  };
  const [demoSecret, secret] = [await opened(true), await opened(false)];
  const who = async (demo: boolean, given: string) => {
    const prove = createProve(createSignInStore(redis.redis, { demo }), ports.people, !demo);
    return (await prove(`samspar=${given}; __Host-samspar=${given}`))?.viewer.person ?? null;
  };
  expect([await who(true, demoSecret), await who(false, secret)]).toEqual([id(0), id(0)]);
  expect([await who(false, demoSecret), await who(true, secret)]).toEqual([null, null]);
  const living = await createSignInStore(redis.redis, { demo: false }).living([hashOf(demoSecret), hashOf(secret)]);
  expect([...living]).toEqual([hashOf(secret)]);
});

test("outside demo mode pages are given no personas and no mailbox, whatever stands in them", async () => {
  const kept = [{ to: KNOWN, subject: "123456", text: "123456", at: NOON }];
  const parts = { mailer: { sent: () => kept }, personas: async () => [{ key: "startup" }] };
  const asked = (demo: boolean) => {
    const context = createLoadContext({ ...parts, demo } as unknown as ContextParts, {
      ...{ cookies: undefined, client: "", language: "sv" },
    });
    return Promise.all([context.signIn.personas(), context.signIn.mailbox()]);
  };
  expect(await asked(false)).toEqual([null, null]);
  expect((await asked(true))[1]).toEqual(kept);
});

test("whoever signs out while ready leaves the pool, and the offer they had ends; of others nothing is written", async () => {
  await using server = await startRedis();
  const door = await doorOn(server.redis);
  const { meetNow } = door.on.ports;
  const cookies = await Promise.all([0, 2].map(async (who) => (await door.session(id(who))).split(";")[0] ?? ""));
  const offer = await offered(door.on, 0, 1);
  const before = await door.on.facts();

  await door.leave(cookies[1] ?? "");
  expect(await door.on.facts()).toEqual(before);
  await door.leave(cookies[0] ?? "");
  await door.leave(cookies[0] ?? "");

  expect(await inPool(door.on)).toEqual([id(1)]);
  expect(await meetNow.offer(offer)).toMatchObject({ state: "declined", endedBy: id(0) });
  const after = await door.on.facts();
  expect(after.slice(before.length)).toEqual([
    { seq: after.at(-1)?.seq, at: NOON, type: "meet-now:rested", person: id(0), offer },
  ]);
});
