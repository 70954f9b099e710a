import { startBuiltApp, turnClock } from "../helpers/built-app.ts";
import { expectAccessible } from "../helpers/reading.ts";
import { startRedis } from "../helpers/redis.ts";
import { DESK, expect, live, orgOf, tapped, test, unfold } from "../helpers/story.ts";

const MINUTE = 60_000;

test("two phones and an organiser: ready, an offer, two yeses, a table on every screen, and how it went", async ({
  phoneOf,
}) => {
  // why: an app of its own, since the story turns the clock.
  await using redis = await startRedis();
  await using app = await startBuiltApp({ redisUrl: redis.url, DEMO: "1" });
  const at = { baseURL: app.origin };
  const [startup, owner] = [await phoneOf("startup", at), await phoneOf("municipality", at)];
  const [wall, desk] = [await phoneOf("organiser", { ...DESK, ...at }), await phoneOf("organiser", { ...DESK, ...at })];
  await live(wall, "/floor");
  await live(desk, "/organiser/floor");
  await expect(desk.getByText("Parningen går")).toBeVisible();

  for (const phone of [startup, owner]) {
    await live(phone, "/meet-now");
    await phone.getByRole("button", { name: "Jag är redo i 30 min" }).click();
  }
  const table = await startup
    .getByRole("heading", { level: 1, name: /vid bord \d+/ })
    .textContent()
    .then((text) => text?.match(/bord (\d+)/)?.[1]);
  await expect(startup.getByRole("heading", { level: 1 })).toHaveText(`${orgOf("p.233")} vid bord ${table}`);
  await expect(owner.getByRole("heading", { level: 1 })).toHaveText(`${orgOf("p.111")} vid bord ${table}`);
  await expect(startup.getByText(/Träff! Svara inom \d+ (min|s)/)).toBeVisible();
  await expectAccessible(startup);
  const onWall = wall.getByRole("listitem").filter({ has: wall.getByText(`Bord ${table}`, { exact: true }) });
  await expect(onWall).toContainText("Erbjudet");

  await startup.getByRole("button", { name: "Ja, jag kommer" }).click();
  await expect(startup.getByText(/Du har sagt ja\. Vi väntar på/)).toBeVisible();
  await owner.getByRole("button", { name: "Ja, jag kommer" }).click();
  const times: string[] = [];
  for (const phone of [startup, owner]) {
    await expect(phone.getByText(/Börjar om/)).toBeVisible();
    await expect(phone.getByRole("heading", { level: 1 })).toContainText(`bord ${table}`);
    times.push(
      (await phone
        .locator("main time")
        .filter({ hasText: /^\d\d:\d\d–\d\d:\d\d$/ })
        .textContent()) ?? "",
    );
  }
  expect(times[0]).toMatch(/^13:\d\d–13:\d\d$/);
  expect(times[1]).toBe(times[0]);
  await expectAccessible(owner);
  await expect(onWall).toContainText("Deltagare 111 (demo)");
  await expect(onWall).toContainText("Deltagare 233 (demo)");
  await expect(onWall).toContainText(times[0] as string);
  await expect(desk.getByText("dubbelbokningar").locator("xpath=..").getByText("0", { exact: true })).toBeVisible();

  await startup.getByRole("button", { name: "Jag är på väg" }).click();
  await expect(owner.getByText(/Deltagare 111 \(demo\) är på väg/)).toBeVisible();

  await turnClock(redis.redis, app.origin, 6 * MINUTE);
  await startup.reload();
  await expect(startup.getByText(/Pågår/)).toBeVisible();
  // While they talk the question is there for who looks for it, and no more.
  await expect(startup.getByRole("button", { name: "Bra samtal" })).toBeHidden();
  await unfold(startup, "Hur gick det?");
  await tapped(startup.getByRole("button", { name: "Bra samtal" }));
  await expect(startup.getByRole("button", { name: "Bra samtal" })).toHaveAttribute("aria-pressed", "true");
  await wall.reload();
  await expect(onWall).toContainText(/kvar/);
  await expect(onWall).toHaveClass(/\bon\b/);

  await turnClock(redis.redis, app.origin, 12 * MINUTE);
  await owner.reload();
  await expect(owner.getByText(/Pågår/)).toBeVisible();
  await expect(owner.getByRole("button", { name: "Bra samtal" })).toBeVisible();

  await turnClock(redis.redis, app.origin, 4 * MINUTE);
  await startup.goto("/meetings/booked");
  const done = startup.getByRole("region", { name: "Avslutade" }).getByRole("article");
  await expect(done.first()).toContainText(orgOf("p.233"));
  await expect(done.first().getByRole("button", { name: "Bra samtal" })).toHaveAttribute("aria-pressed", "true");
  await wall.reload();
  await expect(wall.getByRole("region", { name: "Lediga bord" }).getByText(`${table}`, { exact: true })).toBeVisible();
});
