import type { Page } from "@playwright/test";
import { startBuiltApp } from "../helpers/built-app.ts";
import { startRedis } from "../helpers/redis.ts";
import { codeIn, emailOf, expect, nameOf, press, test, unfold } from "../helpers/story.ts";

const STILL = { javaScriptEnabled: false };

/** Signs in as a person does: asks for a code, reads the mail, types it. */
async function enter(page: Page, who: string): Promise<void> {
  await page.goto("/sign-in?next=/programme");
  await page.getByLabel("E-post").fill(emailOf(who));
  await page.getByRole("button", { name: "Skicka kod" }).click();
  await expect(page.getByLabel("Kod från e-posten")).toBeVisible();
  const form = page.url();
  await page.goto("/demo/mailbox");
  const code = codeIn(await page.content(), emailOf(who));
  await page.goto(form);
  await page.getByLabel("Kod från e-posten").fill(code);
  await page.getByRole("button", { name: "Logga in" }).click();
  await page.waitForURL(/\/programme$/);
}

/** Proposes to `to` at the first common time and answers the meeting's address. */
async function propose(page: Page, to: string, message: string): Promise<string> {
  await page.goto(`/meetings/propose/${to}`);
  await page.getByLabel("Meddelande").fill(message);
  await press(page, "Skicka förslag");
  await expect(page.getByText("Väntar på svar")).toBeVisible();
  return new URL(page.url()).pathname;
}

test("without script: sign in by code, star, my day, propose, accept, decline, withdraw", async ({ phoneOf }) => {
  const startup = await phoneOf(null, STILL);
  await enter(startup, "p.120");

  await startup.goto("/programme/se.18");
  await press(startup, "Spara i min dag");
  await expect(startup.getByRole("button", { name: "Ta bort ur min dag" })).toBeVisible();
  await startup.goto("/programme?day=2&mine=1");
  await expect(startup.getByRole("article").filter({ hasText: "Nordisk utblick" })).toBeVisible();

  const [yes, no] = [await phoneOf("p.240", STILL), await phoneOf("p.250", STILL)];
  const accepted = await propose(startup, "p.240", "Kan vi ses om vintern?");
  const declined = await propose(startup, "p.250", "Kan vi ses om våren?");
  const withdrawn = await propose(startup, "p.235", "Kan vi ses om hösten?");

  await yes.goto("/meetings/inbox");
  await expect(yes.getByRole("article").filter({ hasText: nameOf("p.120") })).toContainText("Svara före");
  await press(yes, "Ja, gärna");
  await yes.goto(accepted);
  await expect(yes.getByText("Bokat", { exact: true })).toBeVisible();
  await expect(yes.getByText(/^Bord \d+$/)).toBeVisible();

  await no.goto(declined);
  await press(no, "Nej tack");
  await expect(no.getByText("Du tackade nej.")).toBeVisible();

  await startup.goto(withdrawn);
  await press(startup, "Dra tillbaka");
  await expect(startup.getByText("Du drog tillbaka förslaget.")).toBeVisible();
  await startup.goto(declined);
  await expect(startup.getByText(`${nameOf("p.250")} tackade nej.`)).toBeVisible();

  // A booked meeting asks first, without script too.
  await startup.goto(accepted);
  await startup.getByText(/^Ställ in/).click();
  await press(startup, "Ja, ställ in mötet");
  await expect(startup.getByText("Inställt", { exact: true })).toBeVisible();
});

test("without script: ready, how long, and rest", async ({ phoneOf }) => {
  const phone = await phoneOf("p.122", STILL);
  await phone.goto("/meet-now");
  await press(phone, /^Jag är redo i/);
  await expect(phone.getByRole("heading", { name: "Vi letar åt dig" })).toBeVisible();
  await expect(phone.getByText(/Du är redo till \d\d:\d\d/)).toBeVisible();
  await press(phone, "Sluta leta");
  await expect(phone.getByRole("heading", { name: "Träffas nu" })).toBeVisible();
});

test("without script: the language is switched on the page one is on, and remembered", async ({ phoneOf }) => {
  const phone = await phoneOf(null, STILL);
  await phone.goto("/challenges/ch.03");
  await press(phone, "Norsk");
  await expect(phone.locator("html")).toHaveAttribute("lang", "nb");
  expect(new URL(phone.url()).pathname).toBe("/challenges/ch.03");
  await phone.goto("/programme");
  await expect(phone.locator("html")).toHaveAttribute("lang", "nb");
});

test("without script: a refused form says why and keeps what was written", async ({ phoneOf }) => {
  const [startup, owner] = [await phoneOf("p.124", STILL), await phoneOf("p.252", STILL)];
  await startup.goto("/meetings/propose/p.252");
  await unfold(startup, "torsdag 5 november");
  await startup.getByLabel("08:00–08:20").check();
  await startup.getByLabel("Meddelande").fill("En tidig kaffe?");
  // Meanwhile the other closes that time.
  await owner.goto("/me");
  await unfold(owner, "Tider för möten");
  await owner.getByRole("checkbox", { name: "08:00–08:20" }).check();
  await press(owner, "Spara");
  await unfold(owner, "Tider för möten");
  await expect(owner.getByRole("checkbox", { name: "08:00–08:20" })).toBeChecked();

  await startup.getByRole("button", { name: "Skicka förslag" }).click();
  await expect(startup.getByRole("alert").filter({ hasText: "tar inte emot möten då" })).toBeVisible();
  await expect(startup.getByLabel("Meddelande")).toHaveValue("En tidig kaffe?");
  await startup.getByLabel("08:25–08:45").check();
  await press(startup, "Skicka förslag");
  await expect(startup.getByText("Väntar på svar")).toBeVisible();
});

test("without script: the organiser says a word to all, and it stands on the start page", async ({ phoneOf }) => {
  const desk = await phoneOf("organiser", STILL);
  await desk.goto("/organiser/floor");
  await desk.getByLabel("Vad alla ska veta").fill("Lunchen serveras vid dörr två.");
  await press(desk, "Skicka till alla");
  await expect(desk.getByText("Lunchen serveras vid dörr två.")).toHaveCount(1);
  const phone = await phoneOf(null, STILL);
  await phone.goto("/");
  await expect(phone.getByText("Lunchen serveras vid dörr två.")).toHaveCount(1);
});

test("without script: the organiser sees what a move breaks, moves, and publishes", async ({ phoneOf }) => {
  const desk = await phoneOf("organiser", STILL);
  await desk.goto("/organiser/schedule/move/se.16");
  await desk.getByLabel("Rum").selectOption("room.foaje");
  await desk.getByRole("button", { name: "Visa vad flytten bryter" }).click();
  await expect(desk.getByText("Rummet är för litet").or(desk.getByText("Inget bryts.")).first()).toBeVisible();
  await press(desk, /^Flytta till/);
  await expect(desk.getByText(/flyttades till .*Foajé/).first()).toBeVisible();
  await desk.goto("/organiser/schedule/publish");
  await press(desk, /^Publicera v\d+/);
  await expect(desk.getByText("Utkastet är lika med det publicerade programmet.")).toBeVisible();
});

test("without script: an offer comes to a page that only waits, and the other's yes does too", async ({ phoneOf }) => {
  // why: an app of its own, since any two of the shared one who are ready at once are paired.
  await using redis = await startRedis();
  await using app = await startBuiltApp({ redisUrl: redis.url, DEMO: "1" });
  const at = { ...STILL, baseURL: app.origin };
  const [startup, owner] = [await phoneOf("startup", at), await phoneOf("municipality", at)];
  for (const phone of [startup, owner]) {
    await phone.goto("/meet-now");
    await press(phone, /^Jag är redo i/);
  }
  const heading = { level: 1, name: /vid bord \d+/ } as const;
  const patience = { timeout: 60_000 };
  for (const phone of [startup, owner]) await expect(phone.getByRole("heading", heading)).toBeVisible(patience);
  await press(startup, "Ja, jag kommer");
  await expect(startup.getByText(/Du har sagt ja\. Vi väntar på/)).toBeVisible();
  await expect(startup.getByRole("link", { name: "Titta igen" })).toBeVisible();
  await press(owner, "Ja, jag kommer");
  for (const phone of [startup, owner]) await expect(phone.getByText(/Börjar \d\d:\d\d/)).toBeVisible(patience);
});
