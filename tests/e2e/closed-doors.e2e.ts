import { connectPhone } from "../helpers/app.ts";
import { startBuiltApp } from "../helpers/built-app.ts";
import { startRedis } from "../helpers/redis.ts";
import { cookieOf, expect, test } from "../helpers/story.ts";

const DESK_PAGES = [
  "/organiser",
  "/organiser/floor",
  "/organiser/schedule",
  "/organiser/schedule/move/se.21",
  "/organiser/schedule/publish",
  "/organiser/plan",
  "/organiser/plan/plan-none",
  "/organiser/replan",
  "/floor",
];
const DESK_WRITES = [
  ["/organiser/floor", { intent: "announcement:make", command: "forged.1", text: "Falskt", urgent: "on" }],
  [
    "/organiser/schedule",
    {
      intent: "session:move",
      command: "forged.2",
      revision: "1",
      session: "se.21",
      room: "room.malmen",
      startLocal: "2020-11-05T10:00",
      minutes: "60",
    },
  ],
  ["/organiser/schedule/publish", { intent: "schedule:publish", command: "forged.3", revision: "1" }],
  [
    "/organiser/plan/plan-none",
    { intent: "plan:apply", command: "forged.6", plan: "plan-none", revision: "1", parts: "0" },
  ],
  ["/organiser/replan", { intent: "table:close", command: "forged.7", table: "1", on: "true" }],
] as const;

test("organisers' pages and their data are closed to attendees, and ask strangers to sign in", async ({ phoneOf }) => {
  const [attendee, stranger] = [await phoneOf("politician"), await phoneOf(null)];
  for (const path of DESK_PAGES) {
    for (const asked of [path, `${path}.data`]) {
      const answer = await attendee.request.get(asked, { maxRedirects: 0 });
      const words = await answer.text();
      expect(words, asked).not.toMatch(/"revision"|doubleBookings|Rådsordförande|"tables"/);
      if (asked === path) {
        expect(answer.status(), asked).toBe(403);
        expect(words, asked).toContain("<h1>Sidan är inte öppen för dig</h1>");
      }
    }
    const sent = await stranger.request.get(path, { maxRedirects: 0 });
    expect([sent.status(), sent.headers().location], path).toEqual([302, `/sign-in?next=${encodeURIComponent(path)}`]);
    expect(await (await stranger.request.get(`${path}.data`)).text(), path).not.toMatch(/"revision"|"tables"/);
  }
  await attendee.goto("/organiser/floor");
  await expect(attendee.getByRole("heading", { name: "Sidan är inte öppen för dig" })).toBeVisible();
});

test("organisers' writes are refused to attendees by form and by socket, and change nothing", async ({ phoneOf }) => {
  const page = await phoneOf("politician");
  await page.goto("/");
  const { origin } = new URL(page.url());
  for (const [path, form] of DESK_WRITES) {
    const answer = await page.request.post(path, { form, headers: { origin }, maxRedirects: 0 });
    expect(answer.status(), path).toBe(403);
  }
  const socket = await connectPhone(origin, await cookieOf(page));
  const forbidden = { ok: false, refusal: { code: "forbidden" } };
  expect(await socket.send("announcement:make", { command: "forged.4", text: "Falskt", urgent: true })).toEqual(
    forbidden,
  );
  expect(await socket.send("schedule:publish", { command: "forged.5", revision: 1 })).toEqual(forbidden);
  expect(await socket.send("table:close", { command: "forged.8", table: 1, on: true })).toEqual(forbidden);
  expect(await socket.send("plan:stop", { command: "forged.9", plan: "plan-none" })).toEqual(forbidden);
  socket.close();
  await page.goto("/");
  await expect(page.getByText("Falskt")).toHaveCount(0);
});

test("an attendee's socket hears nothing of what organisers alone may hear", async ({ phoneOf }) => {
  const [page, desk] = [await phoneOf("politician"), await phoneOf("organiser")];
  await page.goto("/");
  const { origin } = new URL(page.url());
  const phone = await connectPhone(origin, await cookieOf(page));
  await desk.goto("/organiser/schedule/move/se.03");
  await desk.getByLabel("Minuter").fill("55");
  await desk.getByRole("button", { name: /^Flytta till/ }).click();
  await expect(desk.getByText(/flyttades till/).first()).toBeVisible();
  await desk.goto("/organiser/floor");
  await desk.getByLabel("Vad alla ska veta").fill("Dörrarna öppnar nu.");
  await desk.getByRole("button", { name: "Skicka till alla" }).click();
  await phone.hears((entry) => entry.type === "announcement:made");
  expect(phone.heard.map(({ type }) => type)).not.toContain("session:moved");
  phone.close();
});

test("a need whose tender is announced can be read with the reason, and no meeting can be proposed on it", async ({
  phoneOf,
}) => {
  const page = await phoneOf("startup");
  await page.goto("/challenges/ch.16");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Gemensam lägesbild när el och mobilnät är nere");
  const reason = /Upphandlingen är annonserad\. För att alla leverantörer ska behandlas lika/;
  await expect(page.getByText(reason)).toBeVisible();
  await expect(page.getByRole("heading", { name: "Vad ska uppnås" })).toBeVisible();
  await expect(page.locator('main a[href*="/meetings/propose/"]')).toHaveCount(0);

  // The owner's people may be met about other things; this need cannot be chosen.
  await page.goto("/meetings/propose/p.258?challenge=ch.16");
  const choice = page.getByRole("radio", { name: /Gemensam lägesbild/ });
  await expect(choice).toBeDisabled();
  await expect(choice).not.toBeChecked();
  await expect(page.getByText(reason)).toBeVisible();

  const forged = await page.request.post("/meetings/propose/p.258", {
    headers: { origin: new URL(page.url()).origin },
    maxRedirects: 0,
    form: {
      intent: "meeting:propose",
      command: "forged.tender",
      meeting: "m-forged-tender",
      to: "p.258",
      broker: "",
      challenge: "ch.16",
      start: String(Date.parse("2020-11-05T15:15:00+01:00")),
      message: "Ändå?",
    },
  });
  expect(forged.status()).toBe(409);
  expect(await forged.text()).toContain("Dialogen om behovet är stängd");
  expect((await page.request.get("/meetings/m/m-forged-tender")).status()).toBe(404);
});

test("a write from another site, or without its origin, is refused at the door", async ({ phoneOf }) => {
  const page = await phoneOf("academia");
  await page.goto("/");
  const form = { intent: "session:star", command: "forged.star", session: "se.23", on: "true", next: "/" };
  for (const origin of ["http://evil.example", "null"]) {
    const answer = await page.request.post("/programme", { form, headers: { origin }, maxRedirects: 0 });
    expect(answer.status(), origin).toBe(403);
  }
  await page.goto("/programme/se.23");
  await expect(page.getByRole("button", { name: "Spara i min dag" })).toBeVisible();
});

test("outside demo mode the persona links and the mailbox do not exist", async ({ phoneOf }) => {
  // why: an app of its own, since a demo and a conference in earnest are two settings of the app.
  await using redis = await startRedis();
  const store = { redisUrl: redis.url };
  {
    await using demo = await startBuiltApp({ ...store, DEMO: "1" });
    expect((await fetch(`${demo.origin}/demo`)).status).toBe(200);
  }
  await using app = await startBuiltApp({
    ...store,
    DEMO: "0",
    PUBLIC_ORIGIN: "https://dag.example",
    SMTP_URL: "smtp://127.0.0.1:1",
    MAIL_FROM: "dag@example.org",
  });
  const page = await phoneOf(null, { baseURL: app.origin, extraHTTPHeaders: { host: "dag.example" } });
  for (const path of ["/demo", "/demo/mailbox", "/demo/in/startup", "/demo/in/organiser"]) {
    const answer = await page.request.get(path, { maxRedirects: 0 });
    expect([answer.status(), answer.headers()["set-cookie"]], path).toEqual([404, undefined]);
  }
  const words = await (await page.request.get("/sign-in")).text();
  expect(words).toContain("Logga in");
  expect(words).not.toContain("/demo");
});
