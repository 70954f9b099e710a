import type { Page } from "@playwright/test";
import { expect, live, press, test, unfold } from "../helpers/story.ts";

const TOLD = "Profilen har sparats från en annan skärm";
const save = (page: Page) => page.getByRole("button", { name: "Spara", exact: true }).click();
const told = (page: Page) => page.getByRole("alert").filter({ hasText: TOLD });

test("a profile saved on two screens: the later is told what was saved meanwhile, and keeps what was filled in", async ({
  phoneOf,
}) => {
  const one = await phoneOf("p.145");
  const two = await one.context().newPage();
  await live(one, "/me");
  await live(two, "/me");
  await one.getByLabel("Om mig").fill("Jag bygger broar av trä");
  await unfold(one, "Vad andra kan se");
  await one.getByRole("switch", { name: "Visa min e-post för andra" }).check();
  await save(one);
  await expect(one.getByText("Sparat", { exact: true })).toBeVisible();

  await two.getByLabel("Om mig").fill("Jag bygger båtar");
  await save(two);
  await expect(told(two)).toContainText("Om mig och Visa min e-post för andra");
  await expect(two.getByLabel("Om mig")).toHaveValue("Jag bygger båtar");
  await unfold(two, "Vad andra kan se");
  // What was not touched here shows what the other screen saved.
  await expect(two.getByRole("switch", { name: "Visa min e-post för andra" })).toBeChecked();
  await save(two);
  await expect(two.getByText("Sparat", { exact: true })).toBeVisible();
  await expect(told(two)).toHaveCount(0);
  await one.goto("/me");
  await expect(one.getByLabel("Om mig")).toHaveValue("Jag bygger båtar");
  await unfold(one, "Vad andra kan se");
  await expect(one.getByRole("switch", { name: "Visa min e-post för andra" })).toBeChecked();
});

test("without script an old profile form is refused too, and stands as it was filled in", async ({ phoneOf }) => {
  const one = await phoneOf("p.146", { javaScriptEnabled: false });
  const two = await one.context().newPage();
  for (const page of [one, two]) await page.goto("/me");
  await one.getByLabel("Om mig").fill("Först");
  await press(one, "Spara");
  await expect(one.getByLabel("Om mig")).toHaveValue("Först");
  await two.getByLabel("Om mig").fill("Sedan");
  await two.getByRole("checkbox", { name: "engelska" }).check();
  await save(two);
  await expect(told(two)).toContainText("Om mig");
  await expect(two.getByLabel("Om mig")).toHaveValue("Sedan");
  await expect(two.getByRole("checkbox", { name: "engelska" })).toBeChecked();
  await save(two);
  await expect(told(two)).toHaveCount(0);
  await one.goto("/me");
  await expect(one.getByLabel("Om mig")).toHaveValue("Sedan");
});
