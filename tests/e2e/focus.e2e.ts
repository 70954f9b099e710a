import { DESK, expect, live, test } from "../helpers/story.ts";

test("in meet-now focus goes with its person to the next state's heading, and stays with one who is elsewhere on the page", async ({
  phoneOf,
}) => {
  const phone = await phoneOf("p.140");
  const heading = phone.getByRole("heading", { level: 1 });
  await live(phone, "/meet-now");
  await phone.getByRole("button", { name: /^Jag är redo i/ }).press("Enter");
  await expect(heading).toHaveText("Vi letar åt dig");
  await expect(heading).toBeFocused();
  await phone.getByRole("button", { name: "Sluta leta" }).tap();
  await expect(heading).toHaveText("Träffas nu");
  await expect(heading).toBeFocused();

  const place = phone.getByRole("navigation").getByRole("link", { name: "Program" });
  await place.focus();
  const other = await phone.context().newPage();
  await other.goto("/meet-now");
  await other.getByRole("button", { name: /^Jag är redo i/ }).click();
  await expect(heading).toHaveText("Vi letar åt dig");
  await expect(place).toBeFocused();
  await other.getByRole("button", { name: "Sluta leta" }).click();
  await expect(heading).toHaveText("Träffas nu");
});

test("after a move by keyboard, and after taking it back, focus is on the session that was moved", async ({
  phoneOf,
}) => {
  const desk = await phoneOf("organiser", DESK);
  await live(desk, "/organiser/schedule/move/se.14");
  const moved = desk.getByRole("paragraph").filter({ hasText: "Återsamling: vad tar vi med oss?" }).first();
  await desk.getByLabel("Minuter").fill("40");
  await desk.getByRole("button", { name: /^Flytta till/ }).press("Enter");
  const told = desk.getByRole("alert").filter({ hasText: "flyttades till" });
  await expect(told).toBeVisible();
  await expect(moved).toBeFocused();
  await desk.getByRole("button", { name: "Ångra" }).press("Enter");
  await expect(told).toHaveCount(0);
  await expect(moved).toBeFocused();
});
