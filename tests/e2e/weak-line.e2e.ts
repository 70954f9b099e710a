import type { Page } from "@playwright/test";
import { expect, live, test } from "../helpers/story.ts";

/** Says a word to all from the organiser's desk. */
async function say(desk: Page, words: string): Promise<void> {
  await desk.goto("/organiser/floor");
  await desk.getByLabel("Vad alla ska veta").fill(words);
  await desk.getByRole("button", { name: "Skicka till alla" }).click();
  await expect(desk.getByText(words).first()).toBeVisible();
}
const bar = (page: Page) => page.getByRole("button", { name: /^\d+ nya? · Visa$/ });

/** Longer than the longest wait of a phone before it asks, or tries, again. */
const AGAIN = { timeout: 45_000 };

/** The session stands in the day at the next visit, whatever the open page shows at once. */
const keptInDay = (phone: Page) =>
  expect(async () => {
    const page = await phone.request.get("/programme/se.23");
    expect(await page.text()).toContain("Ta bort ur min dag");
  }).toPass(AGAIN);

test("where no socket gets through, the page keeps up by asking, and says that it is slower", async ({ phoneOf }) => {
  const [phone, desk] = [await phoneOf("startup"), await phoneOf("organiser")];
  await phone.routeWebSocket("**/socket.io/**", (socket) => socket.close());
  await phone.route("**/socket.io/**", (route) => route.abort());
  const asked = phone.waitForResponse((response) => response.url().includes("/live/since"), AGAIN);
  await phone.goto("/");
  await say(desk, "Vi samlas i Plenum om fem minuter.");
  expect((await asked).status()).toBe(200);
  await expect(bar(phone)).toBeVisible(AGAIN);
  await expect(phone.getByText("Uppdateras långsammare, svag anslutning").first()).toBeVisible();
  await bar(phone).click();
  await expect(phone.getByText("Vi samlas i Plenum om fem minuter.")).toBeVisible();
});

test("a phone that comes out of a tunnel gets what it missed", async ({ phoneOf }) => {
  const [phone, desk] = [await phoneOf("municipality"), await phoneOf("organiser")];
  await live(phone, "/");
  await phone.context().setOffline(true);
  await say(desk, "Kaffet är framdukat i foajén.");
  await expect(phone.getByText("Kaffet är framdukat i foajén.")).toHaveCount(0);
  await expect(bar(phone)).toHaveCount(0);
  await phone.context().setOffline(false);
  await expect(bar(phone)).toBeVisible(AGAIN);
  await bar(phone).click();
  await expect(phone.getByText("Kaffet är framdukat i foajén.")).toBeVisible();
});

test("a command given without a line is kept, said to be unknown, and goes through once when the line is back", async ({
  phoneOf,
}) => {
  const phone = await phoneOf("p.128");
  await live(phone, "/programme/se.23");
  await phone.context().setOffline(true);
  await phone.getByRole("button", { name: "Spara i min dag" }).click();
  await expect(phone.getByText("Vi vet inte än om det gick igenom. Vi försöker igen.")).toBeVisible();
  await phone.context().setOffline(false);
  await expect(phone.getByRole("button", { name: "Ta bort ur min dag" })).toBeVisible(AGAIN);
  await keptInDay(phone);
  await expect(phone.getByText("Vi vet inte än")).toHaveCount(0);
});

test("a phone that was offline for long sends what it owes as soon as it is online", async ({ phoneOf }) => {
  const phone = await phoneOf("p.132");
  await live(phone, "/programme/se.23");
  let tries = 0;
  await phone.route("**/*", (route) => {
    if (route.request().method() !== "POST") return route.continue();
    tries += 1;
    return route.abort();
  });
  await phone.getByRole("button", { name: "Spara i min dag" }).click();
  await expect(phone.getByText("Vi vet inte än om det gick igenom.")).toBeVisible();
  // Each hearing stands for a wait that is over, of which there is no last one.
  for (let hearing = 1; hearing <= 5; hearing += 1) {
    const before = tries;
    await expect(async () => {
      await phone.evaluate(() => dispatchEvent(new Event("online")));
      expect(tries).toBeGreaterThan(before);
    }).toPass();
  }
  await phone.unroute("**/*");
  await phone.evaluate(() => dispatchEvent(new Event("online")));
  await keptInDay(phone);
});

test("a page never opened before is waited for where the line is gone, and does not give way to the browser's own error", async ({
  phoneOf,
}) => {
  const phone = await phoneOf("p.132");
  await live(phone, "/meetings/inbox");
  // The code of every attendee's page, which comes at leisure.
  const missing = () =>
    phone.evaluate(() => {
      const { routes } = (window as unknown as { __remixManifest: { routes: Record<string, { module: string }> } })
        .__remixManifest;
      const here = new Set(performance.getEntriesByType("resource").map(({ name }) => new URL(name).pathname));
      return Object.entries(routes).filter(
        ([id, { module }]) => !id.startsWith("routes/organiser") && !here.has(module),
      ).length;
    });
  await expect.poll(missing).toBe(0);
  const title = phone.getByRole("heading", { level: 1 });
  const before = await title.innerText();
  await phone.context().setOffline(true);
  await phone.getByRole("link", { name: "Program", exact: true }).click();
  await expect(phone.locator(".line-state")).toBeVisible();
  expect(await title.innerText()).toBe(before);
  await phone.context().setOffline(false);
  await expect(title).toHaveText("Program");
});

test("what was tapped just before the page was left goes through, though its request went with the page", async ({
  phoneOf,
}) => {
  const phone = await phoneOf("p.129");
  await live(phone, "/programme/se.23");
  let asked = 0;
  await phone.route("**/programme/se.23.data*", () => {
    asked += 1;
  });
  await phone.getByRole("button", { name: "Spara i min dag" }).click();
  await expect(phone.getByRole("button", { name: "Ta bort ur min dag" })).toBeVisible();
  await phone.goto("/sign-in");
  expect(asked).toBe(1);
  await keptInDay(phone);
});

test("where the line dies under a reading, the page stands, and what was asked for comes when it is back", async ({
  phoneOf,
}) => {
  const phone = await phoneOf("p.131");
  await live(phone, "/programme/se.23");
  const title = phone.getByRole("heading", { level: 1 });
  const session = await title.innerText();
  let failed = 0;
  await phone.route("**/*.data*", (route) => {
    if (route.request().method() !== "GET") return route.continue();
    failed += 1;
    return route.abort();
  });
  const slow = phone.locator(".line-state").getByText("Uppdateras långsammare, svag anslutning");

  await phone.getByRole("button", { name: "Spara i min dag" }).click();
  await expect(slow).toBeVisible();
  await expect.poll(() => failed).toBeGreaterThan(1);
  expect(await title.innerText()).toBe(session);

  await phone.getByRole("link", { name: "Behov" }).click();
  const before = failed;
  await expect.poll(() => failed).toBeGreaterThan(before);
  expect(await title.innerText()).toBe(session);
  await phone.unroute("**/*.data*");
  await expect(phone.getByRole("heading", { level: 1, name: "Behov" })).toBeVisible();
  await expect(slow).toHaveCount(0);
  await keptInDay(phone);
});

test("where the server's store is away for a moment, the page stands too; when it stays away, that is said until it is back", async ({
  phoneOf,
}) => {
  const phone = await phoneOf("p.131");
  await live(phone, "/programme/se.23");
  const title = phone.getByRole("heading", { level: 1 });
  const session = await title.innerText();
  // What the server says of a session that is missing, as it would say it of a page whose store is away.
  const missing = await phone.request.get("/programme/none.data");
  const body = (await missing.text()).replace(/,404\]\s*$/, ",503]\n");
  expect(body).toMatch(/"ErrorResponse".*,503\]\n$/);
  let asked = 0;
  const away = () =>
    phone.route("**/*.data*", (route) => {
      asked += 1;
      const page = new URL(route.request().url()).pathname.slice(1, -".data".length);
      const said = body.replace("programme.session/route", `${page}/route`);
      return route.fulfill({
        status: 503,
        contentType: "text/x-script",
        headers: { "x-remix-response": "yes" },
        body: said,
      });
    });
  await away();
  await phone.getByRole("link", { name: "Behov" }).click();
  await expect.poll(() => asked).toBeGreaterThan(1);
  expect(await title.innerText()).toBe(session);
  await phone.unroute("**/*.data*");
  await expect(title).toHaveText("Behov");

  await away();
  await phone.route("**/healthz", (route) => route.abort());
  await phone.getByRole("link", { name: "Program" }).click();
  await expect(async () => {
    // A phone that hears that it is online tries at once.
    await phone.evaluate(() => dispatchEvent(new Event("online")));
    await expect(title).toHaveText("Konferensens data svarar inte", { timeout: 200 });
  }).toPass();
  await phone.getByRole("link", { name: "Försök igen" }).click();
  await expect(title).toHaveText("Program");

  // A page that is not yet awake would load the next one whole.
  await live(phone, "/programme");
  await phone.getByRole("link", { name: "Behov", exact: true }).click();
  await expect(async () => {
    await phone.evaluate(() => dispatchEvent(new Event("online")));
    await expect(title).toHaveText("Konferensens data svarar inte", { timeout: 200 });
  }).toPass();
  await phone.unroute("**/*.data*");
  await phone.unroute("**/healthz");
  await expect(title).toHaveText("Behov");
});
