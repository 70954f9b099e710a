import { DESK, expect, live, test } from "../helpers/story.ts";

/** A search has its own seconds, and on a busy machine the threads wait for theirs. */
const SEARCH = { timeout: 90_000 };

test("a programme is planned, survives a reload, is compared, taken into the draft and put back", {
  tag: "@desk",
}, async ({ phoneOf }) => {
  const desk = await phoneOf("organiser");
  await live(desk, "/organiser/plan");
  const form = desk.getByRole("region", { name: "Programmet" });
  await form.getByLabel("Alla kan gå på det de valt").press("End");
  await expect(form.getByLabel("Alla kan gå på det de valt")).toHaveAttribute("aria-valuetext", "Före allt annat");
  await form.getByText("Lås pass").click();
  await form
    .getByRole("group", { name: /Låsta pass/ })
    .getByRole("checkbox")
    .first()
    .check();
  // why: sessions of a room that is lost must go somewhere else, whatever other stories have done to the draft
  await form.getByRole("checkbox", { name: "Älven", exact: true }).check();
  await form.getByLabel("Hur länge får det räkna?").selectOption("5");
  await form.getByRole("button", { name: "Sök en plan" }).click();
  await desk.waitForURL(/\/organiser\/plan\/plan-/);
  await expect(desk.getByRole("heading", { name: "Plan för programmet" })).toBeVisible();
  await live(desk, desk.url());
  await expect(desk.getByText(/från det bästa möjliga|Bevisat bäst möjliga/).first()).toBeVisible();

  await expect(desk.getByRole("heading", { name: "Jämfört med nu" })).toBeVisible(SEARCH);
  await expect(desk.getByRole("row", { name: /Val som missas/ })).toBeVisible();
  const ticks = desk.getByRole("checkbox");
  const parts = await ticks.count();
  expect(parts).toBeGreaterThan(0);
  await desk.getByRole("button", { name: "Avmarkera alla" }).click();
  await ticks.first().check();
  await expect(desk.getByText("1 vald", { exact: true })).toBeVisible();
  await desk.getByRole("button", { name: "För in i utkastet" }).click();
  await expect(desk.getByText("Planen är införd i utkastet. Publicera när du är nöjd.")).toBeVisible();
  await desk.getByRole("button", { name: "Ångra införandet" }).click();
  await expect(desk.getByText("Införandet är ångrat.")).toBeVisible();
});

test("a round of meetings is stopped before its time and asks people, who are asked no more once it is undone", {
  tag: "@desk",
}, async ({ phoneOf }) => {
  const desk = await phoneOf("organiser");
  await live(desk, "/organiser/plan");
  const form = desk.getByRole("region", { name: "Mötena" });
  await form.getByLabel("Hur länge får det räkna?").selectOption("60");
  await form.getByRole("button", { name: "Sök en plan" }).click();
  await desk.waitForURL(/\/organiser\/plan\/plan-/);
  // why: the list of plans says the same of earlier ones, and stands until this page is painted
  await expect(desk.getByRole("heading", { name: "Plan för mötena" })).toBeVisible();
  await expect(desk.getByText(/från det bästa möjliga|Bevisat bäst möjliga/).first()).toBeVisible(SEARCH);
  // What is counted was not known yet when the page was read: it comes with the first plan.
  await expect(desk.getByText(/^Bästa planen rymmer/)).toBeVisible();
  const compared = desk.getByRole("heading", { name: "Jämfört med nu" });
  // A search that has proven its plan the best ends by itself, maybe under the finger.
  await Promise.race([
    desk.getByRole("button", { name: "Stoppa och behåll det bästa" }).click(SEARCH),
    compared.waitFor(SEARCH),
  ]);
  await expect(compared).toBeVisible(SEARCH);
  await desk.getByRole("button", { name: "Avmarkera alla" }).click();
  await desk.getByRole("checkbox").first().check();
  await desk.getByRole("button", { name: "Skicka som förslag" }).click();
  await expect(desk.getByText("Förslagen är skickade. De berörda svarar själva.")).toBeVisible();
  await desk.getByRole("button", { name: "Ångra införandet" }).click();
  await expect(desk.getByText("Införandet är ångrat.")).toBeVisible();
});

test("a table breaks: the meeting at it comes up with a way out, and its people are told of the other table", async ({
  phoneOf,
}) => {
  const [desk, phone] = [await phoneOf("organiser", DESK), await phoneOf("startup")];
  await live(phone, "/meetings/booked");
  const seat = phone.getByText(/^Bord \d+/).first();
  const table = (await seat.textContent())?.match(/\d+/)?.[0] ?? "";
  await desk.goto("/organiser/replan");
  await expect(desk.getByLabel("Vem").locator("option:checked")).toHaveText("Välj en person");
  await desk.getByLabel("Bord", { exact: true }).selectOption(table);
  await desk.getByRole("button", { name: "Stäng bordet" }).click();
  await expect(desk.getByText("Bordet är stängt").first()).toBeVisible();
  await expect(desk.getByRole("heading", { name: "Väg 1" })).toBeVisible();
  await desk.getByRole("button", { name: "Välj den här vägen" }).first().click();
  await expect(desk.getByText("Alla bokade möten håller.")).toBeVisible();
  await phone.goto("/meetings/booked");
  await expect(phone.getByText(new RegExp(`^Bord ${table}\\b`))).toHaveCount(0);
  await desk.getByRole("button", { name: `Öppna bord ${table}` }).click();
  await expect(desk.getByRole("button", { name: `Öppna bord ${table}` })).toHaveCount(0);
});
