import type { Page } from "@playwright/test";
import { expect, test } from "../helpers/story.ts";

/** Goes there while the scripts are still on their way; answers what lets them come and waits until the page is awake. */
async function asleep(page: Page, path: string): Promise<() => Promise<void>> {
  let come = () => {};
  const held = new Promise<void>((resolve) => {
    come = resolve;
  });
  await page.route("**/assets/*.js", async (route) => {
    await held;
    await route.continue();
  });
  const line = page.waitForEvent("websocket", { timeout: 0 });
  await page.goto(path, { waitUntil: "commit" });
  return async () => {
    come();
    await line;
  };
}

test("what is written and ticked in the profile before the page is awake stands when it is", async ({ phoneOf }) => {
  const phone = await phoneOf("startup");
  const wake = await asleep(phone, "/me");
  const about = phone.getByLabel("Om mig");
  await expect(about).not.toHaveValue("");
  await about.fill("Jag skrev tidigt");
  const english = phone.getByRole("checkbox", { name: "engelska" });
  const ticked = !(await english.isChecked());
  await english.setChecked(ticked);
  await wake();
  await expect(about).toHaveValue("Jag skrev tidigt");
  await expect(english).toBeChecked({ checked: ticked });
});

test("who is chosen for a proposal before the page is awake stays chosen when it is", async ({ phoneOf }) => {
  const phone = await phoneOf("startup");
  const wake = await asleep(phone, "/meetings/propose/p.235");
  const broker = phone.getByRole("group", { name: "Tredje part" }).getByRole("radio").nth(1);
  await broker.check();
  await phone.getByLabel("Meddelande").fill("Tidigt ute");
  await wake();
  await expect(broker).toBeChecked();
  await expect(phone.getByLabel("Meddelande")).toHaveValue("Tidigt ute");
});
