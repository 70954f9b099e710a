import { DESK, expect, live, tapped, test } from "../helpers/story.ts";

test("a move by the form shows what it breaks before and after, and once published a phone is told at once, without asking", async ({
  phoneOf,
}) => {
  const [desk, phone] = [await phoneOf("organiser", DESK), await phoneOf("startup")];
  await desk.goto("/organiser/schedule?day=2");
  await desk.getByRole("link", { name: "Ledarlyftet: verktygslåda för beslutsfattare" }).first().click();
  await desk.waitForURL(/\/organiser\/schedule\/move\/se\.26/);
  await expect(desk.getByText(/Ligger nu: Skogen .*13:00–13:45/)).toBeVisible();

  await desk.getByLabel("Rum").selectOption("room.malmen");
  await expect(desk.getByRole("heading", { name: "Det här bryts" })).toBeVisible();
  await expect(desk.getByText("Rummet är dubbelbokat")).toBeVisible();
  await desk.getByRole("button", { name: /^Flytta till/ }).click();
  const moved = desk.getByRole("alert").filter({ hasText: "flyttades till" });
  await expect(moved).toContainText("Rummet är dubbelbokat");
  await moved.getByRole("button", { name: "Ångra" }).click();
  await expect(desk.getByText(/Ligger nu: Skogen .*13:00–13:45/)).toBeVisible();

  await desk.goto("/organiser/schedule/move/se.26");
  await desk.getByLabel("Start").selectOption("13:05");
  await expect(desk.getByText("Inget bryts.")).toBeVisible();
  await desk.getByRole("button", { name: /^Flytta till/ }).click();
  await expect(moved).toContainText("13:05–13:50");

  await live(phone, "/programme?day=2");
  const session = phone.getByRole("article").filter({ hasText: "Ledarlyftet" });
  await session.scrollIntoViewIfNeeded();
  await expect(session).toContainText("till 13:45");
  const place = await session.boundingBox();

  await desk.goto("/organiser/schedule/publish");
  await expect(desk.getByRole("listitem").filter({ hasText: "Ledarlyftet" })).toContainText("13:05");
  const asked: string[] = [];
  phone.on("request", (request) => asked.push(request.url()));
  await desk.getByRole("button", { name: /^Publicera v\d+/ }).click();
  const bar = phone.getByRole("button", { name: /^\d+ nya? · Visa$/ });
  await expect(bar).toBeVisible();
  expect(asked).toEqual([]);
  await expect(desk.getByText("Utkastet är lika med det publicerade programmet.")).toBeVisible();
  await expect(session).toContainText("till 13:45");
  expect(await session.boundingBox()).toEqual(place);
  await bar.click();
  await expect(session).toContainText("till 13:50");
  await expect(bar).toHaveCount(0);
});

test("of two desks the one that is behind is refused in words, and loses nothing", async ({ phoneOf }) => {
  const [first, second] = [await phoneOf("organiser", DESK), await phoneOf("organiser", DESK)];
  for (const desk of [first, second]) await desk.goto("/organiser/schedule/move/se.24");
  await second.getByLabel("Start").selectOption("11:25");
  await expect(second.getByRole("button", { name: /^Flytta till/ })).toBeVisible();
  await first.getByLabel("Start").selectOption("11:20");
  await first.getByRole("button", { name: /^Flytta till/ }).click();
  await expect(first.getByRole("alert").filter({ hasText: "flyttades till" })).toContainText("11:20");

  await second.getByRole("button", { name: /^Flytta till/ }).click();
  await expect(second.getByRole("alert").filter({ hasText: "Någon annan hann ändra" })).toContainText(
    "Rådgivningsbordet",
  );
  await second.goto("/organiser/schedule/move/se.24");
  await expect(second.getByText(/Ligger nu: .*11:20–12:05/)).toBeVisible();
});

test("a session is carried by keys, every step is said, and Escape puts it back", { tag: "@desk" }, async ({
  phoneOf,
}) => {
  const desk = await phoneOf("organiser");
  await live(desk, "/organiser/schedule?day=2");
  const card = desk.locator("#plan-se\\.27");
  const said = desk.locator("body > [role=alert]");
  await card.focus();
  await desk.keyboard.press("Space");
  await expect(said).toContainText("Du håller");
  await desk.keyboard.press("ArrowDown");
  await expect(said).toContainText("13:15–14:00");
  await desk.keyboard.press("Escape");
  await expect(said).toContainText("ligger kvar");
  await desk.keyboard.press("Space");
  await desk.keyboard.press("ArrowDown");
  await desk.keyboard.press("Enter");
  await expect(desk.getByText(/flyttades till .*13:15–14:00/).first()).toBeVisible();
  await expect(card).toBeFocused();
  await desk.getByRole("button", { name: "Ångra" }).click();
  await expect(desk.getByText(/flyttades till .*13:00–13:45/).first()).toBeVisible();
});

test("a session is dragged to another time by the mouse, and the drop is no press on its link", {
  tag: "@desk",
}, async ({ phoneOf }) => {
  const desk = await phoneOf("organiser");
  await live(desk, "/organiser/schedule?day=2");
  const card = desk
    .locator("li")
    .filter({ has: desk.locator("#plan-se\\.20") })
    .last();
  await card.scrollIntoViewIfNeeded();
  const box = await card.boundingBox();
  if (!box) throw new Error("The card is nowhere");
  const column = await desk.locator('[data-room="room.skogen"]').boundingBox();
  const rows = await desk
    .locator(".plan")
    .evaluate((plan) => Number(getComputedStyle(plan).getPropertyValue("--rows")));
  const row = (column?.height ?? 0) / rows;
  await desk.mouse.move(box.x + 20, box.y + 10);
  await desk.mouse.down();
  await desk.mouse.move(box.x + 22, box.y + 10 + row, { steps: 4 });
  const inHand = desk.getByRole("region", { name: "Flytten" });
  await expect(inHand).toBeVisible();
  await desk.mouse.move(box.x + 22, box.y + 10 + 2 * row, { steps: 4 });
  await expect(inHand).toContainText("10:30–11:15");
  await desk.mouse.up();
  await expect(desk.getByText(/flyttades till .*10:30–11:15/).first()).toBeVisible();
  expect(new URL(desk.url()).pathname).toBe("/organiser/schedule");
});

test("a session is dragged to another time by the finger: it rests, then carries, and a mere swipe carries nothing", async ({
  phoneOf,
}) => {
  const tablet = await phoneOf("organiser", { viewport: { width: 1180, height: 820 }, deviceScaleFactor: 1 });
  await live(tablet, "/organiser/schedule?day=2");
  const card = tablet
    .locator("li")
    .filter({ has: tablet.locator("#plan-se\\.28") })
    .last();
  await card.scrollIntoViewIfNeeded();
  const room = await card.locator("xpath=..").getAttribute("data-room");
  const rowsIn = tablet.locator(`[data-room="${room}"]`);
  const rows = await tablet
    .locator(".plan")
    .evaluate((plan) => Number(getComputedStyle(plan).getPropertyValue("--rows")));
  const row = ((await rowsIn.boundingBox())?.height ?? 0) / rows;
  const line = await tablet.context().newCDPSession(tablet);
  const touch = (type: "touchStart" | "touchMove" | "touchEnd", x = 0, y = 0) =>
    line.send("Input.dispatchTouchEvent", { type, touchPoints: type === "touchEnd" ? [] : [{ x, y }] });
  const inHand = tablet.getByRole("region", { name: "Flytten" });
  const before = await card.textContent();

  const from = async () => {
    const box = await card.boundingBox();
    if (!box) throw new Error("The card is nowhere");
    return { x: box.x + 20, y: box.y + 12 };
  };
  const swipe = await from();
  // Sent in one breath: a finger that is kept waiting on its way would have rested.
  await Promise.all([
    touch("touchStart", swipe.x, swipe.y),
    ...[20, 40, 60].map((step) => touch("touchMove", swipe.x, swipe.y - step)),
    touch("touchEnd"),
  ]);
  await expect(inHand).toHaveCount(0);
  expect(await card.textContent()).toBe(before);

  await card.scrollIntoViewIfNeeded();
  const held = await from();
  await touch("touchStart", held.x, held.y);
  await expect(inHand).toBeVisible();
  await touch("touchMove", held.x + 2, held.y + row);
  await touch("touchMove", held.x + 2, held.y + 2 * row);
  await expect(inHand).toContainText("14:30–15:15");
  await touch("touchEnd");
  await expect(tablet.getByText(/flyttades till .*14:30–15:15/).first()).toBeVisible();
  expect(new URL(tablet.url()).pathname).toBe("/organiser/schedule");
  await tapped(tablet.getByRole("button", { name: "Ångra" }));
  await expect(card).toHaveText(before ?? "");
});
