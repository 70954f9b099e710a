import { expect, live, test } from "../helpers/story.ts";

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
