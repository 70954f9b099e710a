import type { Page } from "@playwright/test";
import { expect, nameOf, orgOf, test, type Who } from "../helpers/story.ts";

/** Sends a proposal with the broker in it and answers its address. */
async function proposeWith(phone: Page, to: Who, broker: Who, message: string): Promise<string> {
  await phone.goto(`/meetings/propose/${to}`);
  await phone.getByRole("radio", { name: `${orgOf(broker)} · ${nameOf(broker)}` }).check();
  await phone.getByLabel("Meddelande").fill(message);
  await phone.getByRole("button", { name: "Skicka förslag" }).click();
  await phone.waitForURL(/\/meetings\/m\//);
  await expect(phone.getByText("Väntar på svar")).toBeVisible();
  return new URL(phone.url()).pathname;
}

test("a startup, a municipality and their broker: both say yes, and all three have the same table", async ({
  phoneOf,
}) => {
  const [startup, owner, broker] = [
    await phoneOf("startup"),
    await phoneOf("municipality"),
    await phoneOf("incubator"),
  ];
  const address = await proposeWith(startup, "p.233", "p.079", "Vill ni se hur natten blir lugn?");
  await expect(startup.getByText("tre parter")).toBeVisible();

  await owner.goto("/meetings/inbox");
  const card = owner.getByRole("article").filter({ hasText: "Vill ni se hur natten blir lugn?" });
  await expect(card).toContainText(nameOf("p.111"));
  await card.getByRole("button", { name: "Ja, gärna" }).click();
  await expect(card.getByText("Väntar på svar")).toBeVisible();

  await broker.goto(address);
  await broker.getByRole("button", { name: "Ja, gärna" }).click();
  await expect(broker.getByText("Bokat", { exact: true })).toBeVisible();
  const table = (await broker.getByText(/^Bord \d+$/).textContent()) as string;

  // The proposer's open page says that there is news, and shows it when asked.
  await startup.getByRole("button", { name: /Visa$/ }).click();
  await expect(startup.getByText("Bokat", { exact: true })).toBeVisible();
  await expect(startup.getByText(table, { exact: true })).toBeVisible();
  for (const phone of [startup, owner, broker]) {
    await phone.goto(address);
    await expect(phone.getByText(table, { exact: true })).toBeVisible();
    await phone.goto("/meetings/booked");
    await expect(
      phone.getByRole("article").filter({ hasText: "tre parter" }).filter({ hasText: table }).first(),
    ).toBeVisible();
  }
});

test("one no of three ends the proposal for all, and nobody has a table", async ({ phoneOf }) => {
  const [startup, owner] = [
    await phoneOf("english", { locale: "en-GB" }),
    await phoneOf("kommune", { locale: "nb-NO" }),
  ];
  await startup.goto("/meetings/propose/p.296");
  const broker = startup.getByRole("group", { name: "Third party" }).getByRole("radio").nth(1);
  await broker.check();
  await startup.getByLabel("Message").fill("May we show you a quiet site?");
  await startup.getByRole("button", { name: "Send proposal" }).click();
  await startup.waitForURL(/\/meetings\/m\//);
  const address = new URL(startup.url()).pathname;

  await owner.goto(address);
  await owner.getByRole("button", { name: "Nei takk" }).click();
  await expect(owner.getByText("Du takket nei.")).toBeVisible();
  await startup.goto(address);
  await expect(startup.getByText(`${nameOf("p.296")} declined.`)).toBeVisible();
  await expect(startup.getByText(/^Table \d+/)).toHaveCount(0);
  await expect(startup.getByRole("link", { name: "Propose another time" })).toBeVisible();
});
